package dev.kneadle.index.lucene;

import dev.kneadle.model.Tag;
import dev.kneadle.table.Table;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Tells what a question is after. Knows no cases: the table {@code intents.txt} pairs ways to ask with words of headings
 * that answer.
 */
final class Intents {
    /** The table of this jar. */
    static final Intents BUILT_IN = new Intents(Table.rows(Intents.class, "intents.txt", 5).stream()
            .map(Intents::row)
            .toList());

    private final List<Intent> intents;

    private Intents(List<Intent> intents) {
        this.intents = intents;
    }

    private static Intent row(List<String> columns) {
        return new Intent(
                groups(columns.get(1)),
                groups(columns.get(2)),
                Tag.ofLabel(columns.get(3)),
                columns.get(4).equals("lead"));
    }

    private static List<List<String>> groups(String column) {
        return Table.parts(column, ',').stream().map(Intents::stems).toList();
    }

    private static List<String> stems(String words) {
        return Words.in(words).stream().map(Word::stem).toList();
    }

    /** The first of the table that one of its word groups stands for, side by side, in the query. */
    Optional<Intent> of(List<Word> query) {
        List<String> stems = query.stream().map(Word::stem).toList();
        return intents.stream()
                .filter(intent ->
                        intent.asked().stream().anyMatch(group -> Collections.indexOfSubList(stems, group) >= 0))
                .findFirst();
    }
}
