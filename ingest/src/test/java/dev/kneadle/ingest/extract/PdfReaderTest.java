package dev.kneadle.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.kneadle.model.FailureReason;
import dev.kneadle.model.Origin;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.TimeZone;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PdfReaderTest {
    private static final PDType1Font ROMAN = new PDType1Font(FontName.HELVETICA);
    private static final PDType1Font ITALIC = new PDType1Font(FontName.HELVETICA_OBLIQUE);
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
    void aHeaderThatChangesSidesStandsOnTwoPagesOnlyAndIsDropped() throws Exception {
        write(page -> fullPage(page, 1), page -> fullPage(page, 2));
        assertThat(Picture.of(FormatExtractorTest.extract(file))).doesNotContain("Handbook");
    }

    @Test
    void aTableOfContentsIsDroppedWithItsHeading() throws Exception {
        write(
                page -> {
                    page.line(24, BOLD, "Handbook");
                    page.gap(20);
                    page.line(14, BOLD, "Contents");
                    page.line(11, ROMAN, "Preface ........................... ii");
                    page.line(11, BOLD, "Sitting .............................. 2");
                    page.line(11, ROMAN, "Standing for a long time, on stone and");
                    page.line(11, ROMAN, "on wood .............................. 3");
                    page.line(11, BOLD, "Lying ................................ 4");
                },
                page -> {
                    page.line(14, BOLD, "Sitting");
                    page.line(11, ROMAN, "Sit upright and put both feet on the floor, as far apart as your hips.");
                });
        ExtractedArticle article = FormatExtractorTest.extract(file);
        assertThat(Picture.of(article)).isEqualTo("""
                # Handbook
                ## Sitting
                Sit upright and put both feet on the floor, as far apart as your hips.""");
        assertThat(Picture.ofDropped(article)).contains("table of contents: Contents", "table of contents: Lying ...");
    }

    @Test
    void linesThatNameTheHeadingsOfLaterPagesAreTheirTableToo() throws Exception {
        write(
                page -> {
                    for (String entry : List.of("SITTING", "Standing 2", "Lying", "Walking 4")) {
                        page.line(11, BOLD, entry);
                    }
                },
                page -> {
                    for (String heading : List.of("Sitting", "Standing", "Lying", "Walking")) {
                        page.line(14, BOLD, heading);
                        page.line(11, ROMAN, "It is done upright, or nearly so, and by most people without a thought.");
                    }
                });
        assertThat(Picture.of(FormatExtractorTest.extract(file))).startsWith("# Sitting\nIt is done");
    }

    @Test
    void aSlantedLineAloneOverTextIsAHeadingAndACaptionIsNone() throws Exception {
        write(page -> {
            page.line(14, BOLD, "Knees");
            page.line(11, ROMAN, "They bend one way, and they carry more than any other joint of the body.");
            page.gap(10);
            page.line(11, ITALIC, "Before the walk");
            page.line(11, ROMAN, "Bend them ten times, slowly, with a hand on the back of a chair to be safe.");
            page.gap(10);
            page.line(11, BOLD, "Figure 2-1. A bent knee");
            page.gap(10);
            page.line(11, ITALIC, "One should never hurry.");
        });
        assertThat(Picture.of(FormatExtractorTest.extract(file))).isEqualTo("""
                # Knees
                They bend one way, and they carry more than any other joint of the body.
                ## Before the walk
                Bend them ten times, slowly, with a hand on the back of a chair to be safe.
                Figure 2-1. A bent knee
                One should never hurry.""");
    }

    @Test
    void aSentenceThatBeginsInBoldTypeIsNoHeading() throws Exception {
        write(page -> {
            page.line(11, BOLD, "Look for another place to rest");
            page.line(11, ROMAN, "when the first one is too warm. Most people find one within a few minutes.");
            page.gap(14);
            page.line(11, ROMAN, "Then lie down on your back and breathe as slowly as you can.");
        });
        assertThat(Picture.of(FormatExtractorTest.extract(file)))
                .startsWith("Look for another place to rest when the first one is too warm.");
    }

    @Test
    void columnsDrawnRowByRowAreReadOneAfterTheOther() throws Exception {
        write(page -> {
            for (int row = 1; row <= 9; row++) {
                page.row(
                        "left line " + row + " goes on and on to its end",
                        "right line " + row + " goes on to the end too");
            }
        });
        String text = Picture.of(FormatExtractorTest.extract(file));
        assertThat(text.indexOf("left line 9")).isPositive().isLessThan(text.indexOf("right line 1"));
    }

    @Test
    void cellsDrawnOneByOneKeepTheirRow() throws Exception {
        write(page -> {
            for (int row = 1; row <= 4; row++) {
                page.cells(
                        "sign " + row + " of an illness and what it is like",
                        "what must be done about the sign " + row);
            }
        });
        String text = Picture.of(FormatExtractorTest.extract(file));
        assertThat(text.indexOf("done about the sign 1")).isPositive().isLessThan(text.indexOf("sign 2 of an"));
    }

    @Test
    void spacedOutLettersAreWords() throws Exception {
        write(page -> {
            page.spaced(20, "Knots and ropes", 6);
            page.line(11, ROMAN, "A knot is made of a rope.");
        });
        assertThat(Picture.of(FormatExtractorTest.extract(file)))
                .isEqualTo("# Knots and ropes\nA knot is made of a rope.");
    }

    /** "well-known" stands in the document once more, "because" does not need to. */
    @Test
    void aCompoundAtTheEndOfALineKeepsItsHyphen() throws Exception {
        write(page -> {
            page.line(11, ROMAN, "The well-known way of resting is to lie down, and it is well-");
            page.line(11, ROMAN, "known for a reason: it helps most people who try it, be-");
            page.line(11, ROMAN, "cause the back is held.");
        });
        assertThat(Picture.of(FormatExtractorTest.extract(file)))
                .endsWith("it is well-known for a reason: it helps most people who try it, because the back is held.");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "Microsoft Word - draft7.doc, Back pain",
        "untitled,                    Back pain",
        "scan_0012.tmp,               Back pain",
        "Chapter 1,                   Back pain",
        "The annual report,           Back pain",
        "Back pain in a week,         Back pain in a week"
    })
    void aTitleThatAProgramGaveGivesWayToTheBiggestType(String property, String title) throws Exception {
        try (var document = new PDDocument()) {
            document.getDocumentInformation().setTitle(property);
            new Page(document)
                    .line(24, BOLD, "Back pain")
                    .line(11, ROMAN, "It goes away within a week, as a rule.")
                    .close();
            document.save(file.toFile());
        }
        assertThat(FormatExtractorTest.extract(file).title()).contains(title);
    }

    @Test
    void theAuthorAndTheDatesAreItsProperties() throws Exception {
        var day = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
        day.setTimeInMillis(0);
        day.set(2024, Calendar.MARCH, 1, 9, 30, 0);
        try (var document = new PDDocument()) {
            document.getDocumentInformation().setAuthor("A. Baker");
            document.getDocumentInformation().setCreationDate(day);
            new Page(document).line(11, ROMAN, "Text.").close();
            document.save(file.toFile());
        }
        Origin origin = FormatExtractorTest.extract(file).origin();
        assertThat(origin.author()).contains("A. Baker");
        assertThat(origin.published()).contains("2024-03-01T09:30:00Z");
    }

    @Test
    void aPdfWithoutTextHasNoBlocks() throws Exception {
        write(page -> {});
        assertThat(FormatExtractorTest.extract(file).blocks()).isEmpty();
    }

    @Test
    void aScanHasNoTextAndSaysWhy() throws Exception {
        scan();
        ExtractedArticle article = FormatExtractorTest.extract(file);
        assertThat(article.blocks()).isEmpty();
        assertThat(article.title()).isEmpty();
        assertThat(article.doubts()).containsExactly(Doubt.SCANNED_PAGES);
    }

    @Test
    void aScanIsReadWhereThatIsWantedAndInstalled() throws Exception {
        assumeTrue(Tesseract.installed().isPresent(), "tesseract is not installed");
        scan();
        System.setProperty(Tesseract.WANTED, "true");
        try {
            ExtractedArticle article = FormatExtractorTest.extract(file);
            assertThat(Picture.of(article)).contains("Lie down on your back and breathe slowly.");
            assertThat(article.doubts()).containsExactly(Doubt.RECOGNISED);
        } finally {
            System.clearProperty(Tesseract.WANTED);
        }
    }

    /** A page as a picture, under the title a scanner gives it. */
    private void scan() throws IOException {
        write(page -> {
            page.line(24, BOLD, "Back pain");
            page.gap(20);
            page.line(12, ROMAN, "Lie down on your back and breathe slowly.");
            page.line(12, ROMAN, "Most people feel better within a few minutes.");
        });
        BufferedImage picture;
        try (PDDocument text = Loader.loadPDF(file.toFile())) {
            picture = new PDFRenderer(text).renderImageWithDPI(0, 200, ImageType.GRAY);
        }
        try (var document = new PDDocument()) {
            var page = new PDPage();
            document.addPage(page);
            document.getDocumentInformation().setTitle("Scan of a page");
            try (var stream = new PDPageContentStream(document, page)) {
                stream.drawImage(LosslessFactory.createFromImage(document, picture), 0, 0, 612, 792);
            }
            document.save(file.toFile());
        }
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

        /** Two columns, drawn together. */
        void row(String left, String right) throws IOException {
            y -= 13;
            text(72, left);
            text(320, right);
        }

        /** Two cells of two lines each, drawn one after the other. */
        void cells(String left, String right) throws IOException {
            y -= 32;
            text(72, left);
            y -= 13;
            text(72, "and so on for one more line at least");
            y += 13;
            text(320, right);
            y -= 13;
            text(320, "and so on for one more line as well");
        }

        private void text(float x, String text) throws IOException {
            stream.beginText();
            stream.setFont(ROMAN, 11);
            stream.newLineAtOffset(x, y);
            stream.showText(text);
            stream.endText();
        }

        void spaced(float size, String text, float spacing) throws IOException {
            stream.setCharacterSpacing(spacing);
            line(size, BOLD, text);
            stream.setCharacterSpacing(0);
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
