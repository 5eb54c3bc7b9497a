package dev.kneadle.ingest.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a page says a second time: a forum quotes the post that is answered, a shop tells of a product once for wide screens
 * and once for narrow ones. It is left out there, but for what its author calls a warning and for what stands below other
 * headings than before: the warning that stands in each section belongs to each of them. Other pages stay whole.
 */
final class SaidBefore {
    /** Words from which a stretch is repeated on purpose: fewer are names, dates, prices. From 10 to 30 it hardly matters. */
    private static final int STRETCH = 15;

    private final List<TextRun> runs;
    private final List<Set<Sign>> signs;
    private final Map<String, Place> said = new HashMap<>();

    /** The headings above the next run, one a level; "" where a level has none. */
    private final List<String> headings = new ArrayList<>(List.of("", "", "", "", "", ""));

    private record Place(List<String> headings, boolean quoted) {}

    private SaidBefore(List<TextRun> runs, List<Set<Sign>> signs) {
        this.runs = runs;
        this.signs = signs;
    }

    /** Drops, in {@code keep}, each stretch of kept {@code runs} that are all said before in what is kept. */
    static void drop(PageKind kind, List<TextRun> runs, List<Set<Sign>> signs, boolean[] keep) {
        if (kind == PageKind.FORUM || kind == PageKind.PRODUCT) {
            new SaidBefore(runs, signs).drop(kind, keep);
        }
    }

    private void drop(PageKind kind, boolean[] keep) {
        List<Integer> stretch = new ArrayList<>();
        for (int at = 0; at < keep.length; at++) {
            if (keep[at] && isSaid(at)) {
                stretch.add(at);
            } else if (keep[at]) {
                drop(kind, stretch, keep);
                stretch.clear();
            }
        }
        drop(kind, stretch, keep);
    }

    private boolean isSaid(int at) {
        TextRun run = runs.get(at);
        if (run.headingLevel() > 0) {
            headings.set(run.headingLevel() - 1, run.text());
            headings.subList(run.headingLevel(), headings.size()).replaceAll(below -> "");
        }
        var place = new Place(List.copyOf(headings), isQuoted(at));
        Place first = said.putIfAbsent(run.text(), place);
        return first != null
                && !signs.get(at).contains(Sign.NOTICE)
                && (first.headings().equals(place.headings()) || (place.quoted() && !first.quoted()));
    }

    private boolean isQuoted(int at) {
        Set<Sign> known = signs.get(at);
        return known.contains(Sign.QUOTATION) || known.contains(Sign.NAMED_QUOTE);
    }

    private void drop(PageKind kind, List<Integer> stretch, boolean[] keep) {
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
