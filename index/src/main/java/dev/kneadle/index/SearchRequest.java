package dev.kneadle.index;

/**
 * A question.
 *
 * @param query the visitor's words, 1 to {@value #MAX_QUERY} UTF-16 units: {@code "..."} asks for a phrase,
 *     {@code -word} excludes, all else is plain words, never syntax
 * @param offset how many of the best hits to skip, 0 to {@value #MAX_OFFSET}
 * @param limit how many hits to return at most, 1 to {@value #MAX_LIMIT}
 * @param group what one hit is
 * @param exact whether to search for just what was typed, without corrections and synonyms
 * @param explain whether hits come with what their score is the sum of
 */
public record SearchRequest(
        String query,
        Filter filter,
        int offset,
        int limit,
        Group group,
        Ranking ranking,
        boolean exact,
        boolean explain) {
    public static final int MAX_QUERY = 1_000;
    public static final int MAX_OFFSET = 10_000;
    public static final int MAX_LIMIT = 100;
    public static final int DEFAULT_LIMIT = 10;

    public SearchRequest {
        if (query.isBlank() || query.length() > MAX_QUERY) {
            throw new IllegalArgumentException(
                    "query must be 1 to " + MAX_QUERY + " characters, got " + query.length());
        }
        if (offset < 0 || offset > MAX_OFFSET) {
            throw new IllegalArgumentException("offset must be from 0 to " + MAX_OFFSET + ", got " + offset);
        }
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new IllegalArgumentException("limit must be from 1 to " + MAX_LIMIT + ", got " + limit);
        }
    }

    /** The first page of everything. */
    public static SearchRequest of(String query) {
        return new SearchRequest(query, Filter.NONE, 0, DEFAULT_LIMIT, Group.SECTION, Ranking.HYBRID, false, false);
    }

    /** The same for just what was typed. */
    public SearchRequest exactly() {
        return new SearchRequest(query, filter, offset, limit, group, ranking, true, explain);
    }

    public SearchRequest asking(String other) {
        return new SearchRequest(other, filter, offset, limit, group, ranking, exact, explain);
    }

    public SearchRequest within(Filter narrower) {
        return new SearchRequest(query, narrower, offset, limit, group, ranking, exact, explain);
    }

    public SearchRequest by(Ranking other) {
        return new SearchRequest(query, filter, offset, limit, group, other, exact, explain);
    }

    public SearchRequest in(Group other) {
        return new SearchRequest(query, filter, offset, limit, other, ranking, exact, explain);
    }

    /** Another page of the same answer. */
    public SearchRequest page(int first, int most) {
        return new SearchRequest(query, filter, first, most, group, ranking, exact, explain);
    }
}
