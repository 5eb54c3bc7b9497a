package dev.kneadle.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kneadle.model.FailureReason;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FormatExtractorTest {
    @TempDir
    Path folder;

    @Test
    void plainTextGivesALineForEachLine() throws Exception {
        assertThat(picture("neck.txt", "Neck\r\n\r\nTurn slowly.\rThen rest.\u2028Done.\u0085\n"))
                .isEqualTo("""
                | Neck
                |
                | Turn slowly.
                | Then rest.
                | Done.
                |""");
    }

    @Test
    void theNameIsOnlyAHint() throws Exception {
        String html = "<!DOCTYPE html><title>Neck</title><body><h2>Turn</h2><p>Turn slowly.</p>";
        assertThat(read("page.txt", html).mediaType()).isEqualTo("text/html");
        assertThat(read("noextension", "# Neck\n\nTurn.\n\n## Rest\n\nLie down.\n")
                        .mediaType())
                .isEqualTo("text/markdown");
        assertThat(read("notes.pdf", "Turn your head slowly.\n").mediaType()).isEqualTo("text/plain");
        assertThat(read("shell.txt", "# a comment\nls -l\n").mediaType()).isEqualTo("text/plain");
        assertThat(read("UPPER.MD", "Turn your head *slowly*.\n").mediaType()).isEqualTo("text/markdown");
    }

    @ParameterizedTest(name = "{0} that says {1} is refused as {2}")
    @CsvSource({
        "data.json, {},                         application/json",
        "feed.xml,  <?xml version='1.0'?><rss/>, application/xml",
        "table.csv, 'a,b',                      text/csv",
        "mail.txt,  MIME-Version: 1.0,          message/rfc822"
    })
    void textThatIsNoArticleIsRefusedByName(String name, String content, String type) throws Exception {
        assertUnsupported(Files.writeString(folder.resolve(name), content), type);
    }

    @Test
    void aPictureIsRefusedByNameWhateverItIsCalled() throws Exception {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 40, BufferedImage.TYPE_INT_RGB), "png", bytes);
        assertUnsupported(Files.write(folder.resolve("picture.txt"), bytes.toByteArray()), "image/png");
    }

    private static void assertUnsupported(Path file, String type) {
        String formats = "plain text, Markdown, HTML, PDF, DOCX, DOC, ODT, RTF, EPUB, PPTX, Pages";
        assertRefused(file, FailureReason.UNSUPPORTED, "this is " + type + "; articles are read from " + formats);
    }

    @Test
    void binaryJunkIsNoText() throws Exception {
        byte[] junk = new byte[5_000];
        new Random(7).nextBytes(junk);
        Path file = Files.write(folder.resolve("junk.txt"), junk);
        assertThatThrownBy(() -> extract(file))
                .isInstanceOfSatisfying(
                        UnreadableArticle.class,
                        refused -> assertThat(refused.failure().reason()).isEqualTo(FailureReason.UNSUPPORTED));
    }

    @ParameterizedTest(name = "{0} with {1} spaces in it has no blocks")
    @CsvSource({
        "empty.txt, 0",
        "empty.md, 0",
        "empty.html, 0",
        "empty.pdf, 0",
        "blank.txt, 50",
        "blank.md, 50",
        "blank.html, 50"
    })
    void anEmptyFileIsAnArticleWithoutBlocks(String name, int spaces) throws Exception {
        assertThat(read(name, " ".repeat(spaces)).blocks()).isEmpty();
    }

    @Test
    @Timeout(120)
    void aLineOf32MegabytesEndsInSeconds() throws Exception {
        Path file = Files.write(
                folder.resolve("line.txt"), "stretch ".repeat(4_000_000).getBytes(StandardCharsets.US_ASCII));
        assertRefused(
                file,
                FailureReason.TOO_LARGE,
                "the text has more than 10,000,000 characters, the most an article may have");
    }

    @Test
    @Timeout(120)
    void aLineOfNineMillionCharactersIsRead() throws Exception {
        assertThat(read("line.txt", "stretch ".repeat(1_125_000)).blocks()).hasSize(1);
    }

    @Test
    void aFileThatIsGoneOrNoFileIsUnreadable() throws Exception {
        assertRefused(folder.resolve("gone.txt"), FailureReason.UNREADABLE, "the file is gone");
        assertRefused(folder, FailureReason.UNREADABLE, "this must be a file and is something else");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aFileWhoseDiskFailsIsUnreadableAndNotCorrupt() throws Exception {
        Path failing = Path.of("/proc/self/mem");
        assertThatThrownBy(() -> Files.readAllBytes(failing)).hasMessageContaining("Input/output error");
        assertRefused(failing, FailureReason.UNREADABLE, "the system failed while the file was read");
    }

    @Test
    void theLanguageIsDeclaredOrFound() throws Exception {
        assertThat(read("a.html", "<html lang='pt-BR'><p>Respire.</p>").language())
                .contains("pt");
        assertThat(read("b.txt", "Lie on your back and pull one knee to the chest, and hold it for a while.")
                        .language())
                .contains("en");
        assertThat(read("c.txt", "Legen Sie sich auf den Rücken und ziehen Sie das Knie mit der Hand zur Brust.")
                        .language())
                .contains("de");
        assertThat(read("d.txt", "Dor").language()).isEmpty();
        assertThat(read("e.txt", "Лягте на спину и медленно подтяните колено к груди, не делая резких движений.")
                        .language())
                .contains("ru");
    }

    @Test
    void windows1252ReachesTheBlocks() throws Exception {
        Path file =
                Files.write(folder.resolve("w.txt"), "“Rest” – it’s fine".getBytes(Charset.forName("windows-1252")));
        assertThat(Picture.of(extract(file))).isEqualTo("| “Rest” – it’s fine");
    }

    private ExtractedArticle read(String name, String content) throws Exception {
        return extract(Files.writeString(folder.resolve(name), content));
    }

    private String picture(String name, String content) throws Exception {
        return Picture.of(read(name, content));
    }

    static ExtractedArticle extract(Path file) throws UnreadableArticle, IOException {
        try (var extractor = new FormatExtractor()) {
            return extractor.extract(file);
        }
    }

    static void assertRefused(Path file, FailureReason reason, String message) {
        assertThatThrownBy(() -> extract(file))
                .isInstanceOfSatisfying(
                        UnreadableArticle.class,
                        refused -> assertThat(refused.failure().reason()).isEqualTo(reason))
                .hasMessage(message);
    }
}
