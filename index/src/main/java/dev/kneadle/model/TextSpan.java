package dev.kneadle.model;

/**
 * A stretch of text, [start, end), counted in UTF-16 units from 0: the counting of {@code String.substring} and of
 * JavaScript, so spans survive the trip to a browser.
 */
public record TextSpan(int start, int end) {
    public TextSpan {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("a span must be 0 <= start <= end, got [" + start + ", " + end + ")");
        }
    }

    /** The words of {@code text} that this span covers. */
    public String of(String text) {
        return text.substring(start, end);
    }
}
