package dev.kneadle.ingest.extract;

/** The cells that a line of plain text has, were it a row of a table: set apart by bars, tabs or two spaces and more. */
final class Cells {
    /** The longest mark before an item: "12)" and the bullet are no cells, whatever stands behind them. */
    private static final int LONGEST_MARK = 3;

    private static final String PAUSES = ".!?:";

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
        return !mark && PAUSES.indexOf(last) < 0;
    }
}
