package dev.kneadle.ingest.extract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A resource of one entry a line; empty lines and those that begin with {@code #} are for its readers. */
final class WordList {
    private WordList() {}

    /** The entries of {@code name}, which lies beside this class. */
    static List<String> lines(String name) {
        try (InputStream in = WordList.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalArgumentException("a word list must be a resource of this package, got " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException("the resource " + name + " must be readable", broken);
        }
    }
}
