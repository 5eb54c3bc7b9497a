package dev.kneadle.index;

import dev.kneadle.model.TaggedSection;
import java.util.List;

/**
 * A section with the warnings that limit it.
 *
 * @param safety the most severe first, of equals the nearest
 */
public record GuardedSection(TaggedSection section, List<SafetyNote> safety) {
    public GuardedSection {
        safety = List.copyOf(safety);
    }
}
