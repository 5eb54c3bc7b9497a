package dev.kneadle.ingest.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Brings the pieces of a page into reading order. Most programs draw columns one after the other, and then their order is
 * kept; some draw row by row across all columns, and then the white strip between the columns tells them apart.
 */
final class PdfColumns {
    /** Lines either side of a strip below which it is a table's or chance. */
    private static final int FEWEST_LINES = 8;

    /** The share of lines that may cross the strip: titles and figures over both columns. */
    private static final double CROSSING = 0.25;

    /** The narrowest strip between columns, in points. */
    private static final int NARROWEST = 6;

    /** The share of a page's width at either side in which no strip is looked for. */
    private static final double MARGIN = 0.25;

    /** A gap inside a line of this many times the type's size is one between the cells of a table. */
    private static final float CELL_GAP = 2.5f;

    /** The share of the ways back to the left column from which a page is drawn row by row. */
    private static final double BY_ROWS = 0.6;

    /** Points by which the height of a row's pieces may differ. */
    private static final float SAME_ROW = 3;

    /** The widest page there is, in points (PDF Reference 1.7, appendix C). */
    private static final int WIDEST_PAGE = 14_400;

    /** The share of its lines drawn above the one before from which a column's order says nothing. */
    private static final double OUT_OF_ORDER = 0.2;

    /** A white strip from top to bottom, in points from the page's left. */
    private record Strip(float left, float right) {
        boolean isCrossedBy(PdfLine line) {
            return line.x() < left && line.right() > right;
        }

        boolean isLeftOf(PdfLine line) {
            return line.x() >= left;
        }
    }

    private PdfColumns() {}

    /** @param rows the pieces of each line of one page, in the order they are drawn */
    static List<PdfLine> inOrder(List<List<PdfLine>> rows) {
        List<PdfLine> pieces = rows.stream().flatMap(List::stream).toList();
        Optional<Strip> strip = strip(pieces);
        List<PdfLine> parted = joined(rows, strip);
        return strip.filter(between -> isDrawnByRows(parted, between))
                .map(between -> byColumns(parted, between))
                .orElseGet(() -> byHeight(joined(rows, Optional.empty())));
    }

    /**
     * Whether the way back to the left column mostly follows a single line on its right. Back from several lines it is the
     * order of cells, of which each holds a few lines, and that is meant.
     */
    private static boolean isDrawnByRows(List<PdfLine> lines, Strip strip) {
        int back = 0;
        int bySingleLines = 0;
        for (int at = 2; at < lines.size(); at++) {
            PdfLine before = lines.get(at - 1);
            if (strip.isLeftOf(before) && isOnTheLeft(lines.get(at), strip)) {
                back++;
                PdfLine left = lines.get(at - 2);
                boolean sameRow = isOnTheLeft(left, strip) && Math.abs(left.y() - before.y()) < SAME_ROW;
                bySingleLines += sameRow ? 1 : 0;
            }
        }
        return bySingleLines > BY_ROWS * back;
    }

    private static boolean isOnTheLeft(PdfLine line, Strip strip) {
        return line.right() <= strip.right();
    }

    private static List<PdfLine> joined(List<List<PdfLine>> rows, Optional<Strip> strip) {
        return rows.stream().flatMap(row -> joinedRow(row, strip).stream()).toList();
    }

    /** The pieces of a row put together, but not across the strip. */
    private static List<PdfLine> joinedRow(List<PdfLine> row, Optional<Strip> strip) {
        var lines = new ArrayList<PdfLine>();
        for (PdfLine piece : row) {
            boolean continues = !lines.isEmpty()
                    && piece.x() >= lines.getLast().right() - piece.size()
                    && strip.filter(between -> between.isLeftOf(piece) && !between.isLeftOf(lines.getLast()))
                            .isEmpty();
            if (continues) {
                PdfLine last = lines.removeLast();
                lines.add(last.with(piece, piece.x() - last.right() > CELL_GAP * piece.size()));
            } else {
                lines.add(piece);
            }
        }
        return lines;
    }

    /** The widest strip in the middle of the page that few lines cross and many stand beside. */
    private static Optional<Strip> strip(List<PdfLine> pieces) {
        if (pieces.size() < 2 * FEWEST_LINES) {
            return Optional.empty();
        }
        float left = (float) pieces.stream().mapToDouble(PdfLine::x).min().orElse(0);
        float right = (float) pieces.stream().mapToDouble(PdfLine::right).max().orElse(0);
        int from = (int) (left + MARGIN * (right - left));
        int to = (int) (right - MARGIN * (right - left));
        if (to - from > WIDEST_PAGE) {
            return Optional.empty();
        }
        int allowed = (int) (CROSSING * pieces.size());
        Optional<Strip> best = Optional.empty();
        int start = from;
        int[] crossings = crossings(pieces, from, to);
        for (int x = from; x <= to; x++) {
            boolean isWhite = x < to && crossings[x - from] <= allowed;
            if (!isWhite) {
                best = wider(best, new Strip(start, x));
                start = x + 1;
            }
        }
        return best.filter(strip -> hasColumns(pieces, strip));
    }

    /** How many pieces stand over each point from {@code from} to {@code to}. */
    private static int[] crossings(List<PdfLine> pieces, int from, int to) {
        int[] crossings = new int[Math.max(0, to - from)];
        for (PdfLine piece : pieces) {
            int last = Math.min(to, (int) Math.ceil(piece.right()));
            for (int x = Math.max(from, (int) piece.x()); x < last; x++) {
                crossings[x - from]++;
            }
        }
        return crossings;
    }

    private static Optional<Strip> wider(Optional<Strip> best, Strip other) {
        float width = other.right() - other.left();
        boolean better = width >= NARROWEST
                && best.map(one -> one.right() - one.left() < width).orElse(true);
        return better ? Optional.of(other) : best;
    }

    /** Full lines on both sides that end or begin at the strip: the cells of a table are shorter, and so is ragged text. */
    private static boolean hasColumns(List<PdfLine> pieces, Strip strip) {
        long leftOfIt = pieces.stream()
                .filter(piece -> piece.right() <= strip.right() && isProse(piece))
                .count();
        long rightOfIt = pieces.stream()
                .filter(piece -> strip.isLeftOf(piece) && isProse(piece))
                .count();
        return leftOfIt >= FEWEST_LINES && rightOfIt >= FEWEST_LINES;
    }

    /** As long as a line of a narrow column; cells have two or three words. */
    private static boolean isProse(PdfLine piece) {
        return piece.width() > 12 * piece.size();
    }

    /** Down the left column, then down the right one, between what stands over both. */
    private static List<PdfLine> byColumns(List<PdfLine> lines, Strip strip) {
        List<PdfLine> across = lines.stream()
                .filter(strip::isCrossedBy)
                .sorted(Comparator.comparingDouble(PdfLine::y))
                .toList();
        float[] heights = new float[across.size()];
        var bands = new ArrayList<List<PdfLine>>();
        bands.add(new ArrayList<>());
        for (int at = 0; at < across.size(); at++) {
            heights[at] = across.get(at).y();
            bands.add(new ArrayList<>());
        }
        for (PdfLine line : lines) {
            if (!strip.isCrossedBy(line)) {
                int found = Arrays.binarySearch(heights, line.y());
                bands.get(found < 0 ? -found - 1 : found).add(line);
            }
        }
        var ordered = new ArrayList<PdfLine>(lines.size());
        for (int at = 0; at < bands.size(); at++) {
            ordered.addAll(byColumn(bands.get(at), strip));
            if (at < across.size()) {
                ordered.add(across.get(at));
            }
        }
        return ordered;
    }

    private static List<PdfLine> byColumn(List<PdfLine> band, Strip strip) {
        var ordered = new ArrayList<>(
                byHeight(band.stream().filter(line -> !strip.isLeftOf(line)).toList()));
        ordered.addAll(byHeight(band.stream().filter(strip::isLeftOf).toList()));
        return ordered;
    }

    /** As drawn, or from top to bottom where that goes up and down. */
    private static List<PdfLine> byHeight(List<PdfLine> lines) {
        int upwards = 0;
        for (int at = 1; at < lines.size(); at++) {
            upwards += lines.get(at).y() < lines.get(at - 1).y() - 1 ? 1 : 0;
        }
        return upwards <= Math.max(2, OUT_OF_ORDER * lines.size())
                ? lines
                : lines.stream()
                        .sorted(Comparator.<PdfLine>comparingInt(line -> Math.round(line.y() / SAME_ROW))
                                .thenComparingDouble(PdfLine::x))
                        .toList();
    }
}
