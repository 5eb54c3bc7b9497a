package dev.kneadle.ingest.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

    private final Blocks out;
    private final StringBuilder text = new StringBuilder();
    private final List<String> cells = new ArrayList<>();
    private boolean inBody;
    private boolean allBold = true;
    private int bold;
    private int listDepth;
    private int tableDepth;
    private boolean item;
    private boolean titled;
    private Optional<String> title = Optional.empty();

    XhtmlBlocks(Blocks out) {
        this.out = out;
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
            case "p" -> {
                titled = "title".equals(attributes.getValue("class"));
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
        if (tableDepth == 0) {
            out.heading(level, text, Optional.empty());
            clear();
        }
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
        if (titled && title.isEmpty()) {
            title = Optional.of(CleanText.of(text));
            out.heading(1, text, Optional.empty());
        } else if (item) {
            out.listItem(text, Math.max(1, listDepth), "•");
            item = false;
        } else {
            out.paragraph(text, allBold ? Block.Look.BOLD : Block.Look.PLAIN);
        }
    }

    private void clear() {
        text.setLength(0);
        allBold = true;
        titled = false;
    }
}
