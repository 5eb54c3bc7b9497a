package dev.kneadle.index;

import dev.kneadle.index.SafetyNote.Scope;
import dev.kneadle.model.ArticleId;
import dev.kneadle.model.Section;
import dev.kneadle.model.SectionId;
import dev.kneadle.model.TaggedSection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which warnings limit which section: its own, those of the sections above it, those of the article's lead, and the
 * {@link RedFlags} of the article.
 */
public final class Safety {
    private static final Comparator<SafetyNote> MOST_SEVERE_FIRST = Comparator.comparing(SafetyNote::severity);

    private Safety() {}

    /**
     * An article's {@code sections}, in their order, with the warnings that limit each: the most severe first, of equals
     * the nearest. No text comes twice to a section, whatever its capitals and its last mark.
     *
     * <p>Above a section stands every earlier one whose headings are the beginning of its own. Where a heading is
     * repeated there may be several; all of them count, since a warning too many does less harm than one too few.
     *
     * <p>Takes time for each section and each note once, whatever the number of sections.
     */
    public static List<GuardedSection> of(ArticleId article, List<TaggedSection> sections) {
        var warnings = new ArrayList<List<SafetyNote>>();
        for (TaggedSection section : sections) {
            warnings.add(own(article, section));
        }
        var redFlags = RedFlags.in(sections, warnings);
        Map<List<String>, List<Speaker>> byHeadings = new HashMap<>();
        var guarded = new ArrayList<GuardedSection>();
        for (int at = 0; at < sections.size(); at++) {
            Section section = sections.get(at).section();
            Stream<SafetyNote> above = speakersAbove(section, byHeadings).flatMap(speaker -> speaker.notes().stream());
            Stream<SafetyNote> all = Stream.of(warnings.get(at).stream(), above, redFlags.of(section).stream())
                    .flatMap(notes -> notes);
            guarded.add(new GuardedSection(
                    sections.get(at),
                    eachTextOnce(all).sorted(MOST_SEVERE_FIRST).toList()));
            if (!warnings.get(at).isEmpty()) {
                Scope scope = section.isLead() ? Scope.ARTICLE : Scope.PARENT;
                byHeadings
                        .computeIfAbsent(section.headings(), headings -> new ArrayList<>())
                        .add(new Speaker(at, scoped(warnings.get(at), scope)));
            }
        }
        return guarded;
    }

    /**
     * A section that warns.
     *
     * @param place its place in the article
     * @param notes what it says to the sections below it
     */
    private record Speaker(int place, List<SafetyNote> notes) {}

    /** The lead has no headings, so it stands above all others. */
    private static Stream<Speaker> speakersAbove(Section section, Map<List<String>, List<Speaker>> byHeadings) {
        List<String> headings = section.headings();
        return IntStream.range(0, headings.size())
                .mapToObj(depth -> byHeadings.getOrDefault(headings.subList(0, depth), List.of()))
                .flatMap(List::stream)
                .sorted(Comparator.comparingInt(Speaker::place).reversed());
    }

    private static List<SafetyNote> own(ArticleId article, TaggedSection section) {
        var source = new SectionId(article, section.section().anchor());
        return Warnings.in(section).stream()
                .map(Warnings.Warning::text)
                .distinct()
                .map(text -> new SafetyNote(text, Severity.of(text), Scope.SECTION, source))
                .toList();
    }

    /** The same notes as they look from another section. */
    static List<SafetyNote> scoped(List<SafetyNote> notes, Scope scope) {
        return notes.stream()
                .map(note -> new SafetyNote(note.text(), note.severity(), scope, note.section()))
                .toList();
    }

    private static Stream<SafetyNote> eachTextOnce(Stream<SafetyNote> notes) {
        Set<String> said = new HashSet<>();
        return notes.filter(note -> said.add(plain(note.text())));
    }

    private static String plain(String text) {
        int end = text.length();
        while (end > 0 && !Character.isLetterOrDigit(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end).toLowerCase(Locale.ROOT);
    }
}
