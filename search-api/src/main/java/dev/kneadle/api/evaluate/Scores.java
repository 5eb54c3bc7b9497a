package dev.kneadle.api.evaluate;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How well each query of a run was answered.
 *
 * @param byQuery for each judged query, in the order of the judgements; one without an answer has 0 in all
 */
public record Scores(Map<String, Map<Measure, Double>> byQuery) {
    public Scores {
        byQuery = Collections.unmodifiableMap(new LinkedHashMap<>(byQuery));
    }

    public static Scores of(RankedRun run, Judgements judgements) {
        var byQuery = new LinkedHashMap<String, Map<Measure, Double>>();
        judgements.grades().forEach((query, grades) -> {
            var scores = new EnumMap<Measure, Double>(Measure.class);
            for (Measure measure : Measure.values()) {
                scores.put(measure, measure.of(run.ids(query), grades));
            }
            byQuery.put(query, scores);
        });
        return new Scores(byQuery);
    }

    /** Over all judged queries. */
    public double mean(Measure measure) {
        double[] each = each(measure);
        double sum = 0;
        for (double score : each) {
            sum += score;
        }
        return sum / each.length;
    }

    /** Of each judged query, in the order of the judgements. */
    double[] each(Measure measure) {
        return byQuery.values().stream()
                .mapToDouble(scores -> scores.getOrDefault(measure, 0.0))
                .toArray();
    }
}
