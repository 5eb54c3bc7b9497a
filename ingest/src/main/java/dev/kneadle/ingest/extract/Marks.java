package dev.kneadle.ingest.extract;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kneadle.model.Tag;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What an author's {@code tags}, a list or words between commas, say an article is. */
final class Marks {
    private Marks() {}

    /** Those of {@code tags} that are technique, warning or tip, in whatever case and number; the others say what it is about. */
    static Set<Tag> in(JsonNode tags) {
        Set<Tag> marks = EnumSet.noneOf(Tag.class);
        if (tags.isTextual()) {
            for (String word : tags.textValue().split(",", -1)) {
                mark(word).ifPresent(marks::add);
            }
        }
        tags.forEach(word -> mark(word.asText()).ifPresent(marks::add));
        return marks;
    }

    private static Optional<Tag> mark(String word) {
        String name = word.strip().toLowerCase(Locale.ROOT);
        return Tag.ofLabel(name.endsWith("s") ? name.substring(0, name.length() - 1) : name);
    }
}
