package dev.kneadle.index;

import dev.kneadle.index.SafetyNote.Scope;
import dev.kneadle.model.Section;
import dev.kneadle.model.Tag;
import dev.kneadle.model.TaggedSection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The sections of an article that are there to warn, such as "When to see a doctor", and for whom they speak: all that
 * stands beside them and below that. Where everything under a heading warns, it speaks for what stands beside that
 * heading. A section with other sections below it introduces those, and speaks for them alone. Of background, what it
 * says about seeking care speaks as well, and of any section its heading, where that is a warning by itself.
 */
final class RedFlags {
    /**
     * So many of the most severe speak for others. The articles of {@code content/} have 9 at most; more than 10 are in
     * manuals of hundreds of pages only, where a section is a subject of its own.
     */
    private static final int MOST = 30;

    /** The notes for everything below a path of headings. */
    private final Map<List<String>, List<SafetyNote>> byReach = new HashMap<>();

    private RedFlags() {}

    /** @param warnings of each section, what it says itself */
    static RedFlags in(List<TaggedSection> sections, List<List<SafetyNote>> warnings) {
        Set<List<String>> mixed = pathsWithMoreThanWarnings(sections);
        var redFlags = new RedFlags();
        for (int at = 0; at < sections.size(); at++) {
            List<String> headings = sections.get(at).section().headings();
            if (!headings.isEmpty() && !warnings.get(at).isEmpty()) {
                redFlags.byReach
                        .computeIfAbsent(reach(headings, mixed), first -> new ArrayList<>())
                        .addAll(forOthers(sections.get(at), warnings.get(at), mixed));
            }
        }
        redFlags.byReach.replaceAll((reach, notes) -> mostSevere(notes));
        return redFlags;
    }

    private static List<SafetyNote> mostSevere(List<SafetyNote> notes) {
        return notes.stream()
                .sorted(Comparator.comparing(SafetyNote::severity))
                .limit(MOST)
                .toList();
    }

    private static Set<List<String>> pathsWithMoreThanWarnings(List<TaggedSection> sections) {
        Set<List<String>> mixed = new HashSet<>();
        for (TaggedSection tagged : sections) {
            List<String> headings = tagged.section().headings();
            if (!tagged.section().text().isBlank() && !tagged.primary().equals(Optional.of(Tag.WARNING))) {
                IntStream.rangeClosed(1, headings.size()).forEach(depth -> mixed.add(headings.subList(0, depth)));
            }
        }
        return mixed;
    }

    private static List<SafetyNote> forOthers(
            TaggedSection tagged, List<SafetyNote> warnings, Set<List<String>> mixed) {
        boolean background = tagged.primary().isEmpty();
        boolean toWarn = !mixed.contains(tagged.section().headings());
        return Safety.scoped(warnings, Scope.ARTICLE).stream()
                .filter(note ->
                        toWarn || (background && note.severity() == Severity.SEEK_CARE) || isHeading(note, tagged))
                .toList();
    }

    private static boolean isHeading(SafetyNote note, TaggedSection tagged) {
        return tagged.headingWarns() && note.text().equals(tagged.section().heading());
    }

    /** The path for all below which a section speaks: the nearest above it that holds more than warnings. */
    private static List<String> reach(List<String> headings, Set<List<String>> mixed) {
        List<String> path = headings.subList(0, headings.size() - 1);
        while (!path.isEmpty() && !mixed.contains(path)) {
            path = path.subList(0, path.size() - 1);
        }
        return path;
    }

    /** What the sections of warnings say to this one, the nearest first. */
    List<SafetyNote> of(Section section) {
        List<String> headings = section.headings();
        return IntStream.rangeClosed(0, headings.size())
                .mapToObj(back -> headings.subList(0, headings.size() - back))
                .flatMap(path -> byReach.getOrDefault(path, List.of()).stream())
                .toList();
    }
}
