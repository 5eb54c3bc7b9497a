package dev.kneadle.ingest.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Tag;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/** Turns elements into blocks. Text that stands bare between block elements is a paragraph, as a browser shows it. */
final class HtmlBlocks {
    /** Never shown as text. */
    static final Set<String> SILENT = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "svg",
            "math",
            "iframe",
            "object",
            "embed",
            "canvas",
            "audio",
            "video",
            "select",
            "textarea",
            "input",
            "head",
            "map",
            "datalist",
            "meter",
            "progress",
            "title");

    private static final Evaluator SILENT_ELEMENTS = QueryParser.parse(String.join(",", SILENT));
    private static final Evaluator HEADINGS = QueryParser.parse("h1, h2, h3, h4, h5, h6");
    private static final Evaluator BREAKING = QueryParser.parse("br, p, div, li");
    private static final Set<String> LISTS = Set.of("ul", "ol", "dl");
    private static final Set<String> BOLD_TAGS = Set.of("b", "strong");
    private static final Pattern BOLD_STYLE = Pattern.compile("font-weight\\s*:\\s*(?:bold|bolder|[6-9]00)");

    /** Links to the heading itself, put behind it by site generators. */
    private static final Pattern PERMALINK =
            Pattern.compile("[¶#§🔗\\s]*|\\[?\\s*edit\\s*]?", Pattern.CASE_INSENSITIVE);

    private static final Pattern ENDS_SENTENCE = Pattern.compile("[.!?:]\\s*$");

    private final Blocks out;
    private final Map<String, Integer> ids = new HashMap<>();

    private final StringBuilder inline = new StringBuilder();
    private boolean allBold = true;
    private boolean brokenLine;

    private int level = 1;
    private int listDepth;
    private Optional<String> marker = Optional.empty();

    /** @param page all elements of the page, whose ids must be unique for a link to lead to one heading */
    HtmlBlocks(Blocks out, Iterable<Element> page) {
        this.out = out;
        for (Element element : page) {
            if (element.hasAttr("id")) {
                ids.merge(element.id(), 1, Integer::sum);
            }
        }
    }

    /** Adds what {@code root} shows. */
    void add(Element root) {
        addChildren(root, isBold(root));
        endParagraph();
    }

    private void addChildren(Element element, boolean bold) {
        for (Node child : element.childNodes()) {
            if (child instanceof TextNode text) {
                addText(text.getWholeText(), bold);
            } else if (child instanceof Element inner) {
                addElement(inner, bold);
            }
        }
    }

    private void addText(String text, boolean bold) {
        if (!text.isBlank()) {
            allBold &= bold;
            brokenLine = false;
        }
        inline.append(text);
    }

    private void addElement(Element element, boolean bold) {
        String name = element.normalName();
        if (SILENT.contains(name)) {
            return;
        }
        switch (name) {
            case "br" -> breakLine();
            case "h1", "h2", "h3", "h4", "h5", "h6" -> {
                level = name.charAt(1) - '0';
                addHeading(element, level);
            }
            case "ul", "ol", "menu" -> addList(element);
            case "li" -> addItem(element, "•");
            case "table" -> addTable(element);
            case "dl" -> addDefinitions(element);
            case "pre" -> addLines(element);
            case "summary" -> addQuestion(element);
            case "legend" -> addBlock(element, true);
            case "img", "hr", "wbr" -> inline.append(name.equals("wbr") ? "" : " ");
            case "q" -> addQuotation(element, bold);
            default -> addOther(element, bold || isBold(element));
        }
    }

    private void addOther(Element element, boolean bold) {
        Optional<Integer> level = ariaLevel(element);
        if (level.isPresent()) {
            addHeading(element, level.get());
        } else if (isQuestion(element)) {
            addQuestion(element);
        } else if (isBlock(element)) {
            addBlock(element, bold);
        } else {
            addChildren(element, bold);
        }
    }

    static boolean isBlock(Element element) {
        return Tag.isKnownTag(element.normalName())
                ? element.isBlock()
                : element.normalName().contains("-");
    }

    private void addBlock(Element element, boolean bold) {
        endParagraph();
        addChildren(element, bold);
        endParagraph();
    }

    /** What schema.org calls the name of a question. */
    private static boolean isQuestion(Element element) {
        return element.attr("itemprop").equals("name")
                && element.parents().stream()
                        .filter(around -> around.hasAttr("itemscope"))
                        .findFirst()
                        .filter(scope -> scope.attr("itemtype").endsWith("/Question"))
                        .isPresent();
    }

    /** What is answered below it is a heading, under the heading that marks the questions. */
    private void addQuestion(Element element) {
        if (element.select(HEADINGS).isEmpty()) {
            addHeading(element, Math.min(level + 1, 6));
        } else {
            addBlock(element, true);
        }
    }

    private void addQuotation(Element element, boolean bold) {
        inline.append('“');
        addChildren(element, bold);
        inline.append('”');
    }

    /** The second break in a row ends a paragraph; so does the first behind a line that is all bold. */
    private void breakLine() {
        if (brokenLine || (allBold && !inline.toString().isBlank())) {
            endParagraph();
            return;
        }
        inline.append(' ');
        brokenLine = true;
    }

    private void endParagraph() {
        if (!inline.toString().isBlank()) {
            if (marker.isPresent()) {
                out.listItem(inline, Math.max(1, listDepth), marker.get());
                marker = Optional.empty();
            } else {
                out.paragraph(inline, allBold ? Block.Look.BOLD : Block.Look.PLAIN);
            }
        }
        inline.setLength(0);
        allBold = true;
        brokenLine = false;
    }

    private void addHeading(Element element, int level) {
        endParagraph();
        Element heading = element.clone();
        heading.select("a, span").stream()
                .filter(link -> PERMALINK.matcher(link.text()).matches())
                .toList()
                .forEach(Node::remove);
        heading.select(SILENT_ELEMENTS).remove();
        out.heading(level, heading.wholeText(), uniqueId(element));
    }

    private Optional<String> uniqueId(Element element) {
        return Optional.of(element.id()).filter(id -> ids.getOrDefault(id, 0) == 1);
    }

    private static Optional<Integer> ariaLevel(Element element) {
        if (!element.attr("role").equals("heading")) {
            return Optional.empty();
        }
        String level = element.attr("aria-level");
        return Optional.of(level.matches("[1-6]") ? level.charAt(0) - '0' : 2);
    }

    private void addList(Element list) {
        endParagraph();
        listDepth++;
        boolean numbered = list.normalName().equals("ol");
        int number = numbered && list.attr("start").matches("\\d{1,6}") ? Integer.parseInt(list.attr("start")) : 1;
        for (Node child : list.childNodes()) {
            if (child instanceof Element item && item.normalName().equals("li")) {
                addItem(item, numbered ? number++ + "." : "•");
            } else if (child instanceof Element other) {
                addElement(other, false);
            } else if (child instanceof TextNode text) {
                addText(text.getWholeText(), false);
            }
        }
        endParagraph();
        listDepth--;
    }

    private void addItem(Element item, String itsMarker) {
        endParagraph();
        marker = Optional.of(itsMarker);
        addChildren(item, isBold(item));
        endParagraph();
        marker = Optional.empty();
    }

    /**
     * {@code "Term: what it is"}; a term that ends a sentence needs no colon. Where all the terms are questions, they are
     * headings.
     */
    private void addDefinitions(Element list) {
        endParagraph();
        List<Element> parts = list.select("> dt, > dd, > div > dt, > div > dd");
        boolean questions = parts.stream()
                .filter(part -> part.normalName().equals("dt"))
                .allMatch(term -> term.text().endsWith("?"));
        for (Element part : parts) {
            boolean term = part.normalName().equals("dt");
            if (term && questions) {
                addQuestion(part);
                continue;
            }
            boolean oneLine =
                    term && part.select("h1, h2, h3, h4, h5, h6, p, ul, ol, dl").isEmpty();
            addChildren(part, isBold(part));
            if (oneLine && !inline.toString().isBlank()) {
                inline.append(ENDS_SENTENCE.matcher(inline).find() ? " " : ": ");
            } else {
                endParagraph();
            }
        }
        endParagraph();
    }

    private void addLines(Element pre) {
        endParagraph();
        pre.wholeText().lines().forEach(line -> out.paragraph(line, Block.Look.PLAIN));
    }

    /** A table of data row by row; one that only lays out the page as if it were not there. */
    private void addTable(Element table) {
        endParagraph();
        if (isLayout(table)) {
            addChildren(table, false);
            endParagraph();
            return;
        }
        for (Element caption : table.select("> caption")) {
            out.paragraph(caption.wholeText(), Block.Look.PLAIN);
        }
        var rows = new TableRows(out);
        for (Element row : table.select("> tr, > thead > tr, > tbody > tr, > tfoot > tr")) {
            List<Element> cells = row.select("> td, > th");
            boolean header = isInHead(row)
                    || cells.stream().allMatch(cell -> cell.normalName().equals("th"));
            rows.add(texts(cells), header);
        }
        rows.end();
    }

    private static boolean isInHead(Element row) {
        return row.parents().getFirst().normalName().equals("thead");
    }

    private static List<String> texts(List<Element> cells) {
        var texts = new ArrayList<String>();
        for (Element cell : cells) {
            texts.add(CleanText.of(shownText(cell)));
        }
        return texts;
    }

    /** The text of an element with a space wherever a browser breaks the line. */
    private static String shownText(Element element) {
        if (element.childrenSize() > 0) {
            element.select(BREAKING).forEach(broken -> broken.prependText(" "));
            element.select(SILENT_ELEMENTS).remove();
        }
        return element.wholeText();
    }

    private static boolean isLayout(Element table) {
        String role = table.attr("role");
        if (role.equals("presentation") || role.equals("none")) {
            return true;
        }
        if (!table.select("table table, h1, h2, h3, h4, h5, h6").isEmpty()) {
            return true;
        }
        boolean oneColumn = table.select("tr").stream().allMatch(row -> row.childrenSize() < 2);
        return oneColumn
                || (table.select("th").isEmpty() && table.select("td").stream().anyMatch(HtmlBlocks::hasBlocks));
    }

    private static boolean hasBlocks(Element cell) {
        long paragraphs = cell.children().stream()
                .filter(child -> child.normalName().equals("p"))
                .limit(2)
                .count();
        return paragraphs > 1 || cell.children().stream().anyMatch(child -> LISTS.contains(child.normalName()));
    }

    static boolean isBold(Element element) {
        return BOLD_TAGS.contains(element.normalName())
                || BOLD_STYLE
                        .matcher(element.attr("style").toLowerCase(Locale.ROOT))
                        .find();
    }
}
