package dev.kneadle.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kneadle.model.FailureReason;
import dev.kneadle.model.Origin;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RtfReaderTest {
    private static final String STYLES = """
            {\\stylesheet{\\s0 Normal;}{\\s1\\b heading 1;}{\\s2\\i \\'dcberschrift 2;}{\\s3\\sbasedon1 My own;}
            {\\s4\\outlinelevel3 Deep;}{\\s5 Title;}{\\s6\\sbasedon1 Contents Heading;}{\\*\\cs7 heading 9;}}
            """;

    @TempDir
    Path folder;

    @Test
    void stylesGiveHeadingsTheirLevels() throws Exception {
        assertRtf(STYLES + """
                \\pard\\s5 Rest\\par
                \\pard\\s1 Why\\par
                \\pard\\s2 At night\\par
                \\pard\\s3 By day\\par
                \\pard\\s4 At noon\\par
                \\pard\\outlinelevel1 Evening\\par
                \\pard\\s6 Overview\\par
                \\pard It helps.\\par
                """, """
                # Rest
                # Why
                ## At night
                # By day
                #### At noon
                ## Evening
                Overview
                It helps.""");
    }

    @Test
    void itemsHaveTheirMarkersAndDepth() throws Exception {
        assertRtf("""
                {\\listtext\\pard\\plain \\f1\\'b7\\tab}\\pard\\ls1 Lie down\\par
                \\pard\\ls2{\\listtext 1.\\tab}\\ilvl1 Breathe\\par
                \\pard No item\\par
                """, """
                • Lie down
                  1. Breathe
                No item""");
    }

    @Test
    void rowsAreParagraphsAndAHeaderNamesTheirCells() throws Exception {
        assertRtf("""
                \\trowd\\trhdr\\pard\\intbl Stretch\\cell Hold\\cell\\row
                \\trowd\\pard\\intbl Knee\\par to chest\\cell 30 s\\cell\\row
                \\pard After it\\par
                """, """
                Stretch: Knee to chest; Hold: 30 s
                After it""");
    }

    @Test
    void eachFontHasItsEncodingAndUnicodeItsFallback() throws Exception {
        assertRtf("""
                {\\fonttbl{\\f0\\fcharset0 Arial;}{\\f1\\fcharset204 Arial Cyr;}{\\f2\\fcharset128 Mincho;}}
                \\pard {\\f1 \\'cd\\'ee\\'e3\\'e0} {\\f2 \\'91\\'ab} don\\rquote t \\u8220?a\\u8221? {\\uc2\\u26862\\'90\\'58}\\par
                """, "Нога 足 don’t “a” 森");
    }

    @Test
    void whatIsNoTextIsLeftOut() throws Exception {
        assertRtf("""
                {\\header Page \\chpgn}{\\footer Draft}{\\*\\generator Writer;}{\\pict\\wmetafile8 0100ff}
                {\\field{\\*\\fldinst HYPERLINK "https://example.org"}{\\fldrslt Lie down}} now{\\v  in secret}.\\par
                """, "Lie down now.");
    }

    @Test
    void aBinaryPictureIsSkippedByItsLength() throws Exception {
        assertRtf("{\\pict\\bin5 }{{{\\}Lie down.\\par", "Lie down.");
    }

    @Test
    void theInformationGroupIsItsOrigin() throws Exception {
        Origin origin = article("""
                {\\info{\\title Rest}{\\author A. Baker}{\\company Bread Ltd}{\\creatim\\yr2024\\mo3\\dy1\\hr9\\min30}
                {\\revtim\\yr2025\\mo12\\dy31}}\\pard It helps.\\par
                """).origin();
        assertThat(origin.author()).contains("A. Baker");
        assertThat(origin.site()).contains("Bread Ltd");
        assertThat(origin.published()).contains("2024-03-01");
        assertThat(origin.modified()).contains("2025-12-31");
    }

    @Test
    void linesSavedAsParagraphsArePutTogether() throws Exception {
        assertRtf("""
                \\pard Most people sleep better after a short walk, so it is\\par
                \\pard best to go out for one before\\par
                \\pard dinner. It helps.\\par
                """, """
                Most people sleep better after a short walk, so it is best to go out for one before
                dinner. It helps.""");
    }

    @Test
    void aFileThatIsCutOffSaysSo() throws Exception {
        Path file = Files.writeString(folder.resolve("cut.rtf"), "{\\rtf1\\pard Lie down.\\par And br");
        ExtractedArticle article = FormatExtractorTest.extract(file);
        assertThat(Picture.of(article)).isEqualTo("Lie down.\nAnd br");
        assertThat(article.doubts()).containsExactly(Doubt.TRUNCATED);
    }

    @Test
    void aMillionGroupsInOneAnotherAreUnsafe() throws Exception {
        Path file = Files.writeString(folder.resolve("deep.rtf"), "{\\rtf1" + "{".repeat(1_000_000));
        FormatExtractorTest.assertRefused(file, FailureReason.UNSAFE, "the file is nested too deeply to be read");
    }

    private void assertRtf(String body, String picture) throws Exception {
        assertThat(Picture.of(article(body))).isEqualTo(picture);
    }

    private ExtractedArticle article(String body) throws UnreadableArticle, IOException {
        String rtf =
                "{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0\\fcharset0 Arial;}{\\f1\\fcharset2 Symbol;}}\n" + body + "}";
        Path file = Files.write(folder.resolve("a.rtf"), rtf.getBytes(StandardCharsets.ISO_8859_1));
        return FormatExtractorTest.extract(file);
    }
}
