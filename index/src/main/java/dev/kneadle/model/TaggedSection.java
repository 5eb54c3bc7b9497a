package dev.kneadle.model;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A section with what its sentences are to the reader.
 *
 * @param sentences those that carry a tag, in the order of the text
 * @param tags of the section, in the order of {@link Tag}
 * @param primary what the section is for; empty for background that happens to hold a tagged sentence
 * @param facts what its techniques take, ordered by kind
 * @param headingWarns whether its heading is a warning by itself: "Warning: never press on the spine"
 */
public record TaggedSection(
        Section section,
        List<Sentence> sentences,
        Set<Tag> tags,
        Optional<Tag> primary,
        List<Fact> facts,
        boolean headingWarns) {
    public TaggedSection {
        sentences = List.copyOf(sentences);
        facts = List.copyOf(facts);
        tags = tags.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(tags));
        if (primary.isPresent() && !tags.contains(primary.get())) {
            throw new IllegalArgumentException("primary must be one of " + tags + ", got " + primary.get());
        }
        if (headingWarns && !tags.contains(Tag.WARNING)) {
            throw new IllegalArgumentException("a section whose heading warns must be a warning, got " + tags);
        }
    }

    /** A section of whose techniques no facts are known, and whose heading is none but a heading. */
    public TaggedSection(Section section, List<Sentence> sentences, Set<Tag> tags, Optional<Tag> primary) {
        this(section, sentences, tags, primary, List.of(), false);
    }

    public TaggedSection withFacts(List<Fact> told) {
        return new TaggedSection(section, sentences, tags, primary, told, headingWarns);
    }

    /** The tagged sentences that carry {@code tag}, as text. */
    public List<String> textsTagged(Tag tag) {
        return sentences.stream()
                .filter(sentence -> sentence.tag() == tag)
                .map(sentence -> sentence.span().of(section.text()))
                .toList();
    }
}
