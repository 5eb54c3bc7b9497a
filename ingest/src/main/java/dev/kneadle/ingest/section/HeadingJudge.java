package dev.kneadle.ingest.section;

import java.util.BitSet;
import java.util.List;

/**
 * Decides which passages of a text without markup are headings and which are items of a list. In two rounds: first each
 * line is judged by itself and its place ({@link Clues}), then once more by these and by what all lines together make
 * likely ({@link Company}).
 */
final class HeadingJudge {
    private static final double MORE_LIKELY_THAN_NOT = 0.5;

    /** No bare line is certain: of the surest hundred in held-out texts one is none. */
    private static final double SUREST = 0.99;

    private final List<Passage> passages;
    private final Rows rows;
    private final double[] confidence;
    private final BitSet items = new BitSet();

    HeadingJudge(List<Passage> passages) {
        this(passages, HeadingWeights.ALONE, HeadingWeights.TOGETHER);
    }

    HeadingJudge(List<Passage> passages, HeadingWeights alone, HeadingWeights together) {
        this.passages = passages;
        this.rows = new Rows(passages);
        this.confidence = confidences(passages, new Clues(passages, rows), alone, together);
        for (int i = 0; i < confidence.length; i++) {
            items.set(i, !isHeading(i) && looksLikeItem(i));
        }
    }

    private static double[] confidences(
            List<Passage> passages, Clues clues, HeadingWeights alone, HeadingWeights together) {
        var byItself = new double[passages.size()];
        var confidences = new double[passages.size()];
        var odds = new double[passages.size()];
        for (int i = 0; i < odds.length; i++) {
            if (clues.isCandidate(i)) {
                Evidence line = clues.of(i);
                byItself[i] = alone.probability(line);
                odds[i] = together.odds(line);
            }
        }
        var company = new Company(passages, clues, byItself);
        for (int i = 0; i < odds.length; i++) {
            if (clues.isCandidate(i)) {
                confidences[i] = HeadingWeights.probability(odds[i] + together.odds(company.of(i)));
            }
        }
        return confidences;
    }

    /** Nothing is a heading that nothing follows. */
    boolean isHeading(int i) {
        return confidence[i] >= MORE_LIKELY_THAN_NOT && i + 1 < confidence.length;
    }

    /** How likely passage {@code i} is a heading, from 0 to 1: of those said to be so at .9, nine in ten are. */
    double confidence(int i) {
        return Math.round(Math.min(confidence[i], SUREST) * 100) / 100.0;
    }

    boolean isItem(int i) {
        return items.get(i);
    }

    /** Marked lines are items, and brief lines that stand together or behind a line that introduces them. */
    private boolean looksLikeItem(int i) {
        Passage passage = passages.get(i);
        if (passage.isBulleted() || passage.number() >= 0) {
            return true;
        }
        if (!rows.isBrief(i) || passage.isLead()) {
            return false;
        }
        int start = rows.start(i);
        boolean introduced = start > 0 && passages.get(start - 1).isLead();
        return introduced || isBriefText(i - 1) || isBriefText(i + 1);
    }

    private boolean isBriefText(int i) {
        return i >= 0 && rows.isBrief(i) && !isHeading(i) && !passages.get(i).isLead();
    }
}
