package dev.kneadle.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kneadle.model.Tag;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class JsonLineReaderTest {
    @Test
    void theTextIsPlainTextUnderItsTitle() throws Exception {
        ExtractedArticle article = read("""
                {"_id": "k1", "title": " Kettles ", "url": "https://example.org/kettles", "text": "Descaling\\nRinse it."}""");
        assertThat(article.title()).contains("Kettles");
        assertThat(article.origin().url()).contains("https://example.org/kettles");
        assertThat(article.mediaType()).isEqualTo("text/plain");
        assertThat(article.blocks()).containsExactly(new Block.Line("Descaling"), new Block.Line("Rinse it."));
    }

    @Test
    void itsTagsMayMarkTheWholeArticle() throws Exception {
        assertThat(read("{\"text\": \"Rinse it.\", \"tags\": [\"kettle\", \"warning\"]}")
                        .marks())
                .containsExactly(Tag.WARNING);
        assertThat(read("{\"text\": \"Rinse it.\", \"tags\": \"tip, kettle\"}").marks())
                .containsExactly(Tag.TIP);
        assertThat(read("{\"text\": \"Rinse it.\"}").marks()).isEmpty();
    }

    @Test
    void aMemberThatIsNullIsAsGoodAsNotThere() throws Exception {
        ExtractedArticle article = read("{\"title\": null, \"text\": \"Rinse it.\", \"url\": null}");
        assertThat(article.title()).isEmpty();
        assertThat(article.origin().url()).isEqualTo(Optional.empty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"_id": "a"}               | the line is no article in JSON: `text` must be there
                    {"text": ["one", "two"]}   | the line is no article in JSON: `text` must be a string, got array
                    {"text": "x", "title": 3}  | the line is no article in JSON: `title` must be a string, got number
                    """)
    void whatIsMissingOrOfAnotherKindIsNamed(String line, String message) {
        assertThatThrownBy(() -> read(line))
                .isInstanceOf(UnreadableArticle.class)
                .hasMessage(message);
    }

    private static ExtractedArticle read(String line) throws UnreadableArticle {
        return JsonLineReader.read(ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8)));
    }
}
