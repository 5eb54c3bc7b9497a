package dev.kneadle.ingest.extract;

import java.util.Set;

/** What the headings so far say of a run: what the one it stands under announces. */
final class HeadingAbove {
    private static final int DEEPEST_LEVEL = 7;

    private Sign under = Sign.ALWAYS;
    private int underLevel = DEEPEST_LEVEL;

    /** Adds to the signs of {@code run}, {@code known} being those it has by itself. Runs are asked for in order. */
    void addSigns(TextRun run, Set<Sign> known, Set<Sign> signs) {
        if (run.headingLevel() > 0) {
            read(run.headingLevel(), known);
        }
        signs.add(under);
    }

    /** A heading such as "Related posts" speaks for all below it, to the next heading of its level. */
    private void read(int level, Set<Sign> known) {
        Sign announced = announced(known);
        if (announced != Sign.ALWAYS || level <= underLevel) {
            under = announced;
            underLevel = level;
        }
    }

    private static Sign announced(Set<Sign> known) {
        if (known.contains(Sign.SAYS_RELATED)) {
            return Sign.UNDER_RELATED;
        }
        if (known.contains(Sign.SAYS_REPLY)) {
            return Sign.UNDER_COMMENTS;
        }
        if (known.contains(Sign.SAYS_CALL)) {
            return Sign.UNDER_CALL;
        }
        boolean asks = known.contains(Sign.SAYS_SUBSCRIBE) || known.contains(Sign.SAYS_SHARE);
        return asks ? Sign.UNDER_SUBSCRIBE : Sign.ALWAYS;
    }
}
