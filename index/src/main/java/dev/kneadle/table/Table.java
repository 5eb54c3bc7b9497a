package dev.kneadle.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Knowledge that is no code: a resource in UTF-8 with a row a line. Empty lines and those that begin with {@code #} are for
 * its readers.
 */
public final class Table {
    private Table() {}

    /**
     * The lines that say something, without the white space around them.
     *
     * @param owner the class whose knowledge it is, beside which it lies
     * @throws IllegalStateException when it is not there
     */
    public static List<String> lines(Class<?> owner, String name) {
        try (InputStream file = owner.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException(name + " must lie beside " + owner.getName());
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("our own jar must be readable", e);
        }
    }

    /** The rows, each of so many {@link #columns}. */
    public static List<List<String>> rows(Class<?> owner, String name, int columns) {
        return lines(owner, name).stream().map(line -> columns(line, columns)).toList();
    }

    /**
     * A row {@code a | b | c} as its columns without the white space around them, the last with whatever bars it has.
     *
     * @throws IllegalStateException when there are fewer
     */
    public static List<String> columns(String row, int columns) {
        List<String> parts = parts(row.split("\\|", columns));
        if (parts.size() < columns) {
            throw new IllegalStateException("a row must have " + columns + " columns, got '" + row + "'");
        }
        return parts;
    }

    /** What stands between the {@code separator}s of a line or a column, without the white space around it. */
    public static List<String> parts(String text, char separator) {
        return parts(text.split(Pattern.quote(String.valueOf(separator)), -1));
    }

    private static List<String> parts(String[] parts) {
        return Arrays.stream(parts).map(String::strip).toList();
    }
}
