package dev.kneadle.ingest.extract;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/** The text of a page as a reader sees it, run by run, with the elements that hold it. */
final class PageText {
    /** What makes a row of a table more than a row of data. */
    private static final Evaluator LAYOUT = QueryParser.parse("p, div, ul, ol, table, h1, h2, h3, h4");

    /** What stands between words without a space in the source. */
    private static final Set<String> SPACES = Set.of("br", "img", "td", "th");

    /** What stands in a line and says something of its own. */
    private static final Set<String> CONTROLS = Set.of("button", "label");

    private static final int FIRST_BEYOND_ASCII = 0x80;
    private static final int FIRST_KANA = 0x3040;
    private static final int LAST_KANA = 0x30FF;

    private final TextPart root;
    private final List<TextRun> runs = new ArrayList<>();
    private final Set<Element> holders = Collections.newSetFromMap(new IdentityHashMap<>());

    private PageText(Element body) {
        root = TextPart.root(body);
    }

    static PageText of(Element body) {
        var page = new PageText(body);
        page.findHolders(body);
        page.read(page.root);
        return page;
    }

    TextPart root() {
        return root;
    }

    /** In reading order. */
    List<TextRun> runs() {
        return runs;
    }

    /** Notes every element with a block in it; what holds none is part of a line. */
    private boolean findHolders(Element element) {
        boolean holds = false;
        for (Node node : element.childNodes()) {
            if (node instanceof Element child) {
                boolean below = findHolders(child);
                holds = holds || below || HtmlBlocks.isBlock(child);
            }
        }
        if (holds) {
            holders.add(element);
        }
        return holds;
    }

    private boolean isPart(Node node) {
        return node instanceof Element element
                && !element.normalName().equals("br")
                && (HtmlBlocks.isBlock(element)
                        || CONTROLS.contains(element.normalName())
                        || holders.contains(element));
    }

    private void read(TextPart part) {
        if (isRowOfData(part.element())) {
            end(part, part.element().childNodes());
            return;
        }
        var line = new ArrayList<Node>();
        for (Node child : part.element().childNodes()) {
            if (isPart(child)) {
                end(part, line);
                line.clear();
                TextPart below = part.below((Element) child);
                read(below);
                if (below.words() > 0) {
                    part.add(below);
                }
            } else {
                line.add(child);
            }
        }
        end(part, line);
    }

    private static boolean isRowOfData(Element element) {
        return element.normalName().equals("tr") && element.select(LAYOUT).isEmpty();
    }

    private void end(TextPart part, List<Node> line) {
        var text = new StringBuilder();
        var linked = new StringBuilder();
        for (Node node : line) {
            read(node, part.inLink(), text, linked);
        }
        String clean = CleanText.of(text);
        if (clean.isEmpty()) {
            return;
        }
        int words = Math.max(1, words(clean));
        var run = new TextRun(part, line, clean, words, Math.min(words, words(linked)));
        part.add(run);
        runs.add(run);
    }

    private static void read(Node node, boolean inLink, StringBuilder text, StringBuilder linked) {
        if (node instanceof TextNode piece) {
            text.append(piece.getWholeText());
            if (inLink) {
                linked.append(piece.getWholeText());
            }
        } else if (node instanceof Element element) {
            if (SPACES.contains(element.normalName())) {
                text.append(' ');
                linked.append(' ');
            }
            boolean link = inLink || element.normalName().equals("a");
            element.childNodes().forEach(child -> read(child, link, text, linked));
        }
    }

    /** What stands between white space; of scripts that write no spaces, two characters count as a word. */
    static int words(CharSequence text) {
        int words = 0;
        int ideographs = 0;
        boolean inWord = false;
        for (int at = 0; at < text.length(); ) {
            int c = Character.codePointAt(text, at);
            at += Character.charCount(c);
            if (c > ' ' && c < FIRST_BEYOND_ASCII) {
                words += inWord ? 0 : 1;
                inWord = true;
                continue;
            }
            boolean ideograph = Character.isIdeographic(c) || (c >= FIRST_KANA && c <= LAST_KANA);
            boolean letter = !ideograph && !Character.isWhitespace(c) && !Character.isSpaceChar(c);
            ideographs += ideograph ? 1 : 0;
            words += letter && !inWord ? 1 : 0;
            inWord = letter;
        }
        return words + (ideographs + 1) / 2;
    }
}
