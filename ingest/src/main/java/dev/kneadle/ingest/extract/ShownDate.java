package dev.kneadle.ingest.extract;

import dev.kneadle.table.Table;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The day a line shows a reader: "July 20, 1999", "3 March", "2024-05-01", "4/12/24", "2 days ago". The names of months are
 * those of {@code months.txt}.
 */
public final class ShownDate {
    /** Stands behind the name of a month that is a verb too. */
    private static final String VERB = "*";

    private static final Pattern DATE = pattern();

    private ShownDate() {}

    private static Pattern pattern() {
        List<String> names = Table.lines(ShownDate.class, "months.txt").stream()
                .flatMap(line -> Table.parts(line, ',').stream())
                .toList();
        String month = oneOf(names.stream().map(name -> name.replace(VERB, "")));
        String behindFigure = oneOf(
                names.stream().map(name -> name.replace(VERB, "(?=\\s*(?:$|,)|\\s+(?:\\d{4}|['\u2019]\\d\\d)\\b)")));
        return Pattern.compile(
                "\\b" + month + "\\.? \\d|\\d " + behindFigure + "\\b"
                        + "|\\d{4}-\\d\\d-\\d\\d|\\b[0-3]?\\d/[0-3]?\\d/(?:\\d{4}|\\d\\d)\\b|\\d ?(?:[a-z]+ )ago\\b",
                Pattern.CASE_INSENSITIVE);
    }

    private static String oneOf(Stream<String> patterns) {
        return patterns.collect(Collectors.joining("|", "(?:", ")"));
    }

    public static boolean in(String text) {
        return hasDigit(text) && DATE.matcher(text).find();
    }

    /** What no date is without, and most text is; looked for first, since it costs nothing. */
    private static boolean hasDigit(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) >= '0' && text.charAt(at) <= '9') {
                return true;
            }
        }
        return false;
    }
}
