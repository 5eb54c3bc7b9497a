package dev.kneadle.ingest.section;

import java.util.EnumMap;
import java.util.Map;

/** The clues of one line, each with its strength. A clue that was not set has none. */
final class Evidence {
    private final Map<Clue, Double> strengths = new EnumMap<>(Clue.class);

    void set(Clue clue, double strength) {
        strengths.put(clue, strength);
    }

    void set(Clue clue, boolean holds) {
        if (holds) {
            set(clue, 1);
        }
    }

    double strength(Clue clue) {
        return strengths.getOrDefault(clue, 0.0);
    }

    /** The strengths, each times the weight of its clue, together; a clue without a weight weighs nothing. */
    double weighed(Map<Clue, Double> weights) {
        double sum = 0;
        for (Map.Entry<Clue, Double> strength : strengths.entrySet()) {
            sum += strength.getValue() * weights.getOrDefault(strength.getKey(), 0.0);
        }
        return sum;
    }
}
