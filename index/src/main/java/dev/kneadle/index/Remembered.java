package dev.kneadle.index;

import dev.kneadle.model.Failure;
import dev.kneadle.model.Fingerprint;
import dev.kneadle.model.Margins;
import java.util.Optional;

/**
 * What the index remembers of an article from one run to the next.
 *
 * @param lastSeen the bytes that were last read, or that could not be
 * @param sections how many of its sections can be found; after a failure those of the version before it
 * @param failure why the bytes last seen could not be read
 * @param margins what it begins and ends with, for comparing it with others; none after a failure
 */
public record Remembered(Fingerprint lastSeen, int sections, Optional<Failure> failure, Margins margins) {
    /** An article that is compared with no other. */
    public Remembered(Fingerprint lastSeen, int sections, Optional<Failure> failure) {
        this(lastSeen, sections, failure, Margins.NONE);
    }
}
