package dev.kneadle.ingest.tag;

import dev.kneadle.table.Table;
import java.util.List;

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

    private final Lexicon lexicon;
    private final List<Row> rows;

    Frames(Lexicon lexicon) {
        this.lexicon = lexicon;
        rows = Table.rows(Frames.class, "frames.txt", 2).stream()
                .map(row -> new Row(Frame.ofLabel(row.get(0)), Condition.all(row.get(1), lexicon)))
                .toList();
    }

    /** The frame that {@code line}, a heading or a lead, opens. */
    Frame of(String line) {
        Reading reading = Reading.ofLine(Words.of(Numbering.strip(line), lexicon));
        for (Row row : rows) {
            if (row.fits(reading)) {
                return row.frame();
            }
        }
        return Frame.NEUTRAL;
    }
}
