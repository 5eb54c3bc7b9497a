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
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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
     */
    public static List<List<SafetyNote>> of(ArticleId article, List<TaggedSection> sections) {
        List<List<String>> warnings = sections.stream().map(Safety::warningsIn).toList();
        var notes = new ArrayList<List<SafetyNote>>();
        for (int at = 0; at < sections.size(); at++) {
            notes.add(notesOn(at, article, sections, warnings));
        }
        return notes;
    }

    private static List<SafetyNote> notesOn(
            int limited, ArticleId article, List<TaggedSection> sections, List<List<String>> warnings) {
        var notes = new ArrayList<SafetyNote>();
        Set<String> said = new HashSet<>();
        Section section = sections.get(limited).section();
        for (int at = limited; at >= 0; at--) {
            Section speaker = sections.get(at).section();
            if (at != limited && !standsAbove(speaker, section)) {
                continue;
            }
            Scope scope = at == limited ? Scope.SECTION : speaker.isLead() ? Scope.ARTICLE : Scope.PARENT;
            var source = new SectionId(article, speaker.anchor());
            warnings.get(at).stream().filter(said::add).forEach(text -> notes.add(new SafetyNote(text, scope, source)));
        }
        return List.copyOf(notes);
    }

    /** The lead has no headings, so it stands above all others. */
    private static boolean standsAbove(Section speaker, Section section) {
        int depth = speaker.headings().size();
        return depth < section.headings().size()
                && speaker.headings().equals(section.headings().subList(0, depth));
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
        return warnings.stream()
                .flatMap(warning -> isLead(warning, text) ? itemsUnder(warning, text, leads) : Stream.of(warning))
                .map(warning -> withLeads(warning, text, leads))
                .distinct()
                .toList();
    }

    private static boolean isLead(TextSpan sentence, String text) {
        return sentence.of(text).endsWith(":");
    }

    /** The sentences that a warning such as "Stop if you feel:" introduces; the warning itself where it introduces none. */
    private static Stream<TextSpan> itemsUnder(TextSpan lead, String text, ListLeads leads) {
        List<TextSpan> items = Sentences.in(text).stream()
                .filter(sentence -> leads.of(sentence.start()).contains(lead))
                .toList();
        return items.isEmpty() ? Stream.of(lead) : items.stream();
    }

    private static String withLeads(TextSpan warning, String text, ListLeads leads) {
        return Stream.concat(leads.of(warning.start()).stream(), Stream.of(warning))
                .map(span -> span.of(text))
                .collect(Collectors.joining(" "));
    }
}
