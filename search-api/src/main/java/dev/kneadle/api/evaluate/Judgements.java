package dev.kneadle.api.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Which answers people found relevant to which query.
 *
 * @param grades by query, of each answer that was judged for it; only queries with an answer above 0
 */
public record Judgements(Map<String, Map<String, Integer>> grades) {
    public Judgements {
        grades = Collections.unmodifiableMap(new LinkedHashMap<>(grades));
    }

    /**
     * Reads BEIR's form: a header, then {@code query-id TAB corpus-id TAB score} a line. A score is cut to a whole number.
     *
     * @throws IOException also where a line is not of this form, or no answer is relevant
     */
    public static Judgements read(Path file) throws IOException {
        var grades = new LinkedHashMap<String, Map<String, Integer>>();
        List<String> lines = Files.readAllLines(file);
        for (int at = 1; at < lines.size(); at++) {
            String line = lines.get(at);
            if (!line.isBlank()) {
                String[] parts = line.split("\t", -1);
                if (parts.length != 3) {
                    throw new Malformed(file, at + 1, "query-id TAB corpus-id TAB score", line);
                }
                grades.computeIfAbsent(parts[0], query -> new LinkedHashMap<>())
                        .put(parts[1], grade(file, at + 1, parts[2]));
            }
        }
        grades.values().removeIf(judged -> judged.values().stream().noneMatch(grade -> grade > 0));
        if (grades.isEmpty()) {
            throw new IOException(file + " must judge an answer relevant, got none with a score above 0");
        }
        return new Judgements(grades);
    }

    private static int grade(Path file, int line, String score) throws Malformed {
        try {
            return (int) Double.parseDouble(score);
        } catch (NumberFormatException e) {
            throw new Malformed(file, line, "a score that is a number", score);
        }
    }

    /** The ids of all answers that were judged, in the order of the file. */
    public Stream<String> answers() {
        return grades.values().stream().flatMap(judged -> judged.keySet().stream());
    }
}
