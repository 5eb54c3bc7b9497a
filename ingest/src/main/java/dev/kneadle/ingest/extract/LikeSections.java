package dev.kneadle.ingest.extract;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Boxes side by side that are called alike and each have a heading: the sections of an article. They stand or fall together,
 * so that the last one, which may warn in a few words, stays with those that tell what to do.
 */
final class LikeSections {
    /** Sections from which they are a row: two may be two columns. */
    private static final int ROW = 3;

    private static final Pattern DIGITS = Pattern.compile("\\d+");

    private final Set<TextPart> sections = new HashSet<>();

    private LikeSections() {}

    static LikeSections of(List<TextRun> runs) {
        Map<TextPart, Map<String, Set<TextPart>>> rows = new HashMap<>();
        for (TextPart part : withHeading(runs)) {
            if (part.isBox()) {
                rows.computeIfAbsent(part.outer(), row -> new HashMap<>())
                        .computeIfAbsent(name(part), name -> new HashSet<>())
                        .add(part);
            }
        }
        var all = new LikeSections();
        for (Map<String, Set<TextPart>> row : rows.values()) {
            row.values().stream().filter(alike -> alike.size() >= ROW).forEach(all.sections::addAll);
        }
        return all;
    }

    /** Every part but the root that has a heading below the title in it. */
    private static Set<TextPart> withHeading(List<TextRun> runs) {
        var parts = new HashSet<TextPart>();
        for (TextRun run : runs) {
            TextPart at = run.part();
            while (run.headingLevel() > 1 && !at.isRoot() && parts.add(at)) {
                at = at.outer();
            }
        }
        return parts;
    }

    /** Its tag and class, without the numbers that some sites give their sections; {@code section} says enough by itself. */
    private static String name(TextPart part) {
        boolean section = part.element().nameIs("section");
        return section ? "section" : DIGITS.matcher(part.kind()).replaceAll("");
    }

    /** The innermost section around {@code part}. */
    Optional<TextPart> around(TextPart part) {
        for (TextPart at = part; !at.isRoot(); at = at.outer()) {
            if (sections.contains(at)) {
                return Optional.of(at);
            }
        }
        return Optional.empty();
    }

    boolean contains(TextPart part) {
        return sections.contains(part);
    }
}
