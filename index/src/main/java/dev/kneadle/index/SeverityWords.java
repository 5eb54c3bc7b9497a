package dev.kneadle.index;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The table {@code severity.txt}, in whose words warnings are told apart. Immutable. */
final class SeverityWords {
    static final SeverityWords TABLE = load();

    /** So much of a warning is read, in UTF-16 units: ten lines of print. Longer ones are no sentences. */
    private static final int MOST_TEXT = 1_000;

    private final List<Row> rows;

    private record Row(Severity severity, Pattern words) {}

    private SeverityWords(List<Row> rows) {
        this.rows = List.copyOf(rows);
    }

    Severity severityOf(String warning) {
        String words = warning.substring(0, Math.min(warning.length(), MOST_TEXT))
                .toLowerCase(Locale.ROOT)
                .replace('’', '\'');
        return rows.stream()
                .filter(row -> row.words().matcher(words).find())
                .findFirst()
                .map(Row::severity)
                .orElse(Severity.CAUTION);
    }

    private static SeverityWords load() {
        Map<String, String> named = new HashMap<>();
        var rows = new ArrayList<Row>();
        for (String line : lines()) {
            if (line.startsWith("{")) {
                String[] name = line.split(" = ", 2);
                named.put(name[0], name[1]);
            } else {
                rows.add(row(line, named));
            }
        }
        return new SeverityWords(rows);
    }

    private static Row row(String line, Map<String, String> named) {
        String[] columns = line.split("\\|", 2);
        String words = columns[1].strip();
        for (Map.Entry<String, String> part : named.entrySet()) {
            words = words.replace(part.getKey(), part.getValue());
        }
        String label = columns[0].strip().toUpperCase(Locale.ROOT).replace('-', '_');
        return new Row(Severity.valueOf(label), Pattern.compile(words));
    }

    private static List<String> lines() {
        Optional<InputStream> table = Optional.ofNullable(SeverityWords.class.getResourceAsStream("severity.txt"));
        try (InputStream file = table.orElseThrow()) {
            return new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
