package dev.kneadle.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kneadle.model.TextSpan;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class MarkedTextTest {
    @Test
    void marksCutTheTextAndNothingOfItIsLost() {
        assertThat(picture("one two three", new TextSpan(4, 7), new TextSpan(0, 3)))
                .isEqualTo("[one] [two] three");
    }

    @Test
    void marksThatOverlapOrReachTooFarAreCutToFit() {
        assertThat(picture("one two", new TextSpan(0, 5), new TextSpan(2, 6), new TextSpan(4, 99)))
                .isEqualTo("[one t][w][o]");
    }

    @Test
    void onlyTheMarksInsideAPartMarkIt() {
        var part = MarkedText.of("one two three", new TextSpan(4, 7), List.of(new TextSpan(0, 5), new TextSpan(8, 9)));

        assertThat(picture(part)).isEqualTo("[t]wo");
    }

    private static String picture(String text, TextSpan... marks) {
        return picture(MarkedText.of(text, List.of(marks)));
    }

    private static String picture(MarkedText text) {
        return text.pieces().stream()
                .map(piece -> piece.marked() ? "[" + piece.text() + "]" : piece.text())
                .collect(Collectors.joining());
    }
}
