package dev.kneadle.ingest.extract;

import dev.kneadle.model.Origin;
import java.util.Optional;

/** Text without any markup: a block for each line, since only the outline can tell what a line is. */
final class PlainTextReader {
    private PlainTextReader() {}

    static ExtractedArticle read(String text) {
        Letter letter = Letter.of(text);
        var blocks = new Blocks();
        letter.header().forEach(line -> blocks.drop(line, "mail header"));
        addLines(letter.body(), blocks);
        letter.signature().forEach(line -> blocks.drop(line, "signature"));
        return new ExtractedArticle(
                Format.PLAIN_TEXT.mediaType(),
                letter.subject().map(CleanText::of),
                Origin.UNKNOWN,
                Optional.empty(),
                blocks.all(),
                blocks.dropped());
    }

    private static void addLines(String text, Blocks blocks) {
        int start = text.isBlank() ? text.length() : 0;
        while (start < text.length()) {
            int end = endOfLine(text, start);
            blocks.line(text.subSequence(start, end));
            start = end + (text.startsWith("\r\n", end) ? 2 : 1);
        }
    }

    private static int endOfLine(String text, int start) {
        int end = start;
        while (end < text.length() && !isLineEnd(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** CR, LF, vertical tab, form feed, NEL, LS and PS (Unicode Standard, section 5.8). */
    static boolean isLineEnd(char c) {
        return c <= '\r' ? c >= '\n' : c == '\u0085' || c == '\u2028' || c == '\u2029';
    }
}
