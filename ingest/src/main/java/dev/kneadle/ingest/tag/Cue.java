package dev.kneadle.ingest.tag;

import dev.kneadle.model.Tag;
import java.util.List;
import java.util.Optional;

/**
 * A row of {@code cues.txt}.
 *
 * @param tag what it makes of a sentence; empty where it shows that there is nothing to tag
 * @param confidence from 0 to 1: the share of the judged sentences it decided for which it was right
 * @param name for people: "stop if"
 */
record Cue(Optional<Tag> tag, double confidence, String name, List<Condition> conditions) {
    Cue {
        conditions = List.copyOf(conditions);
    }

    static List<Cue> load(Lexicon lexicon) {
        return Table.rows("cues.txt", 4).stream()
                .map(row -> new Cue(
                        Tag.ofLabel(row.get(0)),
                        Double.parseDouble(row.get(1)),
                        row.get(2),
                        Condition.all(row.get(3), lexicon)))
                .toList();
    }

    boolean fits(Reading reading) {
        return conditions.stream().allMatch(condition -> condition.holds(reading));
    }
}
