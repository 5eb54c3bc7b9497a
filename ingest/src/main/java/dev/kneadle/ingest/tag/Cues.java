package dev.kneadle.ingest.tag;

import dev.kneadle.ingest.tag.Questions.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The rows of tables in the order in which they decide, each found by words without which it cannot fit: of some 170 rows a
 * sentence has to be compared with a dozen. Immutable.
 */
final class Cues {
    private static final int ANY = -1;

    private final List<Cue> rows;

    /** Of each row the question that a word must pass for it to fit; {@link #ANY} where it asks for no certain word. */
    private final int[] questions;

    private Cues(List<Cue> rows, Lexicon lexicon) {
        this.rows = List.copyOf(rows);
        this.questions =
                rows.stream().mapToInt(row -> question(row.telling(), lexicon)).toArray();
    }

    private static int question(Set<String> telling, Lexicon lexicon) {
        return telling.isEmpty() ? ANY : lexicon.question(Question.isOneOf(telling));
    }

    /** The tables one after the other. */
    static Cues of(List<Cue> first, List<Cue> second, Lexicon lexicon) {
        var rows = new ArrayList<>(first);
        rows.addAll(second);
        return new Cues(rows, lexicon);
    }

    /** The first row that fits. */
    Optional<Cue> first(Reading reading) {
        for (int row = 0; row < questions.length; row++) {
            boolean candidate = questions[row] == ANY || reading.words().anyPasses(questions[row]);
            if (candidate && rows.get(row).fits(reading)) {
                return Optional.of(rows.get(row));
            }
        }
        return Optional.empty();
    }
}
