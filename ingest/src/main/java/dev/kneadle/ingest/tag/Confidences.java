package dev.kneadle.ingest.tag;

import dev.kneadle.model.Tag;
import dev.kneadle.table.Table;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How sure the cues are, by how often each was right where people had judged. A cue that decided little is taken to be as
 * good as its tag's cues together until it has shown otherwise:
 *
 * <pre>confidence = (right + {@value #BELIEF} * share of its tag) / (decided + {@value #BELIEF})</pre>
 *
 * Immutable.
 */
final class Confidences {
    /**
     * As how many judged sentences the belief in a tag's other cues counts. Of 2, 4 ... 64, 16 made the sentences of sources
     * left out of the counting least surprising, and those of articles left out as little as 32 and 64 did;
     * {@code TagCalibrationBenchmark} prints them all.
     */
    static final double BELIEF = 16;

    /** A cue, told from others of its name by the tag it gives. */
    record CueKey(Tag tag, String cue) {}

    /**
     * What was counted.
     *
     * @param right of the sentences decided, those on which the judges agreed
     */
    record Count(int right, int decided) {
        static final Count NONE = new Count(0, 0);

        Count {
            if (right < 0 || right > decided) {
                throw new IllegalArgumentException("right must be from 0 to decided, got " + right + " of " + decided);
            }
        }

        Count plus(Count other) {
            return new Count(right + other.right, decided + other.decided);
        }

        private double share() {
            return (right + 1.0) / (decided + 2.0);
        }
    }

    private final Map<CueKey, Count> counts;
    private final Map<Tag, Count> tags = new EnumMap<>(Tag.class);
    private final double belief;

    Confidences(Map<CueKey, Count> counts, double belief) {
        this.counts = Map.copyOf(counts);
        this.belief = belief;
        counts.forEach((key, count) -> tags.merge(key.tag(), count, Count::plus));
    }

    /** Those of {@code confidences.txt}: TAG | cue | right | decided. */
    static Confidences load() {
        var counts = new HashMap<CueKey, Count>();
        for (List<String> row : Table.rows(Confidences.class, "confidences.txt", 4)) {
            Tag tag = Tag.ofLabel(row.get(0)).orElseThrow();
            counts.put(
                    new CueKey(tag, row.get(1)), new Count(Integer.parseInt(row.get(2)), Integer.parseInt(row.get(3))));
        }
        return new Confidences(counts, BELIEF);
    }

    /** From 0 to 1, to two places: more are not known. */
    double of(Tag tag, String cue) {
        Count count = counts.getOrDefault(new CueKey(tag, cue), Count.NONE);
        double share = tags.getOrDefault(tag, Count.NONE).share();
        return Math.round(100 * (count.right() + belief * share) / (count.decided() + belief)) / 100.0;
    }
}
