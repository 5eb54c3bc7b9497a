package dev.kneadle.ingest.extract;

import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * A stretch of text that a browser shows as one: a paragraph, an item, a heading, a row of a table, a bare line.
 *
 * @param part the innermost element that holds all of it
 * @param nodes the children of {@code part} it is made of
 * @param words how many words it has, see {@link PageText#words}
 * @param linked how many of them are links
 */
record TextRun(TextPart part, List<Node> nodes, String text, int words, int linked) {
    /** Words a run must have to be prose: buttons, headlines and menus have fewer, sentences come together to more. */
    private static final int PROSE_WORDS = 15;

    TextRun {
        nodes = List.copyOf(nodes);
    }

    /** Whether someone wrote it to be read, and not to be clicked on: long, and links are less than a third of it. */
    boolean isProse() {
        return words >= PROSE_WORDS && linked * 3 < words;
    }

    /** From 0 to 1. */
    double linkShare() {
        return linked / (double) words;
    }

    /** 1 to 6; 0 for what is no heading. A button or a box that is all of a heading is the heading. */
    int headingLevel() {
        TextPart at = part;
        int level = level(at.element());
        while (level == 0 && at.outer().size() == 1 && !at.isRoot()) {
            at = at.outer();
            level = level(at.element());
        }
        return level;
    }

    private static int level(Element element) {
        String name = element.normalName();
        boolean heading = name.length() == 2 && name.charAt(0) == 'h' && name.charAt(1) >= '1' && name.charAt(1) <= '6';
        return heading ? name.charAt(1) - '0' : 0;
    }
}
