package dev.kneadle.ingest.tag;

import dev.kneadle.model.Section;
import dev.kneadle.model.Sentence;
import dev.kneadle.model.Tag;
import dev.kneadle.model.TaggedSection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** From the tags of its sentences to those of a section. */
final class SectionTags {
    private SectionTags() {}

    static TaggedSection of(Section section, Frame frame, List<Sentence> sentences, int total) {
        Set<Tag> tags = EnumSet.noneOf(Tag.class);
        for (Sentence sentence : sentences) {
            tags.add(sentence.tag());
        }
        return new TaggedSection(section, sentences, tags, primary(frame, sentences));
    }

    private static Optional<Tag> primary(Frame frame, List<Sentence> sentences) {
        if (frame.isBackground() || sentences.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(sentences.stream()
                .map(Sentence::tag)
                .max((a, b) -> Long.compare(count(a, sentences), count(b, sentences)))
                .orElseThrow());
    }

    private static long count(Tag tag, List<Sentence> sentences) {
        return sentences.stream().filter(sentence -> sentence.tag() == tag).count();
    }
}
