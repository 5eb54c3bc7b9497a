package dev.kneadle.index;

import java.util.Optional;

/**
 * How far the sections of an index can be found by their meaning.
 *
 * @param model whose vectors the index has or waits for; empty where none was ever used
 * @param sections how many have their vectors
 * @param missing how many wait for theirs; they are found by their words meanwhile
 * @param otherLanguages how many are in languages the model does not know, and so are found by their words alone
 * @param notUsed why searches are not ranked by meaning just now, in words for people; empty where they are
 */
public record VectorStatus(
        Optional<String> model, int sections, int missing, int otherLanguages, Optional<String> notUsed) {}
