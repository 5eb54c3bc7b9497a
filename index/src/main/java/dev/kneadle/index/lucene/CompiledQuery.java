package dev.kneadle.index.lucene;

import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.Query;

/**
 * A query that Lucene can answer.
 *
 * @param lucene finds sections by their words, as far as they are not ruled out
 * @param words that make a section match, each stem once; excluded ones are not among them
 * @param narrowing what a section must have or not have, whatever it means: filters, phrases, exclusions
 * @param plain what is asked, as one would say it
 */
record CompiledQuery(Query lucene, List<Word> words, Optional<Query> narrowing, String plain) {}
