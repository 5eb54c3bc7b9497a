package dev.kneadle.api;

/** Text from articles and visitors without what a terminal or a browser would obey instead of show. */
final class VisibleText {
    private static final char REPLACEMENT = '\uFFFD';

    private VisibleText() {}

    /** For one line of a terminal: no escape sequence, no new line, no turning of the direction of writing. */
    static String onTerminal(String text) {
        var visible = new StringBuilder(text.length());
        text.chars().forEach(c -> visible.append(isSpace(c) ? ' ' : isObeyed(c) ? REPLACEMENT : (char) c));
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

    private static boolean isObeyed(int c) {
        return Character.isISOControl(c)
                || c == '\u2028'
                || c == '\u2029'
                || (c >= '\u202A' && c <= '\u202E')
                || (c >= '\u2066' && c <= '\u2069');
    }
}
