package dev.kneadle.index;

import java.util.Locale;

/**
 * Where a word of the query was found in a hit, or that the hit was found by its meaning.
 *
 * @param word as it was typed; for a meaning the whole query
 * @param matched as it stands in the article; for a meaning the heading of the section, or the title for the lead
 */
public record Match(String word, String matched, Field field, Form form) {
    public enum Field {
        TITLE,
        HEADING,
        TEXT;

        /** As it stands in JSON: {@code heading}. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public enum Form {
        /** The very word, upper and lower case and accents aside. */
        EXACT,
        /** Another form of the word: "massaging" for "massage". */
        STEM,
        /** A word of the index in place of one that no section has. */
        CORRECTION,
        /** Another word that means much the same. */
        SYNONYM,
        /** No word of it: the query as a whole means much the same. */
        MEANING;

        /** As it stands in JSON: {@code exact}. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
