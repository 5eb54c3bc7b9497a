package dev.kneadle.index;

import java.util.List;

/** What was searched besides the words as they were typed. */
public record Applied(List<Correction> corrections, List<Synonym> synonyms) {
    public static final Applied NOTHING = new Applied(List.of(), List.of());

    public Applied {
        corrections = List.copyOf(corrections);
        synonyms = List.copyOf(synonyms);
    }
}
