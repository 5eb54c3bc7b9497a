package dev.kneadle.ingest.extract;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Running headers, footers and page numbers: what stands at the same height at the edge of page after page. */
final class PdfFurniture {
    /** Lines from either edge of a page in which furniture is looked for. */
    private static final int EDGE = 2;

    /** Points by which the height may differ from page to page. */
    private static final float SAME_HEIGHT = 6;

    /** Points from which type is big: furniture is set in the size of text, 8 to 13, or smaller. */
    private static final float BIG = 14;

    private static final Pattern PAGE_NUMBER =
            Pattern.compile("(?i)(?:page\\s+)?[-–—|\\s]*\\d{1,4}[-–—|\\s]*(?:(?:of|/)\\s*\\d{1,4})?|[ivxl]{1,6}");

    private static final Pattern DIGITS = Pattern.compile("\\d+");

    /** The page numbers of a preface, at either end of the line. */
    private static final Pattern ROMAN = Pattern.compile("^[ivxlc]{1,6}\\b|\\b[ivxlc]{1,6}$");

    /** What a line of furniture has in common with its like on other pages. */
    private record Place(String text, int height) {}

    private PdfFurniture() {}

    static Set<PdfLine> in(List<PdfLine> lines) {
        Map<Integer, List<PdfLine>> pages = new TreeMap<>();
        for (PdfLine line : lines) {
            pages.computeIfAbsent(line.page(), page -> new ArrayList<>()).add(line);
        }
        Map<Place, Set<Integer>> seenOn = new HashMap<>();
        pages.forEach((page, onPage) -> edges(onPage)
                .forEach(line -> seenOn.computeIfAbsent(place(line), place -> new HashSet<>())
                        .add(page)));
        Set<PdfLine> furniture = Collections.newSetFromMap(new IdentityHashMap<>());
        pages.values()
                .forEach(onPage -> edges(onPage)
                        .filter(line ->
                                seenOn.getOrDefault(place(line), Set.of()).size() >= often(line)
                                        || isPageNumber(line, onPage))
                        .forEach(furniture::add));
        return furniture;
    }

    private static Stream<PdfLine> edges(List<PdfLine> page) {
        List<PdfLine> downwards =
                page.stream().sorted(Comparator.comparingDouble(PdfLine::y)).toList();
        int size = downwards.size();
        if (size <= 2 * EDGE) {
            return downwards.stream();
        }
        return Stream.concat(downwards.subList(0, EDGE).stream(), downwards.subList(size - EDGE, size).stream());
    }

    private static Place place(PdfLine line) {
        String text = ROMAN.matcher(line.text()).replaceAll("#");
        return new Place(DIGITS.matcher(text).replaceAll("#"), Math.round(line.y() / SAME_HEIGHT));
    }

    /**
     * On how many pages a line must stand to be furniture. A line of code or the head of a table may be the first of a page
     * twice by chance; two words and more, and the same ones, are not. In big type it is the title, on the cover and once
     * more inside.
     */
    private static int often(PdfLine line) {
        return line.text().indexOf(' ') > 0 && line.size() < BIG ? 2 : 3;
    }

    /** A bare number as the last or the first line of its page. */
    private static boolean isPageNumber(PdfLine line, List<PdfLine> page) {
        if (page.size() < 3 || !PAGE_NUMBER.matcher(line.text()).matches()) {
            return false;
        }
        return page.stream().allMatch(other -> other.y() <= line.y())
                || page.stream().allMatch(other -> other.y() >= line.y());
    }
}
