package dev.kneadle.ingest.tag;

import dev.kneadle.table.Table;
import java.util.List;
import java.util.Optional;

/** The table of {@code frames.txt}: what a heading or the lead of a list makes of what follows. Immutable. */
final class Frames {
    private record Row(Frame frame, List<Condition> conditions) {
        boolean fits(Reading reading) {
            for (Condition condition : conditions) {
                if (!condition.holds(reading)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** How a line ends that breaks off before the condition it speaks of. */
    private static final List<String> CONDITIONS = Table.lines(Frames.class, "conditions.txt").stream()
            .map(words -> ' ' + words)
            .toList();

    private static final List<String> DOTS = List.of("…", "...");

    private final Lexicon lexicon;
    private final List<Row> rows;
    private final DangerLabels labels;

    Frames(Lexicon lexicon) {
        this.lexicon = lexicon;
        labels = new DangerLabels(lexicon);
        rows = Table.rows(Frames.class, "frames.txt", 2).stream()
                .map(row -> new Row(Frame.ofLabel(row.get(0)), Condition.all(row.get(1), lexicon)))
                .toList();
    }

    /** The frame that the lead of a list opens. */
    Frame ofLead(String line) {
        return of(Reading.ofLine(words(line)));
    }

    /**
     * The frame that a heading opens: "Warning: Hot Oil" says that its section warns, where the same line of a text is a warning itself.
     *
     * @param language of the article, ISO 639-1; empty where it is not known
     */
    Frame ofHeading(String heading, Optional<String> language) {
        Words open = withoutBrackets(heading);
        if (labels.isBefore(open, language)) {
            return of(Reading.ofLabelled(open));
        }
        Words words = words(heading);
        return of(isSigned(heading) ? Reading.ofLabelled(words) : Reading.ofLine(words));
    }

    /** Whether a heading begins with a label of danger or with its sign. */
    boolean isLabelled(String heading, Optional<String> language) {
        return isSigned(heading) || labels.isBefore(withoutBrackets(heading), language);
    }

    private Words withoutBrackets(String heading) {
        return words(DangerLabels.withoutBrackets(Numbering.strip(heading)));
    }

    /** Whether a line begins with a sign of danger, behind its number or its bullet: "⚠ Hot oil spits". */
    boolean isSigned(String line) {
        return labels.isSignBefore(Numbering.strip(line));
    }

    private Words words(String line) {
        return Words.of(promising(Numbering.strip(line)), lexicon);
    }

    private Frame of(Reading reading) {
        for (Row row : rows) {
            if (row.fits(reading)) {
                return row.frame();
            }
        }
        return Frame.NEUTRAL;
    }

    /** Whether a heading or a lead breaks off for what follows: with a colon, with dots, or before a condition. */
    static boolean breaksOff(String line) {
        return promising(line).endsWith(":");
    }

    /** "Do not use it if …" and "Do not use it if" promise what follows as "Do not use it if:" does. */
    private static String promising(String line) {
        String said = line.strip();
        for (String dots : DOTS) {
            if (said.endsWith(dots)) {
                return said.substring(0, said.length() - dots.length()).strip() + ":";
            }
        }
        boolean endsInWord = !said.isEmpty() && Character.isLetter(said.charAt(said.length() - 1));
        return endsInWord && CONDITIONS.stream().anyMatch(condition -> endsWith(said, condition)) ? said + ":" : said;
    }

    private static boolean endsWith(String line, String end) {
        return line.regionMatches(true, line.length() - end.length(), end, 0, end.length());
    }
}
