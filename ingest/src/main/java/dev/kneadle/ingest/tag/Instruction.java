package dev.kneadle.ingest.tag;

import java.util.Collections;
import java.util.Set;

/**
 * What a sentence tells to do, or not to do.
 *
 * @param forbids whether it is not to be done
 * @param limited whether that holds only so far: "too hard", "for more than a minute", "if it hurts"
 * @param verb in its base form: {@code roll} for "avoid rolling"
 * @param parts parts of the body it is done to, in the singular
 * @param things what else it names, in the singular
 */
public record Instruction(boolean forbids, boolean limited, String verb, Set<String> parts, Set<String> things) {
    public Instruction {
        parts = Set.copyOf(parts);
        things = Set.copyOf(things);
    }

    /** Whether one tells to do what the other forbids without a limit: the same verb, to the same part or the same thing. */
    public boolean contradicts(Instruction other) {
        Instruction ban = forbids ? this : other;
        Instruction advice = forbids ? other : this;
        return forbids != other.forbids && !ban.limited && verb.equals(other.verb) && ban.reaches(advice);
    }

    /**
     * Where a part of the body is named it decides: "press the ball into the foot" is not about all that is done to balls.
     * Otherwise a ban reaches what names all it names: "never wear tight shoes" leaves other shoes alone.
     */
    private boolean reaches(Instruction advice) {
        boolean ofParts = !parts.isEmpty() || !advice.parts.isEmpty();
        return ofParts
                ? !Collections.disjoint(parts, advice.parts)
                : !things.isEmpty() && advice.things.containsAll(things);
    }
}
