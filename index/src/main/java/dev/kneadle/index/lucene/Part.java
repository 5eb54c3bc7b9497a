package dev.kneadle.index.lucene;

import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;

/**
 * One sign that a section answers; a section's score is the sum of what its parts give.
 *
 * @param signal what kind of sign, such as {@code heading} or {@code near}
 * @param words of the query that it looks for
 */
record Part(String signal, String words, Query query) {
    /** The same sign as a summand of {@code whole} that is counted in another unit, and not where that does not match. */
    Part within(Query whole, float factor) {
        Query counting = new BooleanQuery.Builder()
                .add(query, Occur.MUST)
                .add(whole, Occur.FILTER)
                .build();
        return new Part(signal, words, new BoostQuery(counting, factor));
    }
}
