package dev.kneadle.ingest.tag;

import dev.kneadle.model.Section;
import dev.kneadle.model.Sentence;
import dev.kneadle.model.Tag;
import dev.kneadle.model.TaggedSection;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** From the tags of its sentences to those of a section, and to what the section is for. */
final class SectionTags {
    /**
     * With more tagged sentences than this, a technique or a tip that only one of them says is not the section's: among
     * so many steps a lone habit is more often a step misread. It gains .003 of exact sets on the judged sections.
     * Warnings are never dropped: one sentence is enough to be hurt by.
     */
    private static final int MANY = 6;

    /** The least part of a section's sentences that must be tagged for it to be for something by them. */
    private static final int PARTS = 4;

    private SectionTags() {}

    /**
     * @param total of the sentences, tagged or not
     * @param headingWarns whether the heading is a warning by itself
     */
    static TaggedSection of(Section section, Frame frame, List<Sentence> sentences, int total, boolean headingWarns) {
        Set<Tag> tags = EnumSet.noneOf(Tag.class);
        Arrays.stream(Tag.values()).filter(tag -> isHeld(tag, sentences)).forEach(tags::add);
        if (headingWarns) {
            tags.add(Tag.WARNING);
        }
        Optional<Tag> primary =
                headingWarns && frame != Frame.SEEK_CARE ? ofDanger(tags) : primary(frame, tags, sentences, total);
        return new TaggedSection(section, sentences, tags, primary, List.of(), headingWarns);
    }

    private static boolean isHeld(Tag tag, List<Sentence> sentences) {
        if (sentences.stream().anyMatch(one -> one.tag() == tag && isDecided(one))) {
            return true;
        }
        long count = count(tag, sentences);
        return tag == Tag.WARNING ? count > 0 : count > (sentences.size() > MANY ? 1 : 0);
    }

    /** Whether an editor or the author has said so. */
    private static boolean isDecided(Sentence sentence) {
        return sentence.cue().equals(Verdicts.CUE) || sentence.cue().equals(RuleTagger.MARKED_ARTICLE);
    }

    /** What its heading promises, where its sentences keep the promise; else what most of them are. */
    private static Optional<Tag> primary(Frame frame, Set<Tag> tags, List<Sentence> sentences, int total) {
        Optional<Tag> promised = promise(frame, tags).filter(tags::contains);
        if (frame.isBackground() || promised.isPresent()) {
            return promised;
        }
        if (PARTS * sentences.size() < total) {
            return Optional.empty();
        }
        return tags.stream()
                .filter(tag -> tag != Tag.WARNING || tags.size() == 1)
                .max(Comparator.comparingLong(tag -> count(tag, sentences)));
    }

    private static Optional<Tag> promise(Frame frame, Set<Tag> tags) {
        return switch (frame) {
            case STEPS -> Optional.of(Tag.TECHNIQUE);
            case ADVICE -> Optional.of(Tag.TIP);
            case SEEK_CARE, DONT, CAUTION, MARKED -> Optional.of(Tag.WARNING);
            case DANGER -> ofDanger(tags);
            case NEUTRAL, DO, SYMPTOMS, MATERIALS, BACKGROUND, CLOSING -> Optional.empty();
        };
    }

    /** What is to be done with care is for those who do it. */
    private static Optional<Tag> ofDanger(Set<Tag> tags) {
        return Optional.of(tags.contains(Tag.TECHNIQUE) ? Tag.TECHNIQUE : Tag.WARNING);
    }

    private static long count(Tag tag, List<Sentence> sentences) {
        return sentences.stream().filter(sentence -> sentence.tag() == tag).count();
    }
}
