package dev.kneadle.ingest.tag;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The rows of tables in the order in which they decide, each found by words without which it cannot fit: of some 170 rows a
 * sentence has to be compared with a dozen. Immutable.
 */
final class Cues {
    private final List<Cue> rows;

    /** The rows that ask for no certain word, by their numbers. */
    private final BitSet always = new BitSet();

    private final Map<String, BitSet> byWord = new HashMap<>();

    private Cues(List<Cue> rows) {
        this.rows = List.copyOf(rows);
        for (int row = 0; row < rows.size(); row++) {
            index(row, rows.get(row).telling());
        }
    }

    /** The tables one after the other. */
    static Cues of(List<Cue> first, List<Cue> second) {
        var rows = new ArrayList<>(first);
        rows.addAll(second);
        return new Cues(rows);
    }

    private void index(int row, Set<String> telling) {
        if (telling.isEmpty()) {
            always.set(row);
        }
        telling.forEach(
                word -> byWord.computeIfAbsent(word, any -> new BitSet()).set(row));
    }

    /** The first row that fits. */
    Optional<Cue> first(Reading reading) {
        BitSet candidates = candidates(reading.words());
        for (int row = candidates.nextSetBit(0); row >= 0; row = candidates.nextSetBit(row + 1)) {
            if (rows.get(row).fits(reading)) {
                return Optional.of(rows.get(row));
            }
        }
        return Optional.empty();
    }

    private BitSet candidates(Words words) {
        var candidates = (BitSet) always.clone();
        for (String word : words.distinct()) {
            Optional.ofNullable(byWord.get(word)).ifPresent(candidates::or);
        }
        return candidates;
    }
}
