package dev.kneadle.index.lucene;

import dev.kneadle.index.Match.Form;
import java.util.Optional;

/**
 * A word that makes a section match.
 *
 * @param typed what of the query it stands for
 * @param instead how it came to stand for it; empty where it is the word itself
 */
record Sought(String typed, Word word, Optional<Form> instead) {}
