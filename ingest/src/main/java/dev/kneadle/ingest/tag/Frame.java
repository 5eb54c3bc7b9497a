package dev.kneadle.ingest.tag;

import java.util.Locale;

/** What the words around a sentence make of it: the heading of its section, or the line that leads its list. */
enum Frame {
    /** Nothing is known. */
    NEUTRAL,
    /** Steps to carry out: "How to remove a splinter". */
    STEPS,
    /** Habits, choices and prevention: "Tips", "To reduce the risk:". */
    ADVICE,
    /** What to do, steps and habits alike: "Do:". */
    DO,
    /** Cautions of any kind: "Precautions". */
    CAUTION,
    /** Nothing but an author's mark: "Warning:". */
    MARKED,
    /** What may hurt, instructions among it: "Warning: Hot Oil". */
    DANGER,
    /** What not to do: "Don't:". */
    DONT,
    /** When to get help: "See a doctor if:". */
    SEEK_CARE,
    /** What may be felt or seen: "Check if you have:". */
    SYMPTOMS,
    /** What to have at hand: "You will need:". */
    MATERIALS,
    /** What it is, where it comes from, what good it does: nothing to act on but a red flag. */
    BACKGROUND,
    /** The farewell. */
    CLOSING;

    /** As it stands in the tables: {@code seek-care}. */
    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Frame ofLabel(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** Whether there is nothing in it for the reader to do. */
    boolean isBackground() {
        return this == BACKGROUND || this == CLOSING;
    }
}
