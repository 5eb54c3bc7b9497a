package dev.kneadle.ingest.extract;

import java.util.ArrayList;
import java.util.List;

/** A heading goes where the text under it goes: "Related posts" with the posts, however much it looks like a heading. */
final class HeadingFate {
    /** How many runs under a heading are looked at; one alone may be a date or the name of an author. */
    private static final int RUNS = 3;

    /** The share of links from which a heading without text leads to another page: "Related:" may stand before it. */
    private static final double A_LINK = 0.5;

    /** The natural log-odds below which a heading is furniture whatever stands under it. At -0.5 fewer are found, at -2 more are false. */
    private static final double DOUBT = -1;

    /** How many of the texts under a heading in doubt must be kept, where there are as many. */
    private static final int BEGINNING = 2;

    private HeadingFate() {}

    /**
     * Drops, in {@code keep}, each heading that has text under it and none of it kept; one that has none goes too if it is a link, unless
     * the page is a list of {@code links}. Keeps a heading that is in doubt where the text under it begins with what is kept: its text
     * would be read as part of the section before.
     */
    static void share(List<TextRun> runs, double[] odds, boolean[] keep, boolean links) {
        for (int at = 0; at < keep.length; at++) {
            TextRun run = runs.get(at);
            if (run.headingLevel() > 1) {
                List<Boolean> under = under(at, runs, keep);
                boolean leads = run.linkShare() >= A_LINK;
                keep[at] = keep[at]
                        ? under.contains(true) || (under.isEmpty() && (links || !leads))
                        : odds[at] > DOUBT && !leads && begins(under);
            }
        }
    }

    /** Whether each of the first texts under a heading is kept. */
    private static List<Boolean> under(int heading, List<TextRun> runs, boolean[] keep) {
        int level = runs.get(heading).headingLevel();
        var under = new ArrayList<Boolean>();
        for (int at = heading + 1; under.size() < RUNS && at < keep.length && !closes(runs.get(at), level); at++) {
            if (runs.get(at).headingLevel() == 0) {
                under.add(keep[at]);
            }
        }
        return under;
    }

    private static boolean begins(List<Boolean> under) {
        return !under.isEmpty()
                && !under.subList(0, Math.min(BEGINNING, under.size())).contains(false);
    }

    private static boolean closes(TextRun run, int level) {
        return run.headingLevel() > 0 && run.headingLevel() <= level;
    }
}
