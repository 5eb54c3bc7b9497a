package dev.kneadle.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kneadle.model.FailureReason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PdfReaderTest {
    private static final PDType1Font ROMAN = new PDType1Font(FontName.HELVETICA);
    private static final PDType1Font BOLD = new PDType1Font(FontName.HELVETICA_BOLD);

    @TempDir
    Path folder;

    private Path file = Path.of("");

    @BeforeEach
    void inTheFolder() {
        file = folder.resolve("article.pdf");
    }

    @Test
    void aDocumentOfMoreThanFiveThousandPagesIsRefused() throws Exception {
        try (var document = new PDDocument()) {
            for (int page = 0; page < 5_001; page++) {
                document.addPage(new PDPage());
            }
            document.save(file.toFile());
        }
        FormatExtractorTest.assertRefused(file, FailureReason.TOO_LARGE, "the file has 5,001 pages, the most is 5,000");
    }

    @Test
    void biggerOrBoldLinesAreHeadingsAndTheOthersParagraphs() throws Exception {
        write(page -> {
            page.line(24, BOLD, "Back pain");
            page.line(16, BOLD, "Why it hurts");
            page.line(11, ROMAN, "The nerve is pressed where it leaves the spine, and a long muscle pulls be-");
            page.line(11, ROMAN, "cause it is tired of holding the body upright for the whole of the working day.");
            page.gap(14);
            page.line(11, ROMAN, "A second paragraph begins after a gap.");
            page.gap(14);
            page.line(11, BOLD, "What helps");
            page.line(11, ROMAN, "1. Lie down");
            page.line(11, ROMAN, "2. Breathe");
            page.line(11, ROMAN, "- slowly");
        });
        ExtractedArticle article = FormatExtractorTest.extract(file);
        assertThat(article.title()).contains("Back pain");
        assertThat(article.mediaType()).isEqualTo("application/pdf");
        assertThat(Picture.of(article)).isEqualTo("""
                # Back pain
                ## Why it hurts
                The nerve is pressed where it leaves the spine, and a long muscle pulls because it is tired of holding \
                the body upright for the whole of the working day.
                A second paragraph begins after a gap.
                ### What helps
                1. Lie down
                2. Breathe
                • slowly""");
    }

    @Test
    void runningHeadersAndPageNumbersAreDropped() throws Exception {
        write(page -> fullPage(page, 1), page -> fullPage(page, 2), page -> fullPage(page, 3));
        ExtractedArticle article = FormatExtractorTest.extract(file);
        assertThat(Picture.of(article)).doesNotContain("Handbook", "Page ");
        assertThat(Picture.ofDropped(article)).isEqualTo("""
                page furniture: Handbook of rest
                page furniture: Handbook of rest
                page furniture: Handbook of rest
                page furniture: Page 1 of 3
                page furniture: Page 2 of 3
                page furniture: Page 3 of 3""");
    }

    private static void fullPage(Page page, int number) throws IOException {
        page.line(11, ROMAN, "Handbook of rest");
        page.gap(20);
        for (int line = 1; line <= 5; line++) {
            page.line(
                    11, ROMAN, "Sentence " + line + " of chapter " + "abc".charAt(number - 1) + " has its own words.");
        }
        page.gap(20);
        page.line(11, ROMAN, "Page " + number + " of 3");
    }

    @Test
    void aPdfWithoutTextHasNoBlocks() throws Exception {
        write(page -> {});
        assertThat(FormatExtractorTest.extract(file).blocks()).isEmpty();
    }

    @Test
    void aLockedPdfSaysThatItNeedsAPassword() throws Exception {
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            document.save(file.toFile());
        }
        FormatExtractorTest.assertRefused(file, FailureReason.ENCRYPTED, "the PDF needs a password");
    }

    @Test
    void aPdfThatAnyoneMayOpenIsRead() throws Exception {
        try (var document = new PDDocument()) {
            new Page(document).line(11, ROMAN, "Free to read.").close();
            document.protect(new StandardProtectionPolicy("owner", "", new AccessPermission()));
            document.save(file.toFile());
        }
        assertThat(Picture.of(FormatExtractorTest.extract(file))).isEqualTo("Free to read.");
    }

    @Test
    void aPdfCutInHalfIsCorrupt() throws Exception {
        write(page -> page.line(11, ROMAN, "Text."));
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
        FormatExtractorTest.assertRefused(
                file, FailureReason.CORRUPT, "the file is damaged or not what its first bytes promise");
    }

    /** CVE-2025-54988: the form of a PDF is XML, and an entity in it named a file that came out as text. */
    @Test
    void anXfaFormReadsNoOtherFile() throws Exception {
        Path canary = Files.writeString(folder.resolve("canary.txt"), "canary-sings");
        String xfa = """
                <?xml version="1.0"?><!DOCTYPE x [<!ENTITY c SYSTEM "%s">]>
                <xdp:xdp xmlns:xdp="http://ns.adobe.com/xdp/"><template><subform><field name="f"><value><text>&c;</text>
                </value></field></subform></template><datasets><data><f>&c;</f></data></datasets></xdp:xdp>
                """.formatted(canary.toUri());
        try (var document = new PDDocument()) {
            new Page(document).line(11, ROMAN, "A form.").close();
            var form = new PDAcroForm(document);
            var stream = new PDStream(document, new ByteArrayInputStream(xfa.getBytes(StandardCharsets.UTF_8)));
            form.getCOSObject().setItem(COSName.XFA, stream);
            document.getDocumentCatalog().setAcroForm(form);
            document.save(file.toFile());
        }
        assertThat(FormatExtractorTest.extract(file).toString())
                .contains("A form.")
                .doesNotContain("canary");
    }

    private interface Drawing {
        void on(Page page) throws IOException;
    }

    private void write(Drawing... pages) throws IOException {
        try (var document = new PDDocument()) {
            for (Drawing drawing : pages) {
                try (var page = new Page(document)) {
                    drawing.on(page);
                }
            }
            document.save(file.toFile());
        }
    }

    /** A page that is written downwards. */
    private static final class Page implements AutoCloseable {
        private final PDPageContentStream stream;
        private float y = 740;

        Page(PDDocument document) throws IOException {
            var page = new PDPage();
            document.addPage(page);
            stream = new PDPageContentStream(document, page);
        }

        Page line(float size, PDType1Font font, String text) throws IOException {
            y -= size * 1.2f;
            stream.beginText();
            stream.setFont(font, size);
            stream.newLineAtOffset(72, y);
            stream.showText(text);
            stream.endText();
            return this;
        }

        void gap(float points) {
            y -= points;
        }

        @Override
        public void close() throws IOException {
            stream.close();
        }
    }
}
