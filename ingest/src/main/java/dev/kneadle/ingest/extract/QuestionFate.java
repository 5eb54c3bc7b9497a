package dev.kneadle.ingest.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The questions of a list of them go with their answers: "Yes, after a day of rest." says nothing without. They look like what
 * a site asks, "Need help?", and often stand on buttons or links that open the answer; a row of them does not.
 */
final class QuestionFate {
    /** Questions marked up alike, each with its answer right behind it, from which they are a row. */
    private static final int ROW = 3;

    /** Words of a question; fewer may be a label such as "Why us?", more a paragraph that ends in one. */
    private static final int SHORTEST = 3;

    private static final int LONGEST = 25;

    private static final String ENDS = "?？";

    private QuestionFate() {}

    /** Keeps, in {@code keep}, each question of a row whose answer is kept. */
    static void share(List<TextRun> runs, boolean[] keep) {
        Map<String, List<Integer>> rows = new HashMap<>();
        for (int at = 0; at + 1 < keep.length; at++) {
            TextRun run = runs.get(at);
            if (keep[at + 1] && asks(run) && answers(runs.get(at + 1))) {
                rows.computeIfAbsent(run.part().kind(), row -> new ArrayList<>())
                        .add(at);
            }
        }
        rows.values().stream()
                .filter(row -> row.size() >= ROW)
                .flatMap(List::stream)
                .forEach(at -> keep[at] = true);
    }

    /** Whether it is a question that leads nowhere; a heading may be a link that opens its answer. */
    private static boolean asks(TextRun run) {
        return isQuestion(run)
                && run.words() >= SHORTEST
                && run.words() <= LONGEST
                && (run.linked() == 0 || run.headingLevel() > 0);
    }

    private static boolean answers(TextRun run) {
        return run.headingLevel() == 0 && !isQuestion(run);
    }

    private static boolean isQuestion(TextRun run) {
        return ENDS.indexOf(run.text().charAt(run.text().length() - 1)) >= 0;
    }
}
