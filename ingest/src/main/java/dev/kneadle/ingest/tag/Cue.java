package dev.kneadle.ingest.tag;

import dev.kneadle.model.Tag;
import dev.kneadle.table.Table;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
        return Table.rows(Cue.class, table, 3).stream()
                .map(row -> new Cue(Tag.ofLabel(row.get(0)), row.get(1), Condition.all(row.get(2), lexicon)))
                .toList();
    }

    boolean fits(Reading reading) {
        for (Condition condition : conditions) {
            if (!condition.holds(reading)) {
                return false;
            }
        }
        return true;
    }

    /** Words of which a sentence must have one for the row to fit, as few as can be told; empty where it needs none. */
    Set<String> telling() {
        return conditions.stream()
                .map(Condition::telling)
                .filter(words -> !words.isEmpty())
                .min(Comparator.comparingInt(Set::size))
                .orElse(Set.of());
    }
}
