package dev.kneadle.api.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MeasureTest {
    /** {@code a} is graded 3, {@code b} 1, {@code z} 0; {@code x} and {@code y} were never judged. */
    private static final Map<String, Integer> GRADES = Map.of("a", 3, "b", 1, "z", 0);

    /** The figures were worked out by hand: a gain of 3 and 1 on top is 3 + 1 / log2(3) = 3.6309. */
    @ParameterizedTest(name = "{0}: nDCG {1}, MRR {2}, MAP {3}, recall {4}")
    @CsvSource(delimiter = '|', textBlock = """
            a b     | 1      | 1   | 1      | 1
            b a     | 0.7967 | 1   | 1      | 1
            x a y b | 0.6399 | 0.5 | 0.5    | 1
            z x b   | 0.1377 | 0.3333 | 0.1667 | 0.5
            x y z   | 0      | 0   | 0      | 0
            ''      | 0      | 0   | 0      | 0
            """)
    void theBestAnswersStandFirst(String ranked, double ndcg, double mrr, double map, double recall) {
        List<String> ids = ranked.isEmpty() ? List.of() : List.of(ranked.split(" "));
        assertThat(Arrays.stream(Measure.values())
                        .mapToDouble(measure -> measure.of(ids, GRADES))
                        .toArray())
                .usingComparatorWithPrecision(0.00005)
                .containsExactly(ndcg, mrr, map, recall);
    }

    @Test
    void behindTheTenthOnlyMapAndRecallLook() {
        List<String> eleventh =
                IntStream.range(0, 11).mapToObj(at -> at == 10 ? "a" : "x" + at).toList();

        assertThat(Measure.NDCG.of(eleventh, GRADES)).isZero();
        assertThat(Measure.MRR.of(eleventh, GRADES)).isZero();
        assertThat(Measure.MAP.of(eleventh, GRADES)).isCloseTo(1 / 22.0, within(1e-9));
        assertThat(Measure.RECALL.of(eleventh, GRADES)).isEqualTo(0.5);
    }

    @Test
    void theLabelsAreThoseOfTheField() {
        assertThat(Arrays.stream(Measure.values()).map(Measure::label).collect(Collectors.joining(" ")))
                .isEqualTo("nDCG@10 MRR@10 MAP Recall@100");
    }
}
