package dev.kneadle.index;

import dev.kneadle.table.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The table {@code severity.txt}, in whose words warnings are told apart. Immutable. */
final class WarningWords {
    static final WarningWords TABLE = load();

    private static final String URGENT = "urgent";

    /** So much of a warning is read, in UTF-16 units: ten lines of print. Longer ones are no sentences. */
    private static final int MOST_TEXT = 1_000;

    private final List<Row> rows;

    private record Row(String label, Pattern words) {
        boolean fits(String text) {
            return words.matcher(text).find();
        }

        boolean isOf(Severity severity) {
            return label.equals(severity.label());
        }
    }

    private WarningWords(List<Row> rows) {
        this.rows = List.copyOf(rows);
    }

    Severity severityOf(String warning) {
        String text = plain(warning);
        return rows.stream()
                .filter(row -> !row.label().equals(URGENT) && row.fits(text))
                .findFirst()
                .map(row -> Severity.ofLabel(row.label()))
                .orElse(Severity.CAUTION);
    }

    /** Whether it tells the reader to seek care without delay. */
    boolean isUrgent(String warning) {
        String text = plain(warning);
        return rows.stream().anyMatch(row -> row.isOf(Severity.SEEK_CARE) && row.fits(text))
                && rows.stream().anyMatch(row -> row.label().equals(URGENT) && row.fits(text));
    }

    /** What a warning says besides what to do about it: the signs. In lower case. */
    String withoutCalls(String warning) {
        String signs = plain(warning);
        for (Row row : rows) {
            if (row.isOf(Severity.SEEK_CARE) || row.label().equals(URGENT)) {
                signs = row.words().matcher(signs).replaceAll(" ; ");
            }
        }
        return signs;
    }

    private static String plain(String warning) {
        return warning.substring(0, Math.min(warning.length(), MOST_TEXT))
                .toLowerCase(Locale.ROOT)
                .replace('’', '\'');
    }

    private static WarningWords load() {
        Map<String, String> named = new HashMap<>();
        var rows = new ArrayList<Row>();
        for (String line : Table.lines(WarningWords.class, "severity.txt")) {
            if (line.startsWith("{")) {
                String[] name = line.split(" = ", 2);
                named.put(name[0], name[1]);
            } else {
                rows.add(row(line, named));
            }
        }
        return new WarningWords(rows);
    }

    private static Row row(String line, Map<String, String> named) {
        List<String> columns = Table.columns(line, 2);
        String words = columns.getLast();
        for (Map.Entry<String, String> part : named.entrySet()) {
            words = words.replace(part.getKey(), part.getValue());
        }
        return new Row(columns.getFirst(), Pattern.compile(words));
    }
}
