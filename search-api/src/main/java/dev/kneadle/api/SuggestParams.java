package dev.kneadle.api;

import java.util.List;

/**
 * The parameters of a call for suggestions.
 *
 * @param typed so far
 * @param limit how many at most
 */
record SuggestParams(String typed, int limit) {
    /** What fits under a form without hiding the page. */
    private static final int DEFAULT_LIMIT = 8;

    /** Each word that is completed is counted in the index, so the work grows with the limit. */
    private static final int MAX_LIMIT = 20;

    /** @throws BadRequest for the first parameter that is unknown, is not what it must be, or is missing */
    static SuggestParams of(Parameters sent) {
        sent.requireKnown(List.of("q", "limit"));
        return new SuggestParams(
                SearchParams.query(sent), SearchParams.number(sent, "limit", DEFAULT_LIMIT, 1, MAX_LIMIT));
    }
}
