package dev.kneadle.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kneadle.model.Tag;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a worker that a file has taken over may write. */
final class AnswerCodecTest {
    @ParameterizedTest
    @CsvSource({
        "-5, 1, 'a block must be valid: level must be 1 to 6, got -5'",
        "1, NaN, 'a block must be valid: confidence must be 0 to 1, got NaN'"
    })
    void aHeadingOutOfRangeIsNoAnswer(int level, double confidence, String message) {
        assertNoAnswer(message, 1, out -> {
            out.writeByte('h');
            out.writeByte(level);
            writeText("Rest", out);
            writeText("MARKUP", out);
            out.writeDouble(confidence);
            out.writeBoolean(false);
        });
    }

    @Test
    void anItemOutsideOfAnyListIsNoAnswer() {
        assertNoAnswer("a block must be valid: depth must be >= 1, got -1", 1, out -> {
            out.writeByte('i');
            writeText("Rest", out);
            out.writeInt(-1);
            writeText("•", out);
        });
    }

    @Test
    void aLineThatBeginsLeftOfTheFirstColumnIsNoAnswer() {
        assertNoAnswer("a block must be valid: indent must be >= 0, got -1", 1, out -> {
            out.writeByte('l');
            writeText("Rest", out);
            out.writeInt(-1);
            out.writeInt(1);
        });
    }

    @ParameterizedTest
    @CsvSource({"-1", "625001"})
    void moreBlocksThanAnArticleHasAreNoAnswer(int blocks) {
        assertNoAnswer("an answer must have 0 to 625000 blocks, got " + blocks, blocks, out -> {});
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 10_000_001})
    void aLengthThatNoArticleHasIsNoAnswer(long length) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        out.writeByte('A');
        out.writeLong(length);
        var in = new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));
        assertThatThrownBy(() -> AnswerCodec.read(in, Intake.ANY))
                .isInstanceOf(IOException.class)
                .hasMessage("an article must have 0 to 10000000 characters, got " + length);
    }

    @Test
    void whatIsWrittenIsRead() throws Exception {
        ExtractedArticle article =
                MarkdownReader.read("---\ntags: [warning, tip]\nauthor: A. Baker\n---\n# Ovens\n\nHot.");
        var bytes = new ByteArrayOutputStream();

        AnswerCodec.write(article, new DataOutputStream(bytes));

        assertThat(AnswerCodec.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())), Intake.ANY))
                .isEqualTo(article);
        assertThat(article.marks()).containsExactlyInAnyOrder(Tag.WARNING, Tag.TIP);
    }

    private static void assertNoAnswer(String message, int blocks, Body body) {
        assertThatThrownBy(() -> AnswerCodec.read(answer(blocks, body), Intake.ANY))
                .isInstanceOf(IOException.class)
                .hasMessage(message);
    }

    private static DataInputStream answer(int blocks, Body body) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        out.writeByte('A');
        out.writeLong(0);
        writeText("text/plain", out);
        for (int absent = 0; absent < 8; absent++) {
            out.writeBoolean(false);
        }
        out.writeInt(blocks);
        body.write(out);
        return new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));
    }

    private static void writeText(String text, DataOutputStream out) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private interface Body {
        void write(DataOutputStream out) throws IOException;
    }
}
