package dev.kneadle.ingest.tag;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** A table of rules beside this class: a row a line, columns parted by {@code |}, comments behind {@code #} and space. */
final class Table {
    private Table() {}

    /** The lines that say something. */
    static List<String> lines(String name) {
        try (InputStream file = Table.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException(name + " must lie beside " + Table.class.getName());
            }
            return new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("# ") && !line.equals("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rows, each with exactly {@code columns} columns without the space around them. */
    static List<List<String>> rows(String name, int columns) {
        return lines(name).stream().map(line -> columnsOf(line, columns)).toList();
    }

    private static List<String> columnsOf(String line, int columns) {
        List<String> row =
                Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
        if (row.size() != columns) {
            throw new IllegalStateException("a row must have " + columns + " columns, got '" + line + "'");
        }
        return row;
    }
}
