package dev.kneadle.ingest.review;

import dev.kneadle.ingest.review.ArticleReview.Contradiction;
import dev.kneadle.ingest.review.ArticleReview.Quote;
import dev.kneadle.ingest.tag.Instruction;
import dev.kneadle.ingest.tag.Instructions;
import dev.kneadle.model.ListLeads;
import dev.kneadle.model.Section;
import dev.kneadle.model.Sentence;
import dev.kneadle.model.Tag;
import dev.kneadle.model.TaggedSection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds where one section tells to do what another forbids. Immutable. */
final class Contradictions {
    private final Instructions instructions;

    Contradictions(Instructions instructions) {
        this.instructions = instructions;
    }

    /** A tagged sentence with what it tells to do. */
    private record Told(Quote quote, Instruction instruction) {}

    /** In the order of the sentences that advise. Takes time for each pair of advice and ban of the same verb. */
    List<Contradiction> in(List<TaggedSection> sections) {
        List<Told> told = sections.stream().flatMap(this::told).toList();
        Map<String, List<Told>> bans = told.stream()
                .filter(one -> one.instruction().forbids())
                .collect(Collectors.groupingBy(one -> one.instruction().verb()));
        var found = new ArrayList<Contradiction>();
        for (Told advice : told) {
            if (!advice.instruction().forbids()) {
                bans.getOrDefault(advice.instruction().verb(), List.of()).stream()
                        .filter(ban ->
                                !ban.quote().anchor().equals(advice.quote().anchor())
                                        && advice.instruction().contradicts(ban.instruction()))
                        .forEach(ban -> found.add(new Contradiction(advice.quote(), ban.quote())));
            }
        }
        return found;
    }

    private Stream<Told> told(TaggedSection tagged) {
        var leads = ListLeads.in(tagged.section().text());
        return tagged.sentences().stream().flatMap(sentence -> told(tagged.section(), sentence, leads).stream());
    }

    /** A warning that forbids nothing, such as "Stop if it hurts", is no advice that a ban could contradict. */
    private Optional<Told> told(Section section, Sentence sentence, ListLeads leads) {
        String text = sentence.span().of(section.text());
        Stream<String> above = leads.of(sentence.span().start()).stream().map(lead -> lead.of(section.text()));
        Stream<String> heading =
                leads.isLedByHeading(sentence.span().start()) ? Stream.of(section.heading()) : Stream.empty();
        return instructions
                .of(text, Stream.concat(heading, above).toList())
                .filter(instruction -> instruction.forbids() || sentence.tag() != Tag.WARNING)
                .map(instruction -> new Told(new Quote(section.anchor(), text), instruction));
    }
}
