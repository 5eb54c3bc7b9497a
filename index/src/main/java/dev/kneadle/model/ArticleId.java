package dev.kneadle.model;

/**
 * The name of an article: its path below the content folder, with {@code /} on every platform
 * ({@code sleep/side-sleeping.md}). Ordered as text, which is the order of every walk and every tie.
 */
public record ArticleId(String value) implements Comparable<ArticleId> {
    /** Twice the longest path of common systems, for members of collections; an index takes four times as much. */
    public static final int MAX_LENGTH = 8_192;

    public ArticleId {
        if (value.isEmpty() || value.length() > MAX_LENGTH) {
            throw new IllegalArgumentException(
                    "an article id must be 1 to " + MAX_LENGTH + " characters, got " + value.length());
        }
    }

    @Override
    public int compareTo(ArticleId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
