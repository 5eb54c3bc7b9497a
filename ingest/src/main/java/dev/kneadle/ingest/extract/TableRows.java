package dev.kneadle.ingest.extract;

import java.util.ArrayList;
import java.util.List;

/**
 * The rows of a table as paragraphs that can be read alone: {@code "Stretch: Knee to chest; Hold: 30 seconds"}. The
 * first row of headers names the columns.
 */
final class TableRows {
    private final Blocks out;
    private List<String> headers = List.of();
    private boolean headersUsed = true;

    TableRows(Blocks out) {
        this.out = out;
    }

    void add(List<String> cells, boolean header) {
        if (!header) {
            out.paragraph(row(cells), Block.Look.PLAIN);
            headersUsed = true;
            return;
        }
        end();
        headers = cells;
        headersUsed = false;
    }

    /** A table of headers alone keeps them. */
    void end() {
        if (!headersUsed) {
            out.paragraph(joined(headers), Block.Look.PLAIN);
        }
        headersUsed = true;
    }

    private String row(List<String> cells) {
        var named = new ArrayList<String>();
        for (int column = 0; column < cells.size(); column++) {
            String cell = cells.get(column);
            String header = column < headers.size() ? headers.get(column) : "";
            named.add(header.isEmpty() || cell.isEmpty() ? cell : header + ": " + cell);
        }
        return joined(named);
    }

    private static String joined(List<String> cells) {
        return String.join("; ", cells.stream().filter(cell -> !cell.isEmpty()).toList());
    }
}
