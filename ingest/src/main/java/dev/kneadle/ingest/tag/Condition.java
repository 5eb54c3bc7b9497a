package dev.kneadle.ingest.tag;

import dev.kneadle.ingest.tag.Reading.Flag;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** One condition of a row of the tables; {@code cues.txt} explains how they are written. */
sealed interface Condition {
    boolean holds(Reading reading);

    /** Words of which a sentence must have one; empty where it may hold without any of them. */
    default Set<String> telling() {
        return Set.of();
    }

    /** Whether it looks for words, which takes longer than anything else. */
    default boolean readsWords() {
        return false;
    }

    /** The conditions of a row, which must all hold, those that are told soonest first. */
    static List<Condition> all(String written, Lexicon lexicon) {
        return Arrays.stream(written.split("&(?=\\s)", -1))
                .map(condition -> of(condition.strip(), lexicon))
                .sorted(Comparator.comparing(Condition::readsWords))
                .toList();
    }

    /** A condition by itself. */
    static Condition of(String written, Lexicon lexicon) {
        if (written.startsWith("!")) {
            return new Not(of(written.substring(1).strip(), lexicon));
        }
        if (written.startsWith("in:")) {
            return new In(frames(written.substring("in:".length())));
        }
        if (written.startsWith("under:")) {
            return new Under(frames(written.substring("under:".length())));
        }
        if (written.startsWith("[")) {
            if (written.equals("[step]")) {
                return new Leans(1);
            }
            if (written.equals("[clear-step]")) {
                return new Leans(3);
            }
            String name = written.substring(1, written.length() - 1);
            return new Has(Flag.valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_')));
        }
        return new Says(Arrays.stream(written.split(";", -1))
                .map(pattern -> Pattern.of(pattern, lexicon))
                .toList());
    }

    private static List<Frame> frames(String written) {
        return Arrays.stream(written.split("/", -1)).map(Frame::ofLabel).toList();
    }

    /** The other does not hold. */
    record Not(Condition other) implements Condition {
        @Override
        public boolean holds(Reading reading) {
            return !other.holds(reading);
        }

        @Override
        public boolean readsWords() {
            return other.readsWords();
        }
    }

    /** It stands in a section of such a frame. */
    record In(List<Frame> frames) implements Condition {
        @Override
        public boolean holds(Reading reading) {
            return frames.contains(reading.section());
        }
    }

    /** It is led by a line of such a frame. */
    record Under(List<Frame> frames) implements Condition {
        @Override
        public boolean holds(Reading reading) {
            return frames.contains(reading.lead());
        }
    }

    /** Its grammar says so. */
    record Has(Flag flag) implements Condition {
        @Override
        public boolean holds(Reading reading) {
            return reading.flags().contains(flag);
        }
    }

    /** It leans so much towards a step. */
    record Leans(int least) implements Condition {
        @Override
        public boolean holds(Reading reading) {
            return reading.lean() >= least;
        }
    }

    /** One of the patterns is in it. */
    record Says(List<Pattern> patterns) implements Condition {
        @Override
        public boolean holds(Reading reading) {
            for (Pattern pattern : patterns) {
                if (pattern.isIn(reading.words(), reading.main())) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public boolean readsWords() {
            return true;
        }

        @Override
        public Set<String> telling() {
            var words = new HashSet<String>();
            for (Pattern pattern : patterns) {
                if (pattern.telling().isEmpty()) {
                    return Set.of();
                }
                words.addAll(pattern.telling());
            }
            return words;
        }
    }
}
