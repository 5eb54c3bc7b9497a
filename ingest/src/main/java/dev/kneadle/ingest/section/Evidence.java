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
        set(clue, holds ? 1 : 0);
    }

    double strength(Clue clue) {
        return strengths.getOrDefault(clue, 0.0);
    }
}
