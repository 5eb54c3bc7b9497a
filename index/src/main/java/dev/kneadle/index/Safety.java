package dev.kneadle.index;

import dev.kneadle.index.SafetyNote.Scope;
import dev.kneadle.model.ArticleId;
import dev.kneadle.model.ListLeads;
import dev.kneadle.model.Section;
import dev.kneadle.model.SectionId;
import dev.kneadle.model.Sentence;
import dev.kneadle.model.Sentences;
import dev.kneadle.model.Tag;
import dev.kneadle.model.TaggedSection;
import dev.kneadle.model.TextSpan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Which warnings limit which section: its own, those of the sections above it, those of the article's lead. */
public final class Safety {
    private Safety() {}

    /**
     * The warnings of each of an article's {@code sections}, in their order. For each section the nearest come first and
     * no text comes twice.
     *
     * <p>Above a section stands every earlier one whose headings are the beginning of its own. Where a heading is
     * repeated there may be several; all of them count, since a warning too many does less harm than one too few.
     *
     * <p>Takes time for each section and each note once, whatever the number of sections.
     */
    public static List<List<SafetyNote>> of(ArticleId article, List<TaggedSection> sections) {
        Map<List<String>, List<Speaker>> byHeadings = new HashMap<>();
        var notes = new ArrayList<List<SafetyNote>>();
        for (int at = 0; at < sections.size(); at++) {
            Section section = sections.get(at).section();
            List<String> warnings = warningsIn(sections.get(at));
            Stream<SafetyNote> own = notes(article, section, Scope.SECTION, warnings).stream();
            Stream<SafetyNote> above = speakersAbove(section, byHeadings).flatMap(speaker -> speaker.notes().stream());
            notes.add(eachTextOnce(Stream.concat(own, above)));
            if (!warnings.isEmpty()) {
                Scope scope = section.isLead() ? Scope.ARTICLE : Scope.PARENT;
                byHeadings
                        .computeIfAbsent(section.headings(), headings -> new ArrayList<>())
                        .add(new Speaker(at, notes(article, section, scope, warnings)));
            }
        }
        return notes;
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

    private static List<SafetyNote> notes(ArticleId article, Section section, Scope scope, List<String> warnings) {
        var source = new SectionId(article, section.anchor());
        return warnings.stream()
                .map(text -> new SafetyNote(text, scope, source))
                .toList();
    }

    private static List<SafetyNote> eachTextOnce(Stream<SafetyNote> notes) {
        Set<String> said = new HashSet<>();
        return notes.filter(note -> said.add(note.text())).toList();
    }

    private static List<String> warningsIn(TaggedSection tagged) {
        List<TextSpan> warnings = tagged.sentences().stream()
                .filter(sentence -> sentence.tag() == Tag.WARNING)
                .map(Sentence::span)
                .toList();
        if (warnings.isEmpty()) {
            return List.of();
        }
        String text = tagged.section().text();
        var leads = ListLeads.in(text);
        boolean announcing = warnings.stream().anyMatch(warning -> isLead(warning, text));
        Map<TextSpan, List<TextSpan>> items = announcing ? itemsByLead(text, leads) : Map.of();
        return warnings.stream()
                .flatMap(warning -> items.getOrDefault(warning, List.of(warning)).stream())
                .map(warning -> withLeads(warning, tagged.section(), leads))
                .distinct()
                .toList();
    }

    private static boolean isLead(TextSpan sentence, String text) {
        return sentence.end() > sentence.start() && text.charAt(sentence.end() - 1) == ':';
    }

    /** What sentences such as "Stop if you feel:" introduce; those that introduce nothing are not in it. */
    private static Map<TextSpan, List<TextSpan>> itemsByLead(String text, ListLeads leads) {
        Map<TextSpan, List<TextSpan>> items = new HashMap<>();
        for (TextSpan sentence : Sentences.in(text)) {
            for (TextSpan lead : leads.of(sentence.start())) {
                items.computeIfAbsent(lead, first -> new ArrayList<>()).add(sentence);
            }
        }
        return items;
    }

    private static String withLeads(TextSpan warning, Section section, ListLeads leads) {
        Stream<String> heading = leads.isLedByHeading(warning.start()) && !section.isLead()
                ? Stream.of(section.heading() + (section.heading().endsWith(":") ? "" : ":"))
                : Stream.empty();
        Stream<String> lines = leads.of(warning.start()).stream().map(lead -> lead.of(section.text()));
        return Stream.of(heading, lines, Stream.of(warning.of(section.text())))
                .flatMap(words -> words)
                .collect(Collectors.joining(" "));
    }
}
