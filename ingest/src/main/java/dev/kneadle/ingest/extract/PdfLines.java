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

/** Collects the lines of a document page by page: pieces in the order they are drawn, brought into reading order. */
final class PdfLines extends PDFTextStripper {
    /** Pages a document may have; books have a thousand. More is refused rather than cut, as too many characters are. */
    private static final int MAX_PAGES = 5_000;

    /** A gap of this many times the type's size parts a line into pieces, which may belong to different columns. */
    private static final float PIECE_GAP = 1f;

    /** The share of single letters among its words above which a line is spaced out. */
    private static final double SPACED_OUT = 0.6;

    /** What parts words in a spaced-out line is this many times the gap between its letters. */
    private static final float WORD_GAP = 1.6f;

    /** What some fonts leave behind a ligature inside a word, in sizes of the type; a space has 0.2 and more. */
    private static final float LIGATURE_GAP = 0.35f;

    private final List<PdfLine> lines = new ArrayList<>();
    private final List<List<PdfLine>> rows = new ArrayList<>();
    private final List<PdfLine> row = new ArrayList<>();
    private final List<String> words = new ArrayList<>();
    private final List<Float> gaps = new ArrayList<>();
    private final List<TextPosition> glyphs = new ArrayList<>();
    private boolean separated;
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
        endPage();
        return lines;
    }

    @Override
    protected void writeString(String word, List<TextPosition> positions) {
        room -= word.length();
        if (room < 0) {
            throw new Blocks.TooMuchText();
        }
        if (separated && !glyphs.isEmpty() && !positions.isEmpty()) {
            separate(word, positions.getFirst());
        }
        separated = false;
        if (words.size() == gaps.size()) {
            words.add(word);
        } else {
            words.set(words.size() - 1, words.getLast() + word);
        }
        glyphs.addAll(positions);
    }

    private void separate(String word, TextPosition next) {
        TextPosition last = glyphs.getLast();
        float gap = next.getXDirAdj() - last.getXDirAdj() - last.getWidthDirAdj();
        float size = last.getFontSizeInPt();
        if (Math.abs(gap) > PIECE_GAP * size) {
            endPiece();
        } else if (!isInsideWord(last, gap, word)) {
            gaps.add(gap);
        }
    }

    /** {@code "specifi" "c"}: the width some fonts give to a ligature is too small. */
    private static boolean isInsideWord(TextPosition last, float gap, String word) {
        String letters = last.getUnicode();
        return letters.length() > 1
                && letters.startsWith("f")
                && gap < LIGATURE_GAP * last.getFontSizeInPt()
                && !word.isEmpty()
                && Character.isLowerCase(word.codePointAt(0));
    }

    @Override
    protected void writeWordSeparator() {
        separated = true;
    }

    @Override
    protected void writeLineSeparator() {
        endRow();
    }

    @Override
    protected void writeParagraphStart() {
        endRow();
    }

    @Override
    protected void writeParagraphEnd() {
        endRow();
    }

    @Override
    protected void writePageEnd() {
        endPage();
    }

    private void endPage() {
        endRow();
        lines.addAll(PdfColumns.inOrder(rows));
        rows.clear();
    }

    private void endRow() {
        endPiece();
        if (!row.isEmpty()) {
            rows.add(List.copyOf(row));
        }
        row.clear();
        separated = false;
    }

    private void endPiece() {
        String text = CleanText.of(PdfText.readable(isSpacedOut() ? joinedLetters() : String.join(" ", words)));
        if (!glyphs.isEmpty() && !text.isEmpty()) {
            row.add(piece(text));
        }
        words.clear();
        gaps.clear();
        glyphs.clear();
    }

    /** {@code "K n o t s"} in a display face. */
    private boolean isSpacedOut() {
        long single = words.stream().filter(word -> word.length() == 1).count();
        return words.size() > 4 && single > SPACED_OUT * words.size();
    }

    private String joinedLetters() {
        List<Float> sorted = gaps.stream().sorted().toList();
        float between = sorted.get(sorted.size() / 2);
        var text = new StringBuilder(words.getFirst());
        for (int at = 1; at < words.size(); at++) {
            text.append(gaps.get(at - 1) > WORD_GAP * between ? " " : "").append(words.get(at));
        }
        return text.toString();
    }

    private PdfLine piece(String clean) {
        float left = Float.MAX_VALUE;
        float right = 0;
        boolean bold = true;
        boolean italic = true;
        Map<Float, Integer> sizes = new HashMap<>();
        for (TextPosition glyph : glyphs) {
            if (glyph.getUnicode().isBlank()) {
                continue;
            }
            left = Math.min(left, glyph.getXDirAdj());
            right = Math.max(right, glyph.getXDirAdj() + glyph.getWidthDirAdj());
            bold &= isBold(glyph.getFont());
            italic &= isItalic(glyph.getFont());
            sizes.merge(Math.round(glyph.getFontSizeInPt() * 2) / 2f, 1, Integer::sum);
        }
        float size = sizes.entrySet().stream()
                .max(Map.Entry.<Float, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(0f);
        float y = glyphs.getFirst().getYDirAdj();
        return new PdfLine(clean, getCurrentPageNo(), left, y, right - left, size, bold, italic, false);
    }

    private static boolean isBold(PDFont font) {
        String name = String.valueOf(font.getName()).toLowerCase(Locale.ROOT);
        if (name.contains("bold") || name.contains("black") || name.contains("heavy")) {
            return true;
        }
        PDFontDescriptor descriptor = font.getFontDescriptor();
        return descriptor != null && (descriptor.isForceBold() || descriptor.getFontWeight() >= 600);
    }

    private static boolean isItalic(PDFont font) {
        String name = String.valueOf(font.getName()).toLowerCase(Locale.ROOT);
        if (name.contains("italic") || name.contains("oblique")) {
            return true;
        }
        PDFontDescriptor descriptor = font.getFontDescriptor();
        return descriptor != null && descriptor.isItalic();
    }
}
