package dev.kneadle.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class VisibleTextTest {
    @ParameterizedTest
    @ValueSource(
            chars = {
                '\u0000', '\u001B', '\u007F', '\u009B', '\u061C', '\u180E', '\u200B', '\u200C', '\u200D', '\u200E',
                '\u200F', '\u2028', '\u2029', '\u202A', '\u202E', '\u2060', '\u2066', '\u2069', '\uFEFF'
            })
    void whatATerminalWouldObeyOrHideIsSeen(char mark) {
        assertThat(VisibleText.onTerminal("a" + mark + "b")).isEqualTo("a\uFFFDb");
    }

    @Test
    void aLineOfATerminalStaysALine() {
        assertThat(VisibleText.onTerminal("a\tb\r\nc")).isEqualTo("a b  c");
    }

    @ParameterizedTest
    @ValueSource(strings = {"麺 é", "\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645", "🧑\u200D🍳"})
    void wordsAreShownAsTheyAreSpelt(String text) {
        assertThat(VisibleText.onTerminal(text)).isEqualTo(text);
    }

    @Test
    void joinersThatJoinNothingAreSeen() {
        assertThat(VisibleText.onTerminal("é\u200D\u200Dé")).isEqualTo("é\uFFFD\uFFFDé");
    }
}
