package dev.kneadle.index;

import dev.kneadle.model.Tag;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * An answer.
 *
 * @param hits the page that was asked for, best first
 * @param tagCounts of all sections that match, how many carry each tag; every tag has a count
 * @param generation of the index that answered, see {@link IndexStatus}
 */
public record SearchResult(List<Hit> hits, Total total, Map<Tag, Integer> tagCounts, String generation) {
    public SearchResult {
        hits = List.copyOf(hits);
        var counts = new EnumMap<Tag, Integer>(Tag.class);
        for (Tag tag : Tag.values()) {
            counts.put(tag, tagCounts.getOrDefault(tag, 0));
        }
        tagCounts = Collections.unmodifiableMap(counts);
    }
}
