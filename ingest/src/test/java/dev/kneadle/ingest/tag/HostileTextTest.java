package dev.kneadle.ingest.tag;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever stands in a text, it is tagged in time that grows with its length and no faster. */
@Timeout(value = 120, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
final class HostileTextTest {
    private static final int MILLION = 1_000_000;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                " ",
                "a ",
                ",",
                "if, ",
                "• ",
                "1. ",
                "-",
                "'",
                "if see doctor ",
                "stop if ",
                "\uD83D",
                "\u0000"
            })
    void aSentenceOfAMillionLettersIsTaggedAtOnce(String piece) {
        String text = piece.repeat(MILLION / piece.length());

        assertThatCode(() -> Pictures.tag("en", text)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "a\n", "• a\n", "Do not:\n", "Warning:\n"})
    void aHundredThousandLinesAreTaggedAtOnce(String line) {
        assertThatCode(() -> Pictures.tag("en", line.repeat(100_000))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Avoid rolling over the bones of the spine and the neck. ", "Press gently for a minute. "})
    void aLineOfAMillionLettersInManySentencesIsTaggedAtOnce(String sentence) {
        String text = sentence.repeat(MILLION / sentence.length());

        assertThatCode(() -> Pictures.tag("en", text)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n", "•", "• ", "1.", ":", "?", "%", "'", "°"})
    void aTextOfAlmostNothingHasNoTag(String text) {
        assertThatCode(() -> Pictures.assertSentences(text, "")).doesNotThrowAnyException();
    }
}
