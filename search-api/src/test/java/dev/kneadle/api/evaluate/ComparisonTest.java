package dev.kneadle.api.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kneadle.api.evaluate.Comparison.Change;
import dev.kneadle.api.evaluate.Comparison.Interval;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

final class ComparisonTest {
    private static Scores scores(int queries, IntToDoubleFunction score) {
        var byQuery = new LinkedHashMap<String, Map<Measure, Double>>();
        for (int at = 0; at < queries; at++) {
            byQuery.put("q" + at, Map.of(Measure.NDCG, score.applyAsDouble(at)));
        }
        return new Scores(byQuery);
    }

    @Test
    void theGreatestChangeComesFirstWhicheverWayItGoes() {
        var comparison = new Comparison(scores(3, at -> 0.5), scores(3, at -> at == 1 ? 0 : 0.5 + at / 10.0));

        assertThat(comparison.changes(Measure.NDCG))
                .containsExactly(new Change("q1", 0.5, 0), new Change("q2", 0.5, 0.7), new Change("q0", 0.5, 0.5));
        assertThat(comparison.count(Measure.NDCG, 1)).isEqualTo(1);
        assertThat(comparison.count(Measure.NDCG, -1)).isEqualTo(1);
        assertThat(comparison.count(Measure.NDCG, 0)).isEqualTo(1);
    }

    @Test
    void whatHelpsEachQueryIsNoLuck() {
        Interval sure =
                new Comparison(scores(50, at -> 0.4), scores(50, at -> 0.5 + at / 1_000.0)).interval(Measure.NDCG);
        assertThat(sure.low()).isBetween(0.11, 0.125);
        assertThat(sure.high()).isBetween(0.125, 0.14);
    }

    @Test
    void whatHelpsHalfAndHarmsHalfMayBe() {
        Interval unsure = new Comparison(scores(50, at -> 0.5), scores(50, at -> at % 2 == 0 ? 0.7 : 0.31))
                .interval(Measure.NDCG);
        assertThat(unsure.low()).isNegative();
        assertThat(unsure.high()).isPositive();
    }

    @Test
    void theSameRunsGiveTheSameInterval() {
        var comparison = new Comparison(scores(9, at -> at / 10.0), scores(9, at -> 0.4));
        assertThat(comparison.interval(Measure.NDCG)).isEqualTo(comparison.interval(Measure.NDCG));
    }
}
