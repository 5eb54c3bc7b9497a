package dev.kneadle.ingest.extract;

import dev.kneadle.ingest.extract.PdfLayout.PdfBlock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Gives headings their levels: by the rank of their type among the types that headings of this document have. */
final class PdfOutline {
    private static final int LEVELS = 6;

    /** Types that are looked at; a real document has ten, and joining them takes quadratic time. */
    private static final int MOST_TYPES = 500;

    private final NavigableMap<PdfLine, Integer> levels;

    /** Types of one level, the most important first, and how many headings they have together. */
    private record Rank(List<PdfLine> types, int headings) {
        Rank with(Rank next) {
            var both = new ArrayList<>(types);
            both.addAll(next.types);
            return new Rank(both, headings + next.headings);
        }
    }

    private PdfOutline(List<PdfBlock> headings, Comparator<PdfLine> byImportance) {
        NavigableMap<PdfLine, Integer> counts = new TreeMap<>(byImportance);
        headings.forEach(heading -> counts.merge(heading.first(), 1, Integer::sum));
        this.levels = new TreeMap<>(byImportance);
        List<Rank> ranks = ranks(counts);
        for (int at = 0; at < ranks.size(); at++) {
            int level = at + 1;
            ranks.get(at).types().forEach(type -> levels.put(type, level));
        }
    }

    /** A rank for each type. Where there are more than levels, the rarest neighbours share one: a cover alone may have five. */
    private static List<Rank> ranks(NavigableMap<PdfLine, Integer> counts) {
        var ranks = new ArrayList<Rank>();
        counts.entrySet().stream()
                .limit(MOST_TYPES)
                .forEach(entry -> ranks.add(new Rank(List.of(entry.getKey()), entry.getValue())));
        while (ranks.size() > LEVELS) {
            int rarest = 0;
            for (int at = 1; at < ranks.size() - 1; at++) {
                rarest = together(ranks, at) < together(ranks, rarest) ? at : rarest;
            }
            ranks.set(rarest, ranks.get(rarest).with(ranks.remove(rarest + 1)));
        }
        return ranks;
    }

    private static int together(List<Rank> ranks, int at) {
        return ranks.get(at).headings() + ranks.get(at + 1).headings();
    }

    /** Adds {@code blocks} to {@code out}, the headings at their levels. */
    static void add(List<PdfBlock> blocks, Blocks out) {
        List<PdfBlock> headings = blocks.stream().filter(PdfBlock::isHeading).toList();
        var outline = new PdfOutline(headings, PdfStyles.byImportance());
        for (PdfBlock block : blocks) {
            if (block.isHeading()) {
                out.styledHeading(outline.level(block.first()), block.text(), block.heading());
            } else {
                PdfLayout.addText(block, out);
            }
        }
    }

    private int level(PdfLine line) {
        return Optional.ofNullable(levels.floorEntry(line))
                .map(Map.Entry::getValue)
                .orElse(1);
    }
}
