package dev.kneadle.index.lucene;

import org.apache.lucene.search.Query;

/**
 * One sign that a section answers; a section's score is the sum of what its parts give.
 *
 * @param signal what kind of sign, such as {@code heading} or {@code near}
 * @param words of the query that it looks for
 */
record Part(String signal, String words, Query query) {}
