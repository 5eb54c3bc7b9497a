package dev.kneadle.ingest.section;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kneadle.ingest.section.LogisticRegression.Example;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class LogisticRegressionTest {
    private static final LogisticRegression QUESTION =
            new LogisticRegression(List.of(Clue.ANY_LINE, Clue.ENDS_IN_QUESTION));

    @Test
    void theProbabilityIsTheShareThatWasSeen() {
        HeadingWeights weights = QUESTION.weights(examples());
        assertThat(weights.probability(line(true))).isBetween(0.89, 0.9);
        assertThat(weights.probability(line(false))).isBetween(0.1, 0.11);
    }

    @Test
    void theOrderOfTheExamplesChangesNothing() {
        var turned = new ArrayList<>(examples());
        Collections.reverse(turned);
        assertThat(QUESTION.fit(turned)).isEqualTo(QUESTION.fit(examples()));
    }

    @Test
    void anExampleOfWeightThreeCountsAsThree() {
        var thrice = new ArrayList<Example>();
        var heavy = new ArrayList<Example>();
        for (Example example : examples()) {
            thrice.addAll(Collections.nCopies(3, example));
            heavy.add(new Example(example.evidence(), example.heading(), 3));
        }
        assertThat(QUESTION.fit(heavy)).isEqualTo(QUESTION.fit(thrice));
    }

    /** Of a thousand questions 900 head, of a thousand other lines 100. */
    private static List<Example> examples() {
        var examples = new ArrayList<Example>();
        for (int i = 0; i < 1_000; i++) {
            examples.add(new Example(line(true), i < 900, 1));
            examples.add(new Example(line(false), i < 100, 1));
        }
        return examples;
    }

    private static Evidence line(boolean question) {
        var evidence = new Evidence();
        evidence.set(Clue.ANY_LINE, true);
        evidence.set(Clue.ENDS_IN_QUESTION, question);
        return evidence;
    }
}
