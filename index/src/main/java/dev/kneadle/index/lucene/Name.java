package dev.kneadle.index.lucene;

import dev.kneadle.model.ArticleId;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What sections or articles of one commit are called.
 *
 * @param text as most of them write it
 * @param sections that are called so, or that articles called so have
 * @param answers how much stands behind it: its sections, and those once more that carry a tag
 */
record Name(String text, Bearers bearers, int sections, int answers) {
    /** Who is called so. */
    sealed interface Bearers {
        /**
         * Sections.
         *
         * @param only the document of the section, where there is one only
         */
        record Sections(OptionalInt only) implements Bearers {}

        /**
         * Articles.
         *
         * @param only the article, where there is one only
         */
        record Articles(Optional<ArticleId> only) implements Bearers {}
    }
}
