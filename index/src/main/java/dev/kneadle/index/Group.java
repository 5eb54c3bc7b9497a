package dev.kneadle.index;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What is one hit of an answer. */
public enum Group {
    /** Each section that matches. */
    SECTION,
    /** Each article with a section that matches, shown by its best. */
    ARTICLE;

    /** As it stands in JSON and addresses: {@code article}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Group> ofLabel(String label) {
        return Arrays.stream(values())
                .filter(group -> group.label().equals(label))
                .findFirst();
    }
}
