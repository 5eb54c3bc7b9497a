package dev.kneadle.ingest.extract;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A list and the line that leads it go together: "You should not:" says the opposite without its items, and a short item
 * at the end of a page looks like the entry of a menu. Lists of links may be menus, and are left to what speaks for them.
 */
final class ListFate {
    private static final Set<String> LISTS = Set.of("ul", "ol");

    /** The share of links from which a list may be a menu, as from which a text is no prose. */
    private static final double MENU = 1 / 3.0;

    private ListFate() {}

    /** Keeps, in {@code keep}, each list behind a colon with its lead, where any of it is kept. */
    static void share(List<TextRun> runs, boolean[] keep) {
        for (int at = 0; at + 1 < keep.length; at++) {
            if (runs.get(at).text().endsWith(":")) {
                int lead = at;
                list(runs.get(at), runs.get(at + 1))
                        .filter(list -> list.linkShare() < MENU)
                        .ifPresent(list -> share(lead, lead + 1 + list.size(), keep));
            }
        }
    }

    private static void share(int lead, int end, boolean[] keep) {
        boolean any = false;
        for (int at = lead; at < end; at++) {
            any |= keep[at];
        }
        Arrays.fill(keep, lead, end, any);
    }

    /** The outermost list that begins with {@code first} and does not hold {@code lead}, with the lists in its items. */
    private static Optional<TextPart> list(TextRun lead, TextRun first) {
        Optional<TextPart> list = Optional.empty();
        for (TextPart at = first.part(); !lead.part().isWithin(at); at = at.outer()) {
            if (LISTS.contains(at.element().normalName())) {
                list = Optional.of(at);
            }
        }
        return list;
    }
}
