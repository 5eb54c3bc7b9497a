package dev.kneadle.index;

import dev.kneadle.model.Fact;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many sections take what.
 *
 * @param names by kind and name; under equipment {@value FactFilter#NONE} counts the techniques that name none
 * @param withinMinutes by minutes, how many sections say how long and nothing longer
 */
public record FactCounts(Map<Fact.Kind, Map<String, Integer>> names, Map<Integer, Integer> withinMinutes) {
    public static final FactCounts NONE = new FactCounts(Map.of(), Map.of());

    public FactCounts {
        var copy = new EnumMap<Fact.Kind, Map<String, Integer>>(Fact.Kind.class);
        names.forEach((kind, counts) -> copy.put(kind, Collections.unmodifiableMap(new TreeMap<>(counts))));
        names = Collections.unmodifiableMap(copy);
        withinMinutes = Collections.unmodifiableMap(new TreeMap<>(withinMinutes));
    }

    public Map<String, Integer> of(Fact.Kind kind) {
        return names.getOrDefault(kind, Map.of());
    }
}
