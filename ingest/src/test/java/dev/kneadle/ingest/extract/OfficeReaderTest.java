package dev.kneadle.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kneadle.model.FailureReason;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class OfficeReaderTest {
    @TempDir
    Path folder;

    @Test
    void docxKeepsHeadingsBoldLinesAndTables() throws Exception {
        Path file = docx("""
                <w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:t>Back pain</w:t></w:r></w:p>
                <w:p><w:pPr><w:pStyle w:val="Heading2"/></w:pPr><w:r><w:t>Why</w:t></w:r></w:p>
                <w:p><w:r><w:t xml:space="preserve">It is </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>tired</w:t></w:r></w:p>
                <w:p><w:r><w:rPr><w:b/></w:rPr><w:t>All bold</w:t></w:r></w:p>
                <w:p><w:pPr><w:pStyle w:val="ListBullet"/></w:pPr><w:r><w:t>Lie down</w:t></w:r></w:p>
                <w:p><w:r><w:t>• Rest</w:t></w:r></w:p>
                <w:tbl><w:tr><w:tc><w:p><w:r><w:t>Knee</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>30 s</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
                """);
        ExtractedArticle article = FormatExtractorTest.extract(file);
        assertThat(article.title()).contains("Back pain");
        assertThat(Picture.of(article)).isEqualTo("""
                # Back pain
                ## Why
                It is tired
                **All bold**
                • Lie down
                • Rest
                Knee; 30 s""");
    }

    /** "Chapter" has an outline level, "Section of ours" is based on Word's own style. */
    @Test
    void docxStylesOfTheAuthorsOwnAreHeadingsByTheirOutline() throws Exception {
        Path file = docx("""
                <w:p><w:pPr><w:pStyle w:val="C"/></w:pPr><w:r><w:t>One</w:t></w:r></w:p>
                <w:p><w:pPr><w:pStyle w:val="S"/></w:pPr><w:r><w:t>Why</w:t></w:r></w:p>
                <w:p><w:r><w:t>It is tired.</w:t></w:r></w:p>
                """);
        assertThat(Picture.of(FormatExtractorTest.extract(file))).isEqualTo("# One\n## Why\nIt is tired.");
    }

    @Test
    void aDocxShowsTheDocumentsItImports() throws Exception {
        Path file = folder.resolve("import.docx");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            put(zip, "word/document.xml", document("<w:p><w:r><w:t>Before.</w:t></w:r></w:p><w:altChunk/>"));
            put(zip, "word/_rels/document.xml.rels", """
                    <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                    <Relationship Id="a" Type="http://example.org/aFChunk" Target="/word/a.html"/>
                    <Relationship Id="b" Type="http://example.org/aFChunk" Target="b.txt"/></Relationships>
                    """);
            put(zip, "word/a.html", "<h2>Rest</h2><p>Lie down.</p>");
            put(zip, "word/b.txt", "And breathe.");
        }
        assertThat(DocxParts.imported(file).stream().map(Picture::of))
                .containsExactly("## Rest\nLie down.", "| And breathe.");
    }

    @Test
    void pagesGivesItsParagraphsWithoutHeaders() throws Exception {
        Path file = folder.resolve("a.pages");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            put(zip, "buildVersionHistory.plist", "<plist/>");
            put(zip, "index.xml", """
                    <sl:document xmlns:sl="http://developer.apple.com/namespaces/sl" xmlns:sf="http://developer.apple.com/namespaces/sf">
                    <sf:header><sf:p>Draft</sf:p></sf:header><sf:p>Lie<sf:tab/>down.</sf:p><sf:p>Breathe.</sf:p></sl:document>
                    """);
        }
        assertThat(Picture.of(FormatExtractorTest.extract(file))).isEqualTo("Lie down.\nBreathe.");
    }

    @Test
    void aChapterOfLinksIsTheBooksTableOfContents() throws Exception {
        Path file = epub("O/c.opf", "b.xhtml", "O/b.xhtml", """
                <html><body><h2>Contents</h2><ol><li><a href="a">Rest</a></li><li><a href="b">Sleep</a></li></ol></body></html>
                """);
        ExtractedArticle article = FormatExtractorTest.extract(file);
        assertThat(article.blocks()).isEmpty();
        assertThat(Picture.ofDropped(article)).isEqualTo("table of contents: Contents Rest Sleep");
    }

    @Test
    void aBoxThatWarnsInABookBeginsWithItsKind() throws Exception {
        Path file = epub("O/c.opf", "b.xhtml", "O/b.xhtml", """
                <html><body><h1>Rest</h1><p>Lie down.</p><aside epub:type="warning"><p>Not on the spine.</p></aside></body></html>
                """);
        assertThat(Picture.of(FormatExtractorTest.extract(file)))
                .isEqualTo("# Rest\nLie down.\nWarning: Not on the spine.");
    }

    @Test
    void odtKeepsHeadingsAndLists() throws Exception {
        Path file = odt("<manifest:file-entry/>");
        assertThat(Picture.of(FormatExtractorTest.extract(file))).isEqualTo("""
                ## Why
                It is tired.
                • Lie down
                • Rest""");
    }

    /** The office writes a title as a paragraph, and so a heading whose style an author has changed by hand. */
    @Test
    void odtParagraphsAreTitlesAndHeadingsByTheirStyle() throws Exception {
        Path file = folder.resolve("styles.odt");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            put(zip, "mimetype", "application/vnd.oasis.opendocument.text");
            put(zip, "content.xml", """
                    <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
                     xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
                     xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:automatic-styles>
                    <style:style style:name="P1" style:parent-style-name="Title"/>
                    <style:style style:name="P2" style:parent-style-name="Heading_20_2"/></office:automatic-styles>
                    <office:body><office:text><text:p text:style-name="P1">Back pain</text:p>
                    <text:p text:style-name="P2">Why</text:p><text:p>It is tired.</text:p></office:text></office:body>
                    </office:document-content>
                    """);
        }
        ExtractedArticle article = FormatExtractorTest.extract(file);
        assertThat(article.title()).contains("Back pain");
        assertThat(Picture.of(article)).isEqualTo("# Back pain\n## Why\nIt is tired.");
    }

    @Test
    void aLockedOdtSaysThatItNeedsAPassword() throws Exception {
        Path file = odt("<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>");
        FormatExtractorTest.assertRefused(file, FailureReason.ENCRYPTED, "the ODT needs a password");
    }

    @Test
    void rtfKeepsBoldLinesAndAnyScript() throws Exception {
        Path file = Files.writeString(
                folder.resolve("a.rtf"), "{\\rtf1\\ansi\\pard {\\b Why}\\par It is tired, Jos\\'e9. \\u26862?\\par}");
        assertThat(Picture.of(FormatExtractorTest.extract(file))).isEqualTo("**Why**\nIt is tired, José. \u68EE");
    }

    @Test
    void pptxGivesItsSlidesInOrder() throws Exception {
        Path file = folder.resolve("a.pptx");
        try (var show = new XMLSlideShow();
                OutputStream out = Files.newOutputStream(file)) {
            for (String text : new String[] {"First slide", "Second slide"}) {
                XSLFSlide slide = show.createSlide();
                slide.createTextBox().setText(text);
            }
            show.write(out);
        }
        assertThat(Picture.of(FormatExtractorTest.extract(file))).isEqualTo("First slide\nSecond slide");
    }

    @Test
    void epubGivesItsChaptersInReadingOrderWithoutContents() throws Exception {
        Path file = folder.resolve("a.epub");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            put(zip, "mimetype", "application/epub+zip");
            put(
                    zip,
                    "META-INF/container.xml",
                    "<container><rootfiles><rootfile full-path='O/c.opf'/></rootfiles></container>");
            put(zip, "O/c.opf", """
                    <package xmlns:dc="http://purl.org/dc/elements/1.1/">
                    <metadata><dc:title>A book of rest</dc:title><dc:language>en-GB</dc:language><dc:creator>A. Baker</dc:creator>
                    <dc:date>0101-01-01</dc:date><meta property="dcterms:modified">2024-03-01T09:30:00Z</meta>
                    <dc:publisher>Bread Ltd</dc:publisher><dc:description>&lt;p&gt;How to rest.&lt;/p&gt;</dc:description></metadata>
                    <manifest><item id="n" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
                    <item id="b" href="two%20.xhtml" media-type="application/xhtml+xml"/>
                    <item id="a" href="one.xhtml" media-type="application/xhtml+xml"/></manifest>
                    <spine><itemref idref="n"/><itemref idref="a"/><itemref idref="b"/></spine></package>
                    """);
            put(zip, "O/nav.xhtml", "<html><body><nav>Contents</nav></body></html>");
            put(zip, "O/one.xhtml", "<html><body><h1>One</h1><p>Rest.</p></body></html>");
            put(zip, "O/two .xhtml", "<html><body><h1>Two</h1><p>Rest more.</p></body></html>");
        }
        ExtractedArticle article = FormatExtractorTest.extract(file);
        assertThat(article.title()).contains("A book of rest");
        assertThat(article.language()).contains("en");
        assertThat(article.origin().author()).contains("A. Baker");
        assertThat(article.origin().published()).isEmpty();
        assertThat(article.origin().modified()).contains("2024-03-01T09:30:00Z");
        assertThat(article.origin().site()).contains("Bread Ltd");
        assertThat(article.origin().description()).contains("How to rest.");
        assertThat(Picture.of(article)).isEqualTo("# One\nRest.\n# Two\nRest more.");
    }

    @Test
    void anEpubFindsAChapterBesideTheFolderOfItsList() throws Exception {
        Path file = epub("O/list/c.opf", "../Text/./b.xhtml", "O/Text/b.xhtml");
        assertThat(Picture.of(FormatExtractorTest.extract(file))).isEqualTo("# Rest\nLie down.");
    }

    @Test
    void anEpubThatLacksAChapterIsCorrupt() throws Exception {
        FormatExtractorTest.assertRefused(
                epub("O/c.opf", "b.xhtml", "O/other.xhtml"),
                FailureReason.CORRUPT,
                "the EPUB must hold every chapter it lists and lacks O/b.xhtml");
    }

    /** A book of one chapter: {@code href} is where its list says that it is, {@code chapter} is where it is. */
    private Path epub(String list, String href, String chapter) throws IOException {
        return epub(list, href, chapter, "<html><body><h1>Rest</h1><p>Lie down.</p></body></html>");
    }

    private Path epub(String list, String href, String chapter, String page) throws IOException {
        Path file = folder.resolve("chapter.epub");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            put(zip, "mimetype", "application/epub+zip");
            put(zip, "META-INF/container.xml", "<container><rootfile full-path='" + list + "'/></container>");
            put(
                    zip,
                    list,
                    "<package><manifest><item id='a' href='" + href
                            + "' media-type='application/xhtml+xml'/></manifest>"
                            + "<spine><itemref idref='a'/></spine></package>");
            put(zip, chapter, page);
        }
        return file;
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0001\u0002\u0003\u0004\u0005", "yyyyy"})
    void anEpubWhoseChaptersAreNoTextIsEncrypted(String scrambled) throws Exception {
        Path file = folder.resolve("locked.epub");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            put(zip, "mimetype", "application/epub+zip");
            put(zip, "META-INF/container.xml", "<container><rootfile full-path='c.opf'/></container>");
            put(zip, "c.opf", """
                    <package><manifest><item id="a" href="a.xhtml" media-type="application/xhtml+xml"/></manifest>
                    <spine><itemref idref="a"/></spine></package>
                    """);
            put(zip, "a.xhtml", scrambled.repeat(100));
        }
        FormatExtractorTest.assertRefused(file, FailureReason.ENCRYPTED, "the EPUB is encrypted (DRM)");
    }

    @Test
    void aLockedDocxSaysThatItNeedsAPassword() throws Exception {
        Path file = folder.resolve("locked.docx");
        try (var ole = new POIFSFileSystem();
                OutputStream out = Files.newOutputStream(file)) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (OutputStream locked = encryptor.getDataStream(ole)) {
                locked.write(Files.readAllBytes(docx("")));
            }
            ole.writeFilesystem(out);
        }
        FormatExtractorTest.assertRefused(file, FailureReason.ENCRYPTED, "the DOCX needs a password");
    }

    @Test
    void aDocxCutInHalfIsCorrupt() throws Exception {
        byte[] bytes = Files.readAllBytes(docx("<w:p/>"));
        Path file = Files.write(folder.resolve("half.docx"), Arrays.copyOf(bytes, bytes.length / 2));
        FormatExtractorTest.assertRefused(
                file,
                FailureReason.CORRUPT,
                "the file is cut off or damaged: it is a ZIP container without its table of contents");
    }

    @Test
    void aDocxThatUnpacksToHalfAGigabyteIsUnsafe() throws Exception {
        Path file = folder.resolve("bomb.docx");
        byte[] spaces = new byte[1 << 20];
        Arrays.fill(spaces, (byte) ' ');
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            for (int megabytes = 0; megabytes < 200; megabytes++) {
                zip.write(spaces);
            }
        }
        FormatExtractorTest.assertRefused(
                file,
                FailureReason.UNSAFE,
                "the file unpacks to more than 100 MB of text; it may be a decompression bomb");
    }

    @Test
    void anEntityInADocxReadsNoOtherFile() throws Exception {
        Path canary = Files.writeString(folder.resolve("canary.txt"), "canary-sings");
        Path file = folder.resolve("xxe.docx");
        String document = "<!DOCTYPE x [<!ENTITY c SYSTEM '" + canary.toUri() + "'>]>"
                + document("<w:p><w:r><w:t>&c;</w:t></w:r></w:p>");
        writeDocx(file, document);
        assertThat(FormatExtractorTest.extract(file).toString()).doesNotContain("canary");
    }

    private Path docx(String body) throws IOException {
        return writeDocx(folder.resolve("a.docx"), document(body));
    }

    private static String document(String body) {
        return "<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'><w:body>" + body
                + "</w:body></w:document>";
    }

    private static Path writeDocx(Path file, String document) throws IOException {
        String relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        String word = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
        String packages = "http://schemas.openxmlformats.org/package/2006/";
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            put(
                    zip,
                    "[Content_Types].xml",
                    "<Types xmlns='" + packages + "content-types'>"
                            + "<Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
                            + "<Override PartName='/word/document.xml' ContentType='" + word + "document.main+xml'/>"
                            + "<Override PartName='/word/styles.xml' ContentType='" + word + "styles+xml'/></Types>");
            put(
                    zip,
                    "_rels/.rels",
                    "<Relationships xmlns='" + packages + "relationships'><Relationship Id='r1' Type='" + relations
                            + "/officeDocument' Target='word/document.xml'/></Relationships>");
            put(
                    zip,
                    "word/_rels/document.xml.rels",
                    "<Relationships xmlns='" + packages + "relationships'><Relationship Id='r1' Type='" + relations
                            + "/styles' Target='styles.xml'/></Relationships>");
            put(
                    zip,
                    "word/styles.xml",
                    "<w:styles xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'>"
                            + "<w:style w:type='paragraph' w:styleId='Title'><w:name w:val='Title'/></w:style>"
                            + "<w:style w:type='paragraph' w:styleId='ListBullet'><w:name w:val='List Bullet'/></w:style>"
                            + "<w:style w:type='paragraph' w:styleId='Heading2'><w:name w:val='heading 2'/></w:style>"
                            + "<w:style w:type='paragraph' w:styleId='C'><w:name w:val='Chapter'/>"
                            + "<w:pPr><w:outlineLvl w:val='0'/></w:pPr></w:style>"
                            + "<w:style w:type='paragraph' w:styleId='S'><w:name w:val='Section of ours'/>"
                            + "<w:basedOn w:val='Heading2'/></w:style></w:styles>");
            put(zip, "word/document.xml", document);
        }
        return file;
    }

    private Path odt(String manifest) throws IOException {
        Path file = folder.resolve("a.odt");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            put(zip, "mimetype", "application/vnd.oasis.opendocument.text");
            put(
                    zip,
                    "META-INF/manifest.xml",
                    "<manifest:manifest xmlns:manifest='urn:oasis:names:tc:opendocument:xmlns:manifest:1.0'>" + manifest
                            + "</manifest:manifest>");
            put(zip, "content.xml", """
                    <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
                     xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:text>
                    <text:h text:outline-level="2">Why</text:h><text:p>It is tired.</text:p>
                    <text:list><text:list-item><text:p>Lie down</text:p></text:list-item>
                    <text:list-item><text:p>Rest</text:p></text:list-item></text:list>
                    </office:text></office:body></office:document-content>
                    """);
        }
        return file;
    }

    private static void put(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
    }
}
