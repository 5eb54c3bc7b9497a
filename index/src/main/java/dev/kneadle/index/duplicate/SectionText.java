package dev.kneadle.index.duplicate;

import dev.kneadle.model.Section;
import dev.kneadle.model.Tag;
import dev.kneadle.model.TaggedSection;

/** What a section says, to be told from what the sections of a copy of its article say. */
public final class SectionText {
    /** As for articles of the same title, see {@link Sketch}. */
    private static final double NEARLY_THE_SAME = 0.7;

    private final long heading;
    private final long warnings;
    private final MinHash runs;

    private SectionText(long heading, long warnings, MinHash runs) {
        this.heading = heading;
        this.warnings = warnings;
        this.runs = runs;
    }

    public static SectionText of(TaggedSection tagged) {
        Section section = tagged.section();
        return new SectionText(
                WordHashes.ofAll(WordHashes.in(section.heading())),
                WordHashes.ofAll(WordHashes.in(tagged.textsTagged(Tag.WARNING))),
                MinHash.of(WordHashes.in(section.text())));
    }

    /** A number that sections of the very same heading and words have in common. */
    public static long fingerprint(Section section) {
        long heading = WordHashes.ofAll(WordHashes.in(section.heading()));
        return WordHashes.mixed(heading + WordHashes.ofAll(WordHashes.in(section.text())));
    }

    /**
     * Whether two sections of articles that are copies say the same: the same heading, the same warnings, nearly the same
     * words. One that warns of something more does not, so that no warning is folded away.
     */
    public boolean isCopyOf(SectionText other) {
        return heading == other.heading && warnings == other.warnings && runs.likeness(other.runs) >= NEARLY_THE_SAME;
    }
}
