package dev.kneadle.ingest.extract;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The column an article is set in: the element that most of its prose stands in, paragraph beside paragraph. What stands in
 * a box of the column is less likely the author's where the box leads elsewhere or says what sites say: without that it may
 * be a warning. What is marked up like the prose is more likely the author's.
 */
final class TextColumn {
    /** Elements that make a box where they hold more than one line; lists, tables and quotations are lines of an article. */
    private static final Set<String> BOXES =
            Set.of("div", "section", "article", "aside", "header", "footer", "form", "nav");

    /** The share of links from which a box leads elsewhere, as from which a text is no prose: a warning may hold a link. */
    private static final double LINKS = 1 / 3.0;

    private final Optional<TextPart> column;
    private final Look prose;
    private final Map<TextPart, Boolean> siteBoxes = new HashMap<>();

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

    /** Whether the page has a column and {@code run} stands beside it. */
    boolean isBeside(TextRun run) {
        return column.filter(all -> !run.part().isWithin(all)).isPresent();
    }

    /** Whether {@code run} stands in a box of the column that may be the author's. */
    boolean isInBox(TextRun run) {
        return column.filter(run.part()::isWithin)
                .flatMap(all -> child(run.part(), all))
                .filter(child -> isBox(child) && !isOfSite(child))
                .isPresent();
    }

    /** How {@code part} stands in {@code all}, the column; a figure is no line of it, and no box either. */
    private Optional<Sign> standing(TextPart part, TextPart all) {
        Optional<TextPart> child = child(part, all);
        if (child.filter(one -> one.element().normalName().equals("figure")).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(child.filter(one -> isBox(one) && isOfSite(one))
                .map(box -> Sign.COLUMN_BOX)
                .orElse(Sign.COLUMN));
    }

    /** What of {@code all} has {@code part} in it; none for {@code all} itself. */
    private static Optional<TextPart> child(TextPart part, TextPart all) {
        if (part == all) {
            return Optional.empty();
        }
        TextPart child = part;
        while (child.outer() != all) {
            child = child.outer();
        }
        return Optional.of(child);
    }

    private static boolean isBox(TextPart part) {
        return part.size() > 1 && BOXES.contains(part.element().normalName());
    }

    private boolean isOfSite(TextPart box) {
        return siteBoxes.computeIfAbsent(box, part -> part.linkShare() >= LINKS || part.leads() || speaksForSite(part));
    }

    private static boolean speaksForSite(TextPart part) {
        return part.runs().stream().anyMatch(run -> RunSigns.speaksForSite(run, RunSigns.ofPhrases(run)))
                || part.inner().stream().anyMatch(TextColumn::speaksForSite);
    }
}
