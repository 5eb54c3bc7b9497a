package dev.kneadle.model;

import java.util.Locale;

/** Something a technique takes, as one of its sentences says. */
public sealed interface Fact {
    Kind kind();

    /** The sentence that says so, in its section's text. */
    TextSpan sentence();

    /** Whether both say the same of a section, whichever sentences they are from. */
    boolean saysTheSameAs(Fact other);

    enum Kind {
        /** How long to do it. */
        DURATION,
        /** How often to do it in a row. */
        REPETITIONS,
        /** What is needed at hand. */
        EQUIPMENT,
        /** Which part of the body it speaks of. */
        BODY_PART,
        /** How the body is held to begin with. */
        POSITION;

        /** As it stands in JSON: {@code bodyPart}. */
        public String label() {
            return this == BODY_PART ? "bodyPart" : name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * How long or how often.
     *
     * @param min the least that is said, 1 or more
     * @param max the most that is said, {@code min} where it is one number
     * @param unit {@code second}, {@code minute}, {@code hour}; {@code repetition}
     */
    record Amount(Kind kind, int min, int max, String unit, TextSpan sentence) implements Fact {
        public Amount {
            if (min < 1 || max < min) {
                throw new IllegalArgumentException("an amount must be 1 <= min <= max, got " + min + " to " + max);
            }
        }

        @Override
        public boolean saysTheSameAs(Fact other) {
            return other instanceof Amount amount && new Amount(kind, min, max, unit, amount.sentence()).equals(amount);
        }
    }

    /**
     * A thing by its name.
     *
     * @param name in lower case, words joined by hyphens: {@code foam-roller}
     */
    record Named(Kind kind, String name, TextSpan sentence) implements Fact {
        @Override
        public boolean saysTheSameAs(Fact other) {
            return other instanceof Named named && new Named(kind, name, named.sentence()).equals(named);
        }
    }
}
