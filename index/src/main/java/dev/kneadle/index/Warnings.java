package dev.kneadle.index;

import dev.kneadle.model.ListLeads;
import dev.kneadle.model.Section;
import dev.kneadle.model.Sentence;
import dev.kneadle.model.Sentences;
import dev.kneadle.model.Tag;
import dev.kneadle.model.TaggedSection;
import dev.kneadle.model.TextSpan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The warnings of a section as they can be said by themselves: its heading, and an item of a list with what leads the list. */
final class Warnings {
    private Warnings() {}

    /**
     * A warning.
     *
     * @param lead what leads the list it is an item of, the outermost first; mostly empty
     * @param words its own
     */
    record Warning(List<String> lead, String words) {
        Warning {
            lead = List.copyOf(lead);
        }

        String text() {
            return lead.isEmpty() ? words : String.join(" ", lead) + " " + words;
        }
    }

    /** The heading where it warns, then what the text says, in its order. */
    static List<Warning> in(TaggedSection tagged) {
        Stream<Warning> heading = tagged.headingWarns()
                ? Stream.of(new Warning(List.of(), tagged.section().heading()))
                : Stream.empty();
        return Stream.concat(heading, inText(tagged).stream()).toList();
    }

    /** A lead that warns, such as "Stop if you feel:", speaks through its items. */
    private static List<Warning> inText(TaggedSection tagged) {
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

    private static Warning withLeads(TextSpan warning, Section section, ListLeads leads) {
        Stream<String> heading = leads.isLedByHeading(warning.start()) && !section.isLead()
                ? Stream.of(ListLeads.asLead(section.heading()))
                : Stream.empty();
        Stream<String> lines = leads.of(warning.start()).stream().map(lead -> lead.of(section.text()));
        return new Warning(Stream.concat(heading, lines).toList(), warning.of(section.text()));
    }
}
