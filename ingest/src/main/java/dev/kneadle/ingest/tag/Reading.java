package dev.kneadle.ingest.tag;

import java.util.Set;

/**
 * A sentence as the cues see it.
 *
 * @param main where its main clause begins, as an index of words
 * @param section the frame of the section it stands in
 * @param lead the frame of the line or heading that leads it; {@link Frame#NEUTRAL} for a sentence that stands alone
 */
record Reading(Words words, int main, Set<Flag> flags, Frame section, Frame lead) {
    /** What the grammar of a sentence says. */
    enum Flag {
        /** Its main clause begins with a command: "Gently press ...". */
        IMPERATIVE,
        /** Its main clause tells what the reader can or should do: "You can press ...". */
        MODAL,
        /** More in it speaks for a step than for a habit. */
        STEP,
        /** Much more. */
        CLEAR_STEP
    }

    Reading {
        flags = Set.copyOf(flags);
    }

    /** A heading or the lead of a list, which nothing leads in turn. */
    static Reading ofLine(Words words) {
        return new Reading(words, 0, Set.of(), Frame.NEUTRAL, Frame.NEUTRAL);
    }
}
