package dev.kneadle.ingest.section;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Headings in, each indented by its depth. */
class InferredLevelsTest {
    @Test
    void aNumberWithAPointStandsBelowTheNumberBeforeThePoint() {
        assertDepths("""
                1. Dough
                  1.1 Flour
                  1.2 Water
                    1.2.1 How warm
                2. Oven
                  2.1 Steam
                """);
    }

    @Test
    void numbersWithPointsAloneStandOutermost() {
        assertDepths("""
                4.1 Flour
                  4.1.1 Rye
                4.2 Water
                """);
    }

    @Test
    void aSeriesThatBeginsBelowAnotherIsItsChild() {
        assertDepths("""
                I. Dough
                  A. Flour
                    1. Rye
                    2. Wheat
                  B. Water
                II. Oven
                """);
    }

    @Test
    void stepsAreChildrenOfAHeadingThatPromisesThem() {
        assertDepths("""
                Three Simple Loaves
                  Step 1: Knead
                  Step 2: Rest
                Storing bread
                """);
    }

    @Test
    void numberedHeadingsUnderOneThatPromisesNothingStandBesideIt() {
        assertDepths("""
                Kneading
                1. Fold
                2. Turn
                """);
    }

    @Test
    void capitalsStandOverAllElse() {
        assertDepths("""
                DOUGH
                  Flour
                OVEN
                  Steam
                """);
    }

    @ParameterizedTest
    @CsvSource({
        "4. Knee Rocks, 1, 4, 1",
        "4.2 Knee Rocks, 1.1, 2, 2",
        "4.2.11. Knee Rocks, 1.1.1, 11, 3",
        "IX. Rest, I, 9, 1",
        "B) Rest, A, 2, 1",
        "Step 3: Rest, Step, 3, 1",
        "Part IV, Part, 4, 1"
    })
    void numbersAreReadInAnyForm(String heading, String series, int value, int parts) {
        assertThat(HeadingNumber.of(heading)).contains(new HeadingNumber(series, value, parts));
    }

    @ParameterizedTest
    @CsvSource({"4 Ways to Rest", "2.5 kilos", "Vitamins", "I. ", "In 1984"})
    void aHeadingThatBeginsOtherwiseHasNoNumber(String heading) {
        assertThat(HeadingNumber.of(heading)).isEmpty();
    }

    private static void assertDepths(String picture) {
        List<Passage> headings = picture.lines()
                .map(line -> new Passage(line.strip(), true, true, 0, 1))
                .toList();
        var levels = new InferredLevels(headings);
        var found = new StringBuilder();
        headings.forEach(heading -> found.append("  ".repeat(levels.depth(heading)))
                .append(heading.text())
                .append('\n'));
        assertThat(found).hasToString(picture);
    }
}
