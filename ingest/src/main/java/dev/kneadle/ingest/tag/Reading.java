package dev.kneadle.ingest.tag;

import java.util.Set;

/**
 * A sentence as the cues see it.
 *
 * @param main where its main clause begins, as an index of words
 * @param lean how much more in it speaks for a step than for a habit: the signs for a step less those for a habit
 * @param section the frame of the section it stands in
 * @param lead the frame of the line or heading that leads it; {@link Frame#NEUTRAL} for a sentence that stands alone
 */
record Reading(Words words, int main, Set<Flag> flags, int lean, Frame section, Frame lead) {
    /** What the grammar of a sentence says, and whether it is one. */
    enum Flag {
        /** Its main clause begins with a command: "Gently press ...". */
        IMPERATIVE,
        /** Its main clause tells what the reader can or should do: "You can press ...". */
        MODAL,
        /** It is no sentence, but heads a section and begins with a label of danger: "Warning: Hot Oil". */
        LABELLED
    }

    Reading {
        flags = Set.copyOf(flags);
    }

    /** A heading or the lead of a list, which nothing leads in turn. */
    static Reading ofLine(Words words) {
        return ofLine(words, Set.of());
    }

    /** A heading that begins with a label of danger, which nothing leads either. */
    static Reading ofLabelled(Words words) {
        return ofLine(words, Set.of(Flag.LABELLED));
    }

    private static Reading ofLine(Words words, Set<Flag> flags) {
        return new Reading(words, 0, flags, 0, Frame.NEUTRAL, Frame.NEUTRAL);
    }

    /** For a command: 1 where it leans to a step, -1 to a habit; 0 for all else. */
    int side() {
        return flags.contains(Flag.IMPERATIVE) ? Integer.signum(lean) : 0;
    }

    /**
     * The same among other commands of its section.
     *
     * @param others how many more of them lean to a step than to a habit
     */
    Reading among(int others) {
        boolean swayed = flags.contains(Flag.IMPERATIVE) && Math.abs(others) >= 2;
        int company = swayed ? Integer.signum(others) : 0;
        return new Reading(words, main, flags, lean + company, section, lead);
    }
}
