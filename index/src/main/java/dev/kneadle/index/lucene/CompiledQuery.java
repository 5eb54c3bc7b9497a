package dev.kneadle.index.lucene;

import java.util.List;
import org.apache.lucene.search.Query;

/**
 * A query that Lucene can answer.
 *
 * @param words that make a section match, each stem once; excluded ones are not among them
 */
record CompiledQuery(Query lucene, List<Word> words) {}
