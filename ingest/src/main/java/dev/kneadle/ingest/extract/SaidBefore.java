package dev.kneadle.ingest.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a page says a second time: a forum quotes the post that is answered, a shop tells of a product once for wide screens
 * and once for narrow ones. It is left out there. Other pages stay whole: the warning that stands in each section of an
 * article belongs to each of them.
 */
final class SaidBefore {
    /** Words from which a stretch is repeated on purpose: fewer are names, dates, prices. From 10 to 30 it hardly matters. */
    private static final int STRETCH = 15;

    private SaidBefore() {}

    /** Drops, in {@code keep}, each stretch of kept {@code runs} that are all said before in what is kept. */
    static void drop(PageKind kind, List<TextRun> runs, boolean[] keep) {
        if (kind != PageKind.FORUM && kind != PageKind.PRODUCT) {
            return;
        }
        Set<String> said = new HashSet<>();
        List<Integer> stretch = new ArrayList<>();
        for (int at = 0; at < keep.length; at++) {
            if (keep[at] && said.add(runs.get(at).text())) {
                drop(kind, stretch, runs, keep);
                stretch.clear();
            } else if (keep[at]) {
                stretch.add(at);
            }
        }
        drop(kind, stretch, runs, keep);
    }

    private static void drop(PageKind kind, List<Integer> stretch, List<TextRun> runs, boolean[] keep) {
        int words = stretch.stream().mapToInt(at -> runs.get(at).words()).sum();
        if (words >= STRETCH && stretch.size() >= fewest(kind)) {
            stretch.forEach(at -> keep[at] = false);
        }
    }

    /** How many lines are repeated at least: one alone is a quotation in a forum, and may be a warning in its place in a shop. */
    private static int fewest(PageKind kind) {
        return kind == PageKind.FORUM ? 1 : 2;
    }
}
