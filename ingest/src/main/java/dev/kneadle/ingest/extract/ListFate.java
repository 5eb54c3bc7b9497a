package dev.kneadle.ingest.extract;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A list and the line that leads it go together: "You should not:" says the opposite without its items, and a short item
 * at the end of a page looks like the entry of a menu. Lists of links may be menus, and are left to what speaks for them; what stands in them before
 * the first link is not.
 */
final class ListFate {
    private static final Set<String> LISTS = Set.of("ul", "ol");

    /** A list of which more than one item in as many is a link may be a menu. */
    private static final int MENU = 3;

    /** The share of links from which an item is a link and no more. */
    private static final double ALL = 0.9;

    private ListFate() {}

    /** Keeps, in {@code keep}, each list behind a colon with its lead, where any of it is kept. */
    static void share(List<TextRun> runs, boolean[] keep) {
        for (int at = 0; at + 1 < keep.length; at++) {
            if (runs.get(at).text().endsWith(":")) {
                int first = at + 1;
                list(runs.get(at), runs.get(first))
                        .map(list -> runs.subList(first, Math.min(first + list.size(), runs.size())))
                        .ifPresent(items -> share(first - 1, first + shared(items), keep));
            }
        }
    }

    /** How many of {@code items} go with their lead: all, or those before the first link of what may be a menu. */
    private static int shared(List<TextRun> items) {
        long links = items.stream().filter(ListFate::isLink).count();
        if (links * MENU <= items.size()) {
            return items.size();
        }
        int before = 0;
        while (items.get(before).linked() == 0) {
            before++;
        }
        return before;
    }

    private static boolean isLink(TextRun item) {
        return item.linkShare() >= ALL;
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
