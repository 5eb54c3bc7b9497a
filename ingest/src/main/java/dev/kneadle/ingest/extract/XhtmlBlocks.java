package dev.kneadle.ingest.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Turns the XHTML events of Tika's parsers into blocks as they come; no tree is built. */
final class XhtmlBlocks extends DefaultHandler {
    private static final Set<String> BLOCKS = Set.of(
            "p",
            "div",
            "blockquote",
            "body",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "ul",
            "ol",
            "li",
            "table",
            "tr",
            "td",
            "th",
            "thead",
            "tbody",
            "pre",
            "dl",
            "dt",
            "dd");

    /** What Word's own numbering puts before an item, here as text; a bullet is one in any paragraph. */
    private static final Pattern MARKER =
            Pattern.compile("(?:[•·▪◦‣●○]|(\\(?(?:\\d{1,3}|[a-zA-Z]|[ivx]{1,5})[.)]))\\s+(?=\\S)");

    private final Blocks out;
    private final Map<String, Integer> levels;
    private final StringBuilder text = new StringBuilder();
    private final List<String> cells = new ArrayList<>();
    private boolean inBody;
    private boolean allBold = true;
    private int bold;
    private int listDepth;
    private int tableDepth;
    private boolean item;
    private boolean titled;
    private boolean listed;
    private boolean bulleted;
    private int level;
    private Optional<String> title = Optional.empty();

    /** @param levels of paragraphs that are headings by their style, which is their class as {@link DocxParts#key} has it */
    XhtmlBlocks(Blocks out, Map<String, Integer> levels) {
        this.out = out;
        this.levels = levels;
    }

    /** The text of the paragraph in the style called Title. */
    Optional<String> title() {
        return title;
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
        if (name.equals("body")) {
            inBody = true;
        }
        if (tableDepth == 0 && BLOCKS.contains(name)) {
            endParagraph();
        }
        switch (name) {
            case "b", "strong" -> bold++;
            case "br" -> text.append(' ');
            case "ul", "ol" -> listDepth++;
            case "li" -> item = true;
            case "table" -> tableDepth++;
            case "p", "h1" -> {
                String style = Optional.ofNullable(attributes.getValue("class")).orElse("");
                titled = style.equals("title");
                listed = style.startsWith("list");
                bulleted = style.startsWith("list_Bullet");
                level = levels.getOrDefault(DocxParts.key(style), 0);
                text.append(' ');
            }
            default -> {}
        }
    }

    @Override
    public void characters(char[] chars, int start, int length) {
        if (!inBody) {
            return;
        }
        for (int at = start; at < start + length && allBold; at++) {
            allBold = bold > 0 || Character.isWhitespace(chars[at]);
        }
        text.append(chars, start, length);
    }

    @Override
    public void ignorableWhitespace(char[] chars, int start, int length) {
        text.append(' ');
    }

    @Override
    public void endElement(String uri, String name, String qualified) {
        switch (name) {
            case "b", "strong" -> bold--;
            case "h1", "h2", "h3", "h4", "h5", "h6" -> endHeading(name.charAt(1) - '0');
            case "td", "th" -> endCell();
            case "tr" -> endRow();
            case "table" -> tableDepth--;
            case "ul", "ol" -> {
                endParagraph();
                listDepth--;
            }
            case "li" -> {
                endParagraph();
                item = false;
            }
            default -> {
                if (tableDepth == 0 && BLOCKS.contains(name)) {
                    endParagraph();
                }
            }
        }
    }

    private void endHeading(int level) {
        if (tableDepth > 0) {
            return;
        }
        if (titled) {
            addTitle();
        } else {
            out.heading(level, text, Optional.empty());
        }
        clear();
    }

    private void addTitle() {
        title = title.or(() -> Optional.of(CleanText.of(text)).filter(clean -> !clean.isEmpty()));
        out.heading(1, text, Optional.empty());
    }

    private void endCell() {
        if (tableDepth == 1) {
            cells.add(CleanText.of(text));
            clear();
        }
    }

    private void endRow() {
        if (tableDepth == 1) {
            out.paragraph(
                    String.join(
                            "; ", cells.stream().filter(cell -> !cell.isEmpty()).toList()),
                    Block.Look.PLAIN);
            cells.clear();
        }
    }

    private void endParagraph() {
        if (!text.toString().isBlank()) {
            addParagraph();
        }
        clear();
    }

    private void addParagraph() {
        String paragraph = CleanText.of(text);
        Matcher marker = MARKER.matcher(paragraph);
        if (titled) {
            addTitle();
        } else if (level > 0) {
            out.heading(level, paragraph, Optional.empty());
        } else if (item) {
            out.listItem(paragraph, Math.max(1, listDepth), "•");
            item = false;
        } else if (marker.lookingAt() && (listed || marker.group(1) == null)) {
            String number = Optional.ofNullable(marker.group(1)).orElse("•");
            out.listItem(paragraph.substring(marker.end()), 1, number);
        } else if (bulleted) {
            out.listItem(paragraph, 1, "•");
        } else {
            out.paragraph(paragraph, allBold ? Block.Look.BOLD : Block.Look.PLAIN);
        }
    }

    private void clear() {
        text.setLength(0);
        allBold = true;
        titled = false;
        listed = false;
        bulleted = false;
        level = 0;
    }
}
