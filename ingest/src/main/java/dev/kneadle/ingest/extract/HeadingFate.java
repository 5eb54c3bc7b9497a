package dev.kneadle.ingest.extract;

import java.util.List;

/** A heading goes where the text under it goes: "Related posts" with the posts, however much it looks like a heading. */
final class HeadingFate {
    /** How many runs under a heading are looked at; one alone may be a date or the name of an author. */
    private static final int RUNS = 3;

    /** The share of links from which a heading without text leads to another page: "Related:" may stand before it. */
    private static final double A_LINK = 0.5;

    private HeadingFate() {}

    /**
     * Drops, in {@code keep}, each heading that has text under it and none of it kept. One that has none goes too if it is a link, unless
     * the page is a list of {@code links}.
     */
    static void share(List<TextRun> runs, boolean[] keep, boolean links) {
        for (int at = 0; at < keep.length; at++) {
            int level = runs.get(at).headingLevel();
            keep[at] &= level < 2 || isKept(at, level, runs, keep, links);
        }
    }

    private static boolean isKept(int heading, int level, List<TextRun> runs, boolean[] keep, boolean links) {
        int seen = 0;
        for (int at = heading + 1; seen < RUNS && at < keep.length && !closes(runs.get(at), level); at++) {
            if (runs.get(at).headingLevel() == 0) {
                seen++;
                if (keep[at]) {
                    return true;
                }
            }
        }
        return seen == 0 && (links || runs.get(heading).linkShare() < A_LINK);
    }

    private static boolean closes(TextRun run, int level) {
        return run.headingLevel() > 0 && run.headingLevel() <= level;
    }
}
