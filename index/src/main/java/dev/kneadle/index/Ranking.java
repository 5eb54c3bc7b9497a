package dev.kneadle.index;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** By what sections are ranked. */
public enum Ranking {
    /** By the words of the query and by its meaning together. */
    HYBRID,
    /** By the words alone. */
    KEYWORD,
    /** By the meaning alone: the nearest sections, whatever their words. */
    SEMANTIC;

    /** As it stands in JSON and addresses: {@code hybrid}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Ranking> ofLabel(String label) {
        return Arrays.stream(values())
                .filter(ranking -> ranking.label().equals(label))
                .findFirst();
    }
}
