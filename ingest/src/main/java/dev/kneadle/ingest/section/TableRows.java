package dev.kneadle.ingest.section;

import java.util.BitSet;
import java.util.List;

/** The rows of the tables that a text has: short lines with no blank one between whose cells are set apart. */
final class TableRows {
    /** Rows of two cells from which they are a table; fewer may be a wide space that slipped in. */
    private static final int MIN_ROWS = 3;

    /** Rows from which lines with more cells are one. */
    private static final int MIN_WIDE_ROWS = 2;

    /** UTF-16 units of a row; a longer line is a paragraph with wide spaces in it. */
    private static final int MAX_LENGTH = 160;

    private final BitSet rows = new BitSet();

    TableRows(List<Passage> passages) {
        int start = 0;
        for (int i = 0; i <= passages.size(); i++) {
            if (i == passages.size() || passages.get(i).afterBlank() || !mayBeRow(passages.get(i))) {
                if (start < i && isTable(passages.subList(start, i))) {
                    rows.set(start, i);
                }
                start = i < passages.size() && mayBeRow(passages.get(i)) ? i : i + 1;
            }
        }
    }

    private static boolean mayBeRow(Passage passage) {
        return passage.cells() > 1 && passage.text().length() <= MAX_LENGTH;
    }

    private static boolean isTable(List<Passage> rows) {
        boolean wide = rows.stream().allMatch(row -> row.cells() > 2);
        return rows.size() >= (wide ? MIN_WIDE_ROWS : MIN_ROWS);
    }

    boolean has(int i) {
        return rows.get(i);
    }
}
