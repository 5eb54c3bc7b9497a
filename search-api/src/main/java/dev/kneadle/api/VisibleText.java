package dev.kneadle.api;

/** Text from articles and visitors without what a terminal or a browser would obey instead of show. */
final class VisibleText {
    private static final char REPLACEMENT = '\uFFFD';

    private VisibleText() {}

    /** For one line of a terminal: no escape sequence, no new line, no turning of the direction, nothing unseen. */
    static String onTerminal(String text) {
        var visible = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            visible.append(isSpace(c) ? ' ' : isObeyed(c) && !isSpelling(text, at) ? REPLACEMENT : c);
        }
        return visible.toString();
    }

    /** For HTML, where a tab and a new line are harmless and a control character is an error. */
    static String inHtml(String html) {
        var visible = new StringBuilder(html.length());
        html.chars().forEach(c -> visible.append(Character.isISOControl(c) && !isSpace(c) ? REPLACEMENT : (char) c));
        return visible.toString();
    }

    private static boolean isSpace(int c) {
        return c == '\t' || c == '\n' || c == '\r';
    }

    /** Controls, and the marks of Unicode that have no width or turn the direction of writing. */
    private static boolean isObeyed(int c) {
        return Character.isISOControl(c)
                || c == '\u061C'
                || c == '\u180E'
                || (c >= '\u200B' && c <= '\u200F')
                || (c >= '\u2028' && c <= '\u202E')
                || (c >= '\u2060' && c <= '\u206F')
                || c == '\uFEFF';
    }

    /** A joiner or non-joiner between two characters beyond ASCII: Persian, Hindi and emoji are spelt with them. */
    private static boolean isSpelling(String text, int at) {
        char c = text.charAt(at);
        return (c == '\u200C' || c == '\u200D') && isJoined(text, at - 1) && isJoined(text, at + 1);
    }

    private static boolean isJoined(String text, int at) {
        return at >= 0 && at < text.length() && text.charAt(at) > 0x7F && !isObeyed(text.charAt(at));
    }
}
