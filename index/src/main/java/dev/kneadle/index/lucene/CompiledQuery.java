package dev.kneadle.index.lucene;

import dev.kneadle.index.Applied;
import dev.kneadle.index.Match.Form;
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
 * @param parts what the score is the sum of
 * @param applied what is searched besides the words as they were typed
 */
record CompiledQuery(
        Query lucene, List<Sought> words, Optional<Query> narrowing, String plain, List<Part> parts, Applied applied) {
    /** The words without those that only stand for others, each as it was typed or corrected. */
    List<Word> typed() {
        return words.stream()
                .filter(sought -> !sought.instead().equals(Optional.of(Form.SYNONYM)))
                .map(Sought::word)
                .toList();
    }
}
