package dev.kneadle.index;

import java.util.Locale;

/**
 * Where a word of the query was found in a hit.
 *
 * @param word as it was typed
 * @param matched as it stands in the article
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
        STEM;

        /** As it stands in JSON: {@code exact}. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
