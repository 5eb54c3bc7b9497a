package dev.kneadle.ingest.section;

import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * The rows of the tables that a text has: short lines whose cells are set apart, with no blank line between or with one
 * between any two. A line without cells between two rows that have as many is a row as well: it names a group of rows, or its
 * cells are so long that but one space is left.
 */
final class TableRows {
    /** Rows of two cells from which they are a table; fewer may be a wide space that slipped in. */
    private static final int MIN_ROWS = 3;

    /** Rows from which lines with more cells are one. */
    private static final int MIN_WIDE_ROWS = 2;

    /** UTF-16 units of a row; a longer line is a paragraph with wide spaces in it. */
    private static final int MAX_LENGTH = 160;

    private final List<Passage> passages;
    private final BitSet rows = new BitSet();

    TableRows(List<Passage> passages) {
        this.passages = passages;
        addRuns(i -> !passages.get(i).afterBlank());
        addRuns(i -> isSetOff(i) && isSetOff(i - 1) && haveAsMany(i, i - 1));
    }

    /** @param goesOn whether passage {@code i} goes on with the table of the one above it */
    private void addRuns(IntPredicate goesOn) {
        int start = 0;
        for (int i = 1; i <= passages.size(); i++) {
            boolean same = i < passages.size() && isOfTable(i) && isOfTable(i - 1) && goesOn.test(i);
            if (!same) {
                addTable(start, i);
                start = i;
            }
        }
    }

    private void addTable(int start, int end) {
        if (end - start < MIN_WIDE_ROWS) {
            return;
        }
        List<Passage> cut =
                passages.subList(start, end).stream().filter(TableRows::isCut).toList();
        boolean wide = cut.stream().allMatch(row -> row.cells() > 2);
        if (cut.size() >= (wide ? MIN_WIDE_ROWS : MIN_ROWS)) {
            rows.set(start, end);
        }
    }

    private boolean isOfTable(int i) {
        return isCut(passages.get(i)) || isBetweenRows(i);
    }

    private static boolean isCut(Passage passage) {
        return passage.cells() > 1 && isShort(passage);
    }

    private static boolean isShort(Passage passage) {
        return passage.text().length() <= MAX_LENGTH;
    }

    private boolean isBetweenRows(int i) {
        Passage passage = passages.get(i);
        return i > 0
                && i + 1 < passages.size()
                && !passage.afterBlank()
                && !passage.beforeBlank()
                && isShort(passage)
                && !passage.endsSentence()
                && isCut(passages.get(i - 1))
                && isCut(passages.get(i + 1))
                && haveAsMany(i - 1, i + 1);
    }

    private boolean isSetOff(int i) {
        return passages.get(i).afterBlank() && passages.get(i).beforeBlank();
    }

    private boolean haveAsMany(int i, int j) {
        return passages.get(i).cells() == passages.get(j).cells();
    }

    boolean has(int i) {
        return rows.get(i);
    }
}
