package dev.kneadle.api.evaluate;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Two runs over the same judged queries, side by side.
 *
 * @param before the scores of the one
 * @param after the scores of the other
 */
public record Comparison(Scores before, Scores after) {
    /** Drawn anew so many times, the ends of an interval move by about a hundredth of its width. */
    private static final int DRAWS = 5_000;

    /** Any number will do, so long as two readers of the same runs see the same interval. */
    private static final long SEED = 1;

    /** What has nineteen chances in twenty leaves one in forty at each end. */
    private static final double TAIL = 1 / 40.0;

    /** How a query fared; {@code change} is what the second run has more. */
    public record Change(String query, double before, double after) {
        public double change() {
            return after - before;
        }
    }

    /** From {@code low} to {@code high} with a chance of 95 %: where 0 is outside, the difference is hardly luck. */
    public record Interval(double low, double high) {}

    /** Each judged query, the greatest change first. */
    public List<Change> changes(Measure measure) {
        double[] from = before.each(measure);
        double[] to = after.each(measure);
        List<String> queries = List.copyOf(before.byQuery().keySet());
        return IntStream.range(0, queries.size())
                .mapToObj(at -> new Change(queries.get(at), from[at], to[at]))
                .sorted(Comparator.comparingDouble(change -> -Math.abs(change.change())))
                .toList();
    }

    /**
     * Where the mean difference lies if the judged queries are a fair sample of all that could be asked: the paired
     * bootstrap of Sakai (2006), which draws as many of the differences with replacement, again and again.
     */
    public Interval interval(Measure measure) {
        double[] from = before.each(measure);
        double[] to = after.each(measure);
        double[] differences = IntStream.range(0, from.length)
                .mapToDouble(at -> to[at] - from[at])
                .toArray();
        var random = new Random(SEED);
        double[] means = IntStream.range(0, DRAWS)
                .mapToDouble(draw -> random.ints(differences.length, 0, differences.length)
                        .mapToDouble(at -> differences[at])
                        .average()
                        .orElse(0))
                .sorted()
                .toArray();
        int tail = (int) (DRAWS * TAIL);
        return new Interval(means[tail], means[DRAWS - 1 - tail]);
    }

    /** How many queries the second run answers better ({@code sign} 1), worse (-1) or as well (0). */
    public long count(Measure measure, int sign) {
        double[] from = before.each(measure);
        double[] to = after.each(measure);
        return Arrays.stream(IntStream.range(0, from.length).toArray())
                .filter(at -> Double.compare(to[at], from[at]) == sign)
                .count();
    }
}
