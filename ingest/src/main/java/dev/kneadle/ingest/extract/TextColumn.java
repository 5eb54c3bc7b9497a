package dev.kneadle.ingest.extract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The column an article is set in: the element that most of its prose stands in, paragraph beside paragraph. What stands in
 * a box of the column is less likely the author's, and what is marked up like the prose is more likely so.
 */
final class TextColumn {
    /** Elements that make a box where they hold more than one line; lists, tables and quotations are lines of an article. */
    private static final Set<String> BOXES =
            Set.of("div", "section", "article", "aside", "header", "footer", "form", "nav");

    private final Optional<TextPart> column;
    private final Look prose;

    private TextColumn(Optional<TextPart> column, Look prose) {
        this.column = column;
        this.prose = prose;
    }

    /** What an element and the one around it are called. */
    private record Look(String own, String around) {
        static Look of(TextRun run) {
            return new Look(run.part().kind(), run.part().outer().kind());
        }
    }

    /**
     * The column with more than half of the prose of {@code core}; pages that put each paragraph into a box of its own have none.
     * An element that holds the whole page says nothing, and is none either.
     */
    static TextColumn of(List<TextRun> runs, TextPart core) {
        var words = new LinkedHashMap<TextPart, Integer>();
        var looks = new LinkedHashMap<Look, Integer>();
        for (TextRun run : runs) {
            if (run.isProse()) {
                words.merge(run.part().outer(), run.words(), Integer::sum);
                looks.merge(Look.of(run), run.words(), Integer::sum);
            }
        }
        Optional<TextPart> column = most(words)
                .filter(most -> words.getOrDefault(most, 0) * 2 > core.prose())
                .filter(most -> !most.isRoot());
        return new TextColumn(column, most(looks).orElse(new Look("", "")));
    }

    /** The first of those with the most: a page is read the same way each time. */
    private static <T> Optional<T> most(Map<T, Integer> words) {
        return words.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    }

    void addSigns(TextRun run, Set<Sign> signs) {
        if (Look.of(run).equals(prose)) {
            signs.add(Sign.LIKE_PROSE);
        }
        column.filter(run.part()::isWithin)
                .flatMap(all -> standing(run.part(), all))
                .ifPresent(signs::add);
    }

    /** How {@code part} stands in {@code column}; a figure is no line of it, and no box either. */
    private static Optional<Sign> standing(TextPart part, TextPart column) {
        if (part == column) {
            return Optional.of(Sign.COLUMN);
        }
        TextPart child = part;
        while (child.outer() != column) {
            child = child.outer();
        }
        String name = child.element().normalName();
        if (name.equals("figure")) {
            return Optional.empty();
        }
        return Optional.of(child.size() > 1 && BOXES.contains(name) ? Sign.COLUMN_BOX : Sign.COLUMN);
    }
}
