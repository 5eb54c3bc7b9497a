package dev.kneadle.index;

import dev.kneadle.model.Fact;
import java.util.Map;
import java.util.Optional;

/**
 * Narrows a search to techniques by what they take.
 *
 * @param names by kind, what a section must name; {@value #NONE} of equipment asks for techniques that name none
 * @param maxMinutes a section must say how long, and nothing longer than this
 */
public record FactFilter(Map<Fact.Kind, String> names, Optional<Integer> maxMinutes) {
    public static final String NONE = "none";
    public static final FactFilter ANY = new FactFilter(Map.of(), Optional.empty());

    public FactFilter {
        names = Map.copyOf(names);
    }
}
