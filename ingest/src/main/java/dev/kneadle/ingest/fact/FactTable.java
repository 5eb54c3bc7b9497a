package dev.kneadle.ingest.fact;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A table beside this class: a row a line, columns parted by {@code |}, comments behind {@code #}. */
final class FactTable {
    private FactTable() {}

    /** The lines that say something. */
    static List<String> lines(String name) {
        Optional<InputStream> table = Optional.ofNullable(FactTable.class.getResourceAsStream(name));
        try (InputStream file = table.orElseThrow()) {
            return new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A row as {@code columns} columns, the last with whatever bars it has. */
    static List<String> columns(String row, int columns) {
        return Arrays.stream(row.split("\\|", columns)).map(String::strip).toList();
    }
}
