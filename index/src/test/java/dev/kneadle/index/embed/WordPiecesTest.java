package dev.kneadle.index.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WordPiecesTest {
    private static final List<String> VOCABULARY = List.of(
            "[UNK]", "[CLS]", "[SEP]", "press", "##ing", "##ed", "the", "cafe", ".", "[", "]", "sep", "痛", "re",
            "##press");

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            pressing the   | press ##ing the
            Pressed.       | press ##ed .
            the.Press      | the . press
            repressing     | re ##press ##ing
            Café           | cafe
            press zebra    | press [UNK]
            the痛the       | the 痛 the
            [SEP]          | [ sep ]
            """)
    void aTextIsCutIntoTheLongestPiecesThereAre(String text, String pieces) throws IOException {
        assertThat(pieces(text, 20)).isEqualTo("[CLS] " + pieces + " [SEP]");
    }

    @Test
    void whatIsTooLongIsLeftOut() throws IOException {
        assertThat(pieces("the the the pressing", 4)).isEqualTo("[CLS] the the [SEP]");
        assertThat(pieces("pressing", 3)).isEqualTo("[CLS] press [SEP]");
    }

    @Test
    void aWordLongerThanAnyIsUnknown() throws IOException {
        assertThat(pieces("press".repeat(30), 20)).isEqualTo("[CLS] [UNK] [SEP]");
    }

    @Test
    void aFileWithoutVocabularyIsNoTokenizer() {
        assertThatThrownBy(() -> WordPieces.read(stream("{\"model\":{}}")))
                .isInstanceOf(IOException.class)
                .hasMessage("a tokenizer.json must have a vocab, got none");
    }

    private static String pieces(String text, int most) throws IOException {
        String vocabulary = IntStream.range(0, VOCABULARY.size())
                .mapToObj(number -> "\"" + VOCABULARY.get(number) + "\":" + number)
                .collect(Collectors.joining(","));
        WordPieces pieces = WordPieces.read(stream("{\"model\":{\"vocab\":{" + vocabulary + "}}}"));
        return Arrays.stream(pieces.in(text, most))
                .mapToObj(number -> VOCABULARY.get((int) number))
                .collect(Collectors.joining(" "));
    }

    private static InputStream stream(String json) {
        return new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8));
    }
}
