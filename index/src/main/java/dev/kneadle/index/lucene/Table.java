package dev.kneadle.index.lucene;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** A table of words beside this class, in UTF-8; comments stand on lines that begin with {@code #}. */
final class Table {
    private Table() {}

    /** The lines that say something, without the white space around them. */
    static List<String> lines(String name) {
        try (InputStream file = Table.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException(name + " must lie beside " + Table.class.getName());
            }
            return new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // our own jar
        }
    }

    /** What stands between the {@code separator}s of a line, without the white space around it. */
    static List<String> parts(String line, char separator) {
        return Arrays.stream(line.split("[" + separator + "]", -1))
                .map(String::strip)
                .toList();
    }
}
