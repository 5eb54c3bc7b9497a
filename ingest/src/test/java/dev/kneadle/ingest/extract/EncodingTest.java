package dev.kneadle.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class EncodingTest {
    private static final String WESTERN = "“Hold” for 5–10 seconds at 40 °C, says José. It’s €5.\r\n";

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252", "UTF-16LE", "UTF-16BE"})
    void westernTextNeedsNoMark(String charset) throws Exception {
        assertThat(decoded(WESTERN, charset)).isEqualTo(WESTERN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
    void aByteOrderMarkDecides(String charset) throws Exception {
        assertThat(decoded("\uFEFF" + WESTERN, charset)).isEqualTo(WESTERN);
    }

    @Test
    void otherScriptsAreToldByTheirBytes() throws Exception {
        String russian = "Лягте на спину и медленно подтяните колено к груди. Не делайте резких движений. ".repeat(4);
        String chinese = "仰卧,双膝弯曲,慢慢将一侧膝盖拉向胸部。如果感到疼痛请立即停止。".repeat(6);
        String korean = "등을 대고 누워 무릎을 천천히 가슴 쪽으로 당기세요. 통증이 있으면 멈추세요. ".repeat(4);
        assertThat(decoded(russian, "windows-1251")).isEqualTo(russian);
        assertThat(decoded(chinese, "GB18030")).isEqualTo(chinese);
        assertThat(decoded(korean, "EUC-KR")).isEqualTo(korean);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
    void chineseNeedsNoMarkEitherThoughItHasFewZeros(String charset) throws Exception {
        String chinese = "仰卧，双膝弯曲，慢慢将一侧膝盖拉向胸部。\n如果感到疼痛请立即停止。";
        assertThat(decoded(chinese, charset)).isEqualTo(chinese);
    }

    @Test
    void zerosAmongWhatIsNoTextAreNoUtf16() throws Exception {
        byte[] appleDouble = {0, 5, 0x16, 7, 'j', 'u', 'n', 'k'};
        assertThat(TextKind.isBinary(Encoding.decode(appleDouble, Optional.empty())))
                .isTrue();
    }

    @Test
    void aGuessIsCalledOne() throws Exception {
        byte[] bytes = WESTERN.getBytes(Charset.forName("windows-1252"));
        assertThat(Encoding.read(bytes, Optional.empty()).guessed()).isTrue();
        assertThat(Encoding.read(bytes, Optional.of("windows-1252")).guessed()).isFalse();
        assertThat(Encoding.read(WESTERN.getBytes(StandardCharsets.UTF_8), Optional.empty())
                        .guessed())
                .isFalse();
    }

    @Test
    void whatIsDeclaredCountsWhereItFits() throws Exception {
        String polish = "Połóż się na plecach";
        byte[] bytes = polish.getBytes(Charset.forName("ISO-8859-2"));
        assertThat(Encoding.decode(bytes, Optional.of("iso-8859-2"))).isEqualTo(polish);
    }

    @Test
    void aDeclarationThatLiesIsNotBelieved() throws Exception {
        byte[] bytes = WESTERN.getBytes(Charset.forName("windows-1252"));
        assertThat(Encoding.decode(bytes, Optional.of("utf-8"))).isEqualTo(WESTERN);
        assertThat(Encoding.decode(WESTERN.getBytes(StandardCharsets.UTF_8), Optional.of("iso-8859-1")))
                .isEqualTo(WESTERN);
        assertThat(Encoding.decode(WESTERN.getBytes(StandardCharsets.UTF_16LE), Optional.of("utf-8")))
                .isEqualTo(WESTERN);
    }

    @Test
    void latin1MeansWindows1252AsInBrowsers() throws Exception {
        byte[] bytes = {(byte) 0x93, 'o', 'k', (byte) 0x94};
        assertThat(Encoding.decode(bytes, Optional.of("ISO-8859-1"))).isEqualTo("“ok”");
    }

    @Test
    void moreTextThanAnArticleMayHaveIsRefused() {
        byte[] bytes = new byte[Blocks.MAX_CHARACTERS + 1];
        Arrays.fill(bytes, (byte) 'a');
        assertThatThrownBy(() -> Encoding.decode(bytes, Optional.empty()))
                .isInstanceOf(UnreadableArticle.class)
                .hasMessage("the text has more than 10,000,000 characters, the most an article may have");
    }

    private static String decoded(String text, String charset) throws UnreadableArticle {
        return Encoding.decode(text.getBytes(Charset.forName(charset)), Optional.empty());
    }
}
