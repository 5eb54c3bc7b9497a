package dev.kneadle.ingest.section;

import dev.kneadle.model.Section;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Hands out the anchors of one article, each once, in the order of its headings. */
final class Anchors {
    /** What stands in for a heading without a letter or a digit. */
    private static final String NAMELESS = "section";

    private final Set<String> given = new HashSet<>(Set.of(Section.TOP));

    /** How often each name has been asked for, so that a thousand equal headings are not counted a thousand times. */
    private final Map<String, Integer> repeats = new HashMap<>();

    /** The heading's own id where it is free, else a name made of its words by GitHub's rule, made unique by a number. */
    String next(String heading, Optional<String> id) {
        if (id.isPresent() && given.add(id.get())) {
            return id.get();
        }
        String name = slug(heading);
        String anchor = name;
        while (!given.add(anchor)) {
            anchor = name + "-" + repeats.merge(name, 1, Integer::sum);
        }
        return anchor;
    }

    /** Lower case; letters, digits, {@code -} and {@code _} kept; white space to {@code -}; all else dropped. */
    static String slug(String heading) {
        var slug = new StringBuilder();
        heading.strip().toLowerCase(Locale.ROOT).codePoints().forEach(c -> {
            if (Character.isWhitespace(c)) {
                slug.append('-');
            } else if (Character.isLetterOrDigit(c) || c == '-' || c == '_') {
                slug.appendCodePoint(c);
            }
        });
        return slug.isEmpty() ? NAMELESS : slug.toString();
    }
}
