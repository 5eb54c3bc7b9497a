package dev.kneadle.ingest.tag;

import dev.kneadle.model.Tag;
import java.util.List;
import java.util.Optional;

/**
 * A row of {@code cues.txt} or {@code marks.txt}.
 *
 * @param tag what it makes of a sentence; empty where it shows that there is nothing to tag
 * @param name for people: "stop if"
 */
record Cue(Optional<Tag> tag, String name, List<Condition> conditions) {
    Cue {
        conditions = List.copyOf(conditions);
    }

    /** The rows of a table, in the order in which they decide. */
    static List<Cue> load(String table, Lexicon lexicon) {
        return Table.rows(table, 3).stream()
                .map(row -> new Cue(Tag.ofLabel(row.get(0)), row.get(1), Condition.all(row.get(2), lexicon)))
                .toList();
    }

    boolean fits(Reading reading) {
        return conditions.stream().allMatch(condition -> condition.holds(reading));
    }
}
