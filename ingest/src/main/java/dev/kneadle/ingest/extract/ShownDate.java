package dev.kneadle.ingest.extract;

import dev.kneadle.table.Table;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The day a line shows a reader: "July 20, 1999", "3 March", "2024-05-01", "4/12/24", "2 days ago". The names of months are
 * those of {@code months.txt}.
 */
public final class ShownDate {
    private static final Pattern DATE = pattern();

    private ShownDate() {}

    private static Pattern pattern() {
        String month = Table.lines(ShownDate.class, "months.txt").stream()
                .flatMap(names -> Table.parts(names, ',').stream())
                .collect(Collectors.joining("|", "(?:", ")"));
        return Pattern.compile(
                "\\b" + month + "\\.? \\d|\\d " + month + "\\b"
                        + "|\\d{4}-\\d\\d-\\d\\d|\\b[0-3]?\\d/[0-3]?\\d/\\d|\\d ?(?:[a-z]+ )ago\\b",
                Pattern.CASE_INSENSITIVE);
    }

    public static boolean in(String text) {
        return hasDigit(text) && DATE.matcher(text).find();
    }

    /** What no date is without, and most text is; looked for first, since it costs nothing. */
    private static boolean hasDigit(String text) {
        return text.chars().anyMatch(c -> c >= '0' && c <= '9');
    }
}
