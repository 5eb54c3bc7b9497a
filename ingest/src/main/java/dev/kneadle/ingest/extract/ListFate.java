package dev.kneadle.ingest.extract;

import java.util.List;
import org.jsoup.nodes.Element;

/**
 * A list and the line that leads it go together: "You should not:" says the opposite without its items, and a short item
 * at the end of a page looks like the entry of a menu. Lists with links may be menus, and are left to what speaks for them.
 */
final class ListFate {
    private ListFate() {}

    /** Keeps, in {@code keep}, each list behind a colon with its lead, where any of it is kept. */
    static void share(List<TextRun> runs, boolean[] keep) {
        for (int at = 0; at + 1 < keep.length; at++) {
            if (runs.get(at).text().endsWith(":") && !isItem(runs.get(at))) {
                share(at, endOfList(at + 1, runs), keep);
            }
        }
    }

    private static void share(int lead, int end, boolean[] keep) {
        boolean any = false;
        for (int at = lead; at < end; at++) {
            any |= keep[at];
        }
        for (int at = lead; any && end > lead + 1 && at < end; at++) {
            keep[at] = true;
        }
    }

    /** Behind the last of the items from {@code start} on that stand in one list and have no link. */
    private static int endOfList(int start, List<TextRun> runs) {
        int end = start;
        while (end < runs.size()
                && runs.get(end).linked() == 0
                && isItem(runs.get(end))
                && list(runs.get(end)).equals(list(runs.get(start)))) {
            end++;
        }
        return end;
    }

    private static boolean isItem(TextRun run) {
        return item(run).normalName().equals("li");
    }

    /** The element itself, or the item it is all of. */
    private static Element item(TextRun run) {
        TextPart part = run.part();
        boolean inside = !part.isRoot()
                && !part.element().normalName().equals("li")
                && part.outer().element().normalName().equals("li");
        return inside ? part.outer().element() : part.element();
    }

    private static Element list(TextRun run) {
        Element item = item(run);
        return item.parent() == null ? item : item.parent();
    }
}
