package dev.kneadle.ingest.tag;

import dev.kneadle.table.Table;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The table of {@code labels.txt}: how a line begins that warns by its label alone, "Safety warning: Hot Oil", and the signs of
 * danger that do the same without words. Immutable.
 */
final class DangerLabels {
    /** A label that counts whatever the language of its article. */
    private static final String ANY = "any";

    /** "[Caution] Hot Oil" and "(Caution) Hot Oil" say "Caution: Hot Oil". */
    private static final Pattern BRACKETED = Pattern.compile("[\\[(] ?([^\\[\\]()]{1,40}) ?[])](?:\\s*[:–—-]|(?=\\s))");

    private record Row(String language, Condition label) {
        boolean fits(Reading heading, Optional<String> language) {
            boolean read = this.language.equals(ANY)
                    || this.language.equals("en")
                    || language.filter(this.language::equals).isPresent();
            return read && label.holds(heading);
        }
    }

    private final List<Row> rows;
    private final Set<String> signs;

    DangerLabels(Lexicon lexicon) {
        signs = lexicon.of("sign-danger");
        rows = Table.rows(DangerLabels.class, "labels.txt", 2).stream()
                .map(row -> new Row(row.get(0), Condition.of(row.get(1), lexicon)))
                .toList();
    }

    /**
     * Whether a heading begins with a label in words. Those in English count in articles of all languages.
     *
     * @param language of the article, ISO 639-1; empty where it is not known
     */
    boolean isBefore(Words heading, Optional<String> language) {
        Reading reading = Reading.ofLine(heading);
        return rows.stream().anyMatch(row -> row.fits(reading, language));
    }

    /** Whether {@code line} begins with a sign such as "⚠". */
    boolean isSignBefore(String line) {
        return !line.isEmpty() && signs.contains(Character.toString(line.codePointAt(0)));
    }

    /** {@code line} with a colon behind what stands in brackets at its beginning. */
    static String withoutBrackets(String line) {
        Matcher bracketed = BRACKETED.matcher(line);
        return bracketed.lookingAt() ? bracketed.group(1) + ":" + line.substring(bracketed.end()) : line;
    }
}
