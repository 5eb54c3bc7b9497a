package dev.kneadle.model;

/**
 * The name of an article: its path below the content folder, with {@code /} on every platform
 * ({@code sleep/side-sleeping.md}). Ordered as text, which is the order of every walk and every tie.
 */
public record ArticleId(String value) implements Comparable<ArticleId> {
    public ArticleId {
        if (value.isEmpty()) {
            throw new IllegalArgumentException("an article id must be a path, got ''");
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
