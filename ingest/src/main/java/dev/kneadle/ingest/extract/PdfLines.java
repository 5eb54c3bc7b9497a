package dev.kneadle.ingest.extract;

import dev.kneadle.model.FailureReason;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Collects the lines of a document in the order it writes them, which keeps columns apart. */
final class PdfLines extends PDFTextStripper {
    /** Pages a document may have; books have a thousand. More is refused rather than cut, as too many characters are. */
    private static final int MAX_PAGES = 5_000;

    private final List<PdfLine> lines = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final List<TextPosition> glyphs = new ArrayList<>();
    private int room = Blocks.MAX_CHARACTERS;

    List<PdfLine> of(PDDocument document) throws UnreadableArticle, IOException {
        if (document.getNumberOfPages() > MAX_PAGES) {
            throw new UnreadableArticle(
                    FailureReason.TOO_LARGE,
                    String.format(
                            Locale.ROOT,
                            "the file has %,d pages, the most is %,d",
                            document.getNumberOfPages(),
                            MAX_PAGES));
        }
        writeText(document, Writer.nullWriter());
        endLine();
        return lines;
    }

    @Override
    protected void writeString(String word, List<TextPosition> positions) {
        room -= word.length();
        if (room < 0) {
            throw new Blocks.TooMuchText();
        }
        text.append(word);
        glyphs.addAll(positions);
    }

    @Override
    protected void writeWordSeparator() {
        text.append(' ');
    }

    @Override
    protected void writeLineSeparator() {
        endLine();
    }

    @Override
    protected void writeParagraphStart() {
        endLine();
    }

    @Override
    protected void writeParagraphEnd() {
        endLine();
    }

    @Override
    protected void writePageEnd() {
        endLine();
    }

    private void endLine() {
        String line = text.toString().replace('\uF0B7', '•').replace('\uF0A7', '•');
        if (!glyphs.isEmpty() && !CleanText.of(line).isEmpty()) {
            lines.add(line(CleanText.of(line)));
        }
        text.setLength(0);
        glyphs.clear();
    }

    private PdfLine line(String clean) {
        float left = Float.MAX_VALUE;
        float right = 0;
        boolean bold = true;
        Map<Float, Integer> sizes = new HashMap<>();
        for (TextPosition glyph : glyphs) {
            if (glyph.getUnicode().isBlank()) {
                continue;
            }
            left = Math.min(left, glyph.getXDirAdj());
            right = Math.max(right, glyph.getXDirAdj() + glyph.getWidthDirAdj());
            bold &= isBold(glyph.getFont());
            sizes.merge(Math.round(glyph.getFontSizeInPt() * 2) / 2f, 1, Integer::sum);
        }
        float size = sizes.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(0f);
        return new PdfLine(clean, getCurrentPageNo(), left, glyphs.getFirst().getYDirAdj(), right - left, size, bold);
    }

    private static boolean isBold(PDFont font) {
        String name = String.valueOf(font.getName()).toLowerCase(Locale.ROOT);
        if (name.contains("bold") || name.contains("black") || name.contains("heavy")) {
            return true;
        }
        PDFontDescriptor descriptor = font.getFontDescriptor();
        return descriptor != null && (descriptor.isForceBold() || descriptor.getFontWeight() >= 600);
    }
}
