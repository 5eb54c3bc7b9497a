package dev.kneadle.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a sentence or a section is to its reader. */
public enum Tag {
    /** Something to do, told so that it can be done. */
    TECHNIQUE,
    /** A caution whose neglect can harm. */
    WARNING,
    /** Optional advice that helps. */
    TIP;

    /** The tag as it stands in JSON, in addresses and on the page: {@code technique}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Whether sentences of such a language are tagged by what they say; of others only what their author or editor marks is.
     *
     * @param language ISO 639-1 code; empty where it is not known, which is read as English
     */
    public static boolean isGuessedIn(Optional<String> language) {
        return language.map("en"::equals).orElse(true);
    }

    public static Optional<Tag> ofLabel(String label) {
        return Arrays.stream(values()).filter(tag -> tag.label().equals(label)).findFirst();
    }
}
