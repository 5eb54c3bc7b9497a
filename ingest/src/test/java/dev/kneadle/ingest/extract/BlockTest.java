package dev.kneadle.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kneadle.model.HeadingSource;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class BlockTest {
    @ParameterizedTest(name = "an item that its author marked {0} is marked {1}")
    @CsvSource({
        "•, •",
        "◦, •",
        "3., 3.",
        "(12), 12.",
        "999., 999.",
        "1000., •",
        "b), 2.",
        "(C), 3.",
        "z., 26.",
        "i., 1.",
        "(iv), 4.",
        "xix), 19.",
        "vx), •",
        "then, •"
    })
    void anItemHasABulletOrANumber(String written, String marker) {
        assertThat(new Block.ListItem("Rest", 1, written).marker()).isEqualTo(marker);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1, 'level must be 1 to 6, got 0'",
        "7, 1, 'level must be 1 to 6, got 7'",
        "1, NaN, 'confidence must be 0 to 1, got NaN'",
        "1, 1.5, 'confidence must be 0 to 1, got 1.5'"
    })
    void aHeadingHasALevelAndAConfidence(int level, double confidence, String message) {
        assertThatThrownBy(() -> new Block.Heading(level, "Rest", HeadingSource.STYLE, confidence, Optional.empty()))
                .hasMessage(message);
    }

    @Test
    void anItemLiesInAList() {
        assertThatThrownBy(() -> new Block.ListItem("Rest", 0, "•")).hasMessage("depth must be >= 1, got 0");
    }
}
