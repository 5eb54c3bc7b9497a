package dev.kneadle.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MojibakeTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "It’s “stubborn” – don’t push.",
                "José und Jürgen wärmen die Füße, très doucement.",
                "Лягте на спину и медленно подтяните колено к груди.",
                "Rest 😀 and rest 😀 and rest 😀."
            })
    void textReadInTheWrongEncodingIsTold(String text) {
        assertThat(isGarbled(text)).isFalse();
        assertThat(isGarbled(new String(text.getBytes(StandardCharsets.UTF_8), Charset.forName("windows-1252"))))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NÃO FAÇA, não force, avô, âncora, â la carte, CAFÉ—bar, «Âge»",
                "An apostrophe may come out as â€™ where UTF-8 is read as windows-1252."
            })
    void lettersThatOnlyLookLikeItAreNone(String text) {
        assertThat(isGarbled(text)).isFalse();
    }

    private static boolean isGarbled(String text) {
        return Mojibake.isIn(List.of(Block.Paragraph.plain(text)));
    }
}
