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
 * @param tagCounts how many hits there would be if the search were narrowed to each tag; every tag has a count
 * @param generation of the index that answered, see {@link IndexStatus}
 * @param facts how many hits there would be if it were narrowed to what each takes
 * @param urgent the corpus's own red flags that the query speaks of, whatever it was narrowed to; mostly none
 * @param applied what was searched besides the words as they were typed
 * @param suggestions what the index has instead, where no section matches; mostly none
 */
public record SearchResult(
        List<Hit> hits,
        Total total,
        Map<Tag, Integer> tagCounts,
        String generation,
        FactCounts facts,
        List<UrgentNote> urgent,
        RankedBy rankedBy,
        Applied applied,
        List<Suggestion> suggestions) {
    public SearchResult {
        suggestions = List.copyOf(suggestions);
        hits = List.copyOf(hits);
        urgent = List.copyOf(urgent);
        var counts = new EnumMap<Tag, Integer>(Tag.class);
        for (Tag tag : Tag.values()) {
            counts.put(tag, tagCounts.getOrDefault(tag, 0));
        }
        tagCounts = Collections.unmodifiableMap(counts);
    }

    /** An answer that knows no facts, to a query that speaks of no red flag. */
    public SearchResult(
            List<Hit> hits, Total total, Map<Tag, Integer> tagCounts, String generation, RankedBy rankedBy) {
        this(hits, total, tagCounts, generation, FactCounts.NONE, List.of(), rankedBy, Applied.NOTHING, List.of());
    }

    /** The same answer with what the index has instead. */
    public SearchResult suggesting(List<Suggestion> instead) {
        return new SearchResult(hits, total, tagCounts, generation, facts, urgent, rankedBy, applied, instead);
    }
}
