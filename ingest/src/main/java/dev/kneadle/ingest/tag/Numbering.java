package dev.kneadle.ingest.tag;

/** The marks before a list item or a numbered heading. */
final class Numbering {
    /** The most digits a number of an item has. */
    private static final int MAX_DIGITS = 3;

    private Numbering() {}

    /** Whether {@code line} is an item of a list: "• " or "12. " stands before it. */
    static boolean isItem(String line) {
        return line.startsWith("•") || afterNumber(line) > 0;
    }

    /** {@code line} without the number or the bullet before it. */
    static String strip(String line) {
        if (line.startsWith("•")) {
            return line.substring(1).strip();
        }
        return line.substring(afterNumber(line)).strip();
    }

    static boolean isNumbered(String line) {
        return afterNumber(line) > 0;
    }

    /** Where the text behind "12. " or "12) " begins; 0 where there is no number. */
    private static int afterNumber(String line) {
        int at = 0;
        while (at < line.length() && at < MAX_DIGITS && Character.isDigit(line.charAt(at))) {
            at++;
        }
        boolean marked = at > 0
                && at + 1 < line.length()
                && (line.charAt(at) == '.' || line.charAt(at) == ')')
                && line.charAt(at + 1) == ' ';
        return marked ? at + 2 : 0;
    }
}
