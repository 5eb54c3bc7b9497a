package dev.kneadle.ingest.extract;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which runs to keep when each is content with a known probability: those that make the expected F1 over words the
 * greatest. The best set is always the most probable runs down to some probability, half the F1 that is reached (Lewis,
 * "Evaluating and optimizing autonomous text classification systems", 1995): a page that leaves no doubt is cut at one
 * half, one that is hard to read keeps what is less sure, rather than nothing.
 */
final class BestCut {
    /** Below this expected F1 a page holds no content worth the name: all of it is navigation. */
    private static final double NOTHING = 0.2;

    private BestCut() {}

    /** Whether to keep each of {@code runs}, whose natural log-odds of being content are {@code odds}. */
    static boolean[] keep(double[] odds, List<TextRun> runs) {
        List<Integer> order = IntStream.range(0, odds.length)
                .boxed()
                .sorted(Comparator.comparingDouble(run -> -odds[run]))
                .toList();
        double expected = order.stream()
                .mapToDouble(run -> probability(odds[run]) * runs.get(run).words())
                .sum();
        double hits = 0;
        double words = 0;
        double best = NOTHING;
        int kept = 0;
        for (int at = 0; at < odds.length; at++) {
            int run = order.get(at);
            hits += probability(odds[run]) * runs.get(run).words();
            words += runs.get(run).words();
            double f1 = 2 * hits / (words + expected);
            if (f1 > best) {
                best = f1;
                kept = at + 1;
            }
        }
        boolean[] keep = new boolean[odds.length];
        order.subList(0, kept).forEach(run -> keep[run] = true);
        return keep;
    }

    private static double probability(double logOdds) {
        return 1 / (1 + Math.exp(-logOdds));
    }
}
