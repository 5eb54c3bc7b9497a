package dev.kneadle.ingest.extract;

import java.util.regex.Pattern;

/** The cells that a line of plain text has, were it a row of a table: set apart by bars, tabs or two spaces and more. */
final class Cells {
    /** The longest mark before an item: "12)" and the bullet are no cells, whatever stands behind them. */
    private static final int LONGEST_MARK = 3;

    private static final String PAUSES = ".!?:";

    /** What may stand behind the end of a sentence. */
    private static final String CLOSING = "\"'”’)]";

    /** "1.1" or "IV" before a heading; a digit without a dot may be the first cell of a row. */
    private static final Pattern NUMBERING = Pattern.compile("\\d{1,3}(?:\\.\\d{1,3})+|[IVX]{1,5}");

    private Cells() {}

    /** At least 1, for a line that has nothing apart. */
    static int in(CharSequence line) {
        int cells = 1;
        int start = skip(line, 0);
        int end = start;
        while (end < line.length()) {
            int next = skip(line, end);
            if (next > end && next < line.length() && parts(line, start, end, next)) {
                cells++;
            }
            end = Math.max(end + 1, next);
        }
        return cells;
    }

    /** Behind the white space and the bars at {@code from}. */
    private static int skip(CharSequence line, int from) {
        int at = from;
        while (at < line.length() && isGap(line.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isGap(char c) {
        return c == ' ' || c == '\t' || c == '|' || c == '\u00a0' || c == '\u3000';
    }

    /** Whether the gap from {@code end} to {@code next} is none between words, behind a full stop or an item's mark. */
    private static boolean parts(CharSequence line, int start, int end, int next) {
        if (next == end + 1 && line.charAt(end) == ' ') {
            return false;
        }
        char last = line.charAt(end - 1);
        boolean mark = end - start <= LONGEST_MARK && !Character.isLetterOrDigit(last);
        return !mark
                && !endsSentence(line, start, end)
                && !NUMBERING.matcher(line.subSequence(start, end)).matches();
    }

    private static boolean endsSentence(CharSequence line, int start, int end) {
        int at = end - 1;
        while (at > start && CLOSING.indexOf(line.charAt(at)) >= 0) {
            at--;
        }
        return PAUSES.indexOf(line.charAt(at)) >= 0;
    }
}
