package dev.kneadle.api;

import dev.kneadle.api.evaluate.Comparison;
import dev.kneadle.api.evaluate.Comparison.Change;
import dev.kneadle.api.evaluate.Comparison.Interval;
import dev.kneadle.api.evaluate.Measure;
import dev.kneadle.api.evaluate.Scores;
import java.util.Arrays;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.stream.Collectors;

/** Scores for people at a terminal. */
final class EvaluationText {
    /** How many of the queries that changed most are named; {@code --json} has all. */
    private static final int CHANGES_SHOWN = 10;

    private EvaluationText() {}

    /** {@code queries 400  nDCG@10 0.7821  MRR@10 0.8012  MAP 0.7400  Recall@100 0.9900}. */
    static String of(Scores scores) {
        return "queries " + scores.byQuery().size() + "  "
                + Arrays.stream(Measure.values())
                        .map(measure -> String.format(Locale.ROOT, "%s %.4f", measure.label(), scores.mean(measure)))
                        .collect(Collectors.joining("  "));
    }

    static String of(Comparison comparison) {
        var lines = new StringJoiner("\n");
        lines.add("queries " + comparison.before().byQuery().size());
        lines.add("            first  second  change  95 % of chances");
        for (Measure measure : Measure.values()) {
            lines.add(row(comparison, measure));
        }
        lines.add(String.format(
                Locale.ROOT,
                "By %s the second is better for %d queries, worse for %d, and level for %d.",
                Measure.NDCG.label(),
                comparison.count(Measure.NDCG, 1),
                comparison.count(Measure.NDCG, -1),
                comparison.count(Measure.NDCG, 0)));
        comparison.changes(Measure.NDCG).stream()
                .filter(change -> change.change() != 0)
                .limit(CHANGES_SHOWN)
                .forEach(change -> lines.add(line(change)));
        return lines.toString();
    }

    private static String row(Comparison comparison, Measure measure) {
        double before = comparison.before().mean(measure);
        double after = comparison.after().mean(measure);
        Interval interval = comparison.interval(measure);
        return String.format(
                Locale.ROOT,
                "%-10s %.4f  %.4f  %+.4f  %+.4f to %+.4f",
                measure.label(),
                before,
                after,
                after - before,
                interval.low(),
                interval.high());
    }

    private static String line(Change change) {
        return String.format(
                Locale.ROOT,
                "  %+.4f  %.4f to %.4f  %s",
                change.change(),
                change.before(),
                change.after(),
                change.query());
    }
}
