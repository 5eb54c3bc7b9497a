package dev.kneadle.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShownFiguresTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "July 20, 1999",
                "posted 3 mar",
                "Sept. 4",
                "2024-05-01",
                "12/31/24",
                "1/5/2024",
                "2 days ago",
                "In May 2010",
                "4 May",
                "3 March, by Ann",
                "3 March 2021",
                "5 june at noon"
            })
    void aLineShowsItsDate(String line) {
        assertThat(ShownDate.in(line)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "20 Decorating Ideas",
                "5 Marketing Tips",
                "The 50/30/20 Rule",
                "March on",
                "7 days to go",
                "Step 4 may hurt",
                "Set 2 march in place",
                "Phase 3 marching",
                "Tempo 3/1/2",
                "Tempo 3/1/2/1"
            })
    void whatOnlyBeginsLikeADateIsNone(String line) {
        assertThat(ShownDate.in(line)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"$5", "from € 20", "20 €", "5£ off", "prices in USD"})
    void aLineShowsItsPrice(String line) {
        assertThat(ShownPrice.in(line)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"5 loaves", "a $ sign", "EUROPE"})
    void noPriceIsReadIntoALine(String line) {
        assertThat(ShownPrice.in(line)).isFalse();
    }
}
