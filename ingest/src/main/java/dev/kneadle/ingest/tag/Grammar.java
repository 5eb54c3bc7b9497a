package dev.kneadle.ingest.tag;

import dev.kneadle.ingest.tag.Reading.Flag;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Finds the main clause of a sentence, whether it commands or advises, and how it leans. Immutable. */
final class Grammar {
    /** How many words before a colon may be a label: "Up to two weeks:". */
    private static final int LONGEST_LABEL = 5;

    /** How many words of a subject may follow its first: "heat exhaustion and dehydration". */
    private static final int LONGEST_SUBJECT = 6;

    /** How many words behind the first of several nouns their verb is looked for: "Heat, ice and a day of rest can". */
    private static final int LONGEST_LIST = 7;

    private final Lexicon lexicon;
    private final StepSigns stepSigns;

    /** What is asked of words, by number. */
    private final int determiner;

    private final int finite;
    private final int function;
    private final int manner;
    private final int nounMark;
    private final int object;
    private final int opener;
    private final int person;
    private final int pronoun;
    private final int state;
    private final int subordinator;
    private final int verbs;

    Grammar(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.stepSigns = new StepSigns(lexicon);
        determiner = lexicon.question("determiner");
        finite = lexicon.question("finite");
        function = lexicon.question("function");
        manner = lexicon.question("manner");
        nounMark = lexicon.question("noun-mark");
        object = lexicon.question("object");
        opener = lexicon.question("opener");
        person = lexicon.question("person");
        pronoun = lexicon.question("pronoun");
        state = lexicon.question("state");
        subordinator = lexicon.question("subordinator");
        verbs = lexicon.question("verb");
    }

    /** @param numbered whether it is an item of a numbered list */
    Reading read(Words words, boolean numbered, Frame section, Frame lead) {
        int main = mainClause(words);
        Set<Flag> flags = EnumSet.noneOf(Flag.class);
        int verb = main;
        if (isImperative(words, main)) {
            flags.add(Flag.IMPERATIVE);
        } else {
            verb = modalVerb(words, main);
            if (verb > main) {
                flags.add(Flag.MODAL);
            }
        }
        int lean = stepSigns.lean(words, verb, numbered, weighing(section, lead));
        return new Reading(words, main, flags, lean, section, lead);
    }

    /** "Do:" alone promises neither steps nor habits; the heading above it may. */
    private static Frame weighing(Frame section, Frame lead) {
        return lead == Frame.NEUTRAL || lead == Frame.DO ? section : lead;
    }

    /** Where the main clause begins, behind labels, adverbs and clauses such as "When sitting,". */
    int mainClause(Words words) {
        int start = behindOpeners(words, behindLabel(words));
        if (!opensSubordinate(words, start)) {
            return start;
        }
        int command = behindComma(words, start, at -> commands(words, at));
        int subject = behindComma(words, start, at -> words.passes(at, pronoun) && !commands(words, at));
        if (subject > start && subject < command && hasVerb(words, subject, command)) {
            return subject;
        }
        return command > start ? command : Math.max(start, subject);
    }

    /** Whether a subject has found its verb before {@code end}: "In bursitis, the knee is hot, so ...". */
    private boolean hasVerb(Words words, int subject, int end) {
        return IntStream.range(subject, end).anyMatch(at -> words.passes(at, finite));
    }

    private int behindLabel(Words words) {
        if (isImperative(words, 0)) {
            return 0;
        }
        for (int at = 1; at <= LONGEST_LABEL && at + 1 < words.size(); at++) {
            if (words.passes(at, finite)) {
                return 0;
            }
            if (words.at(at).equals(":") || words.at(at).equals("-")) {
                return at + 1;
            }
        }
        return 0;
    }

    private int behindOpeners(Words words, int from) {
        int at = from;
        while (at < words.size() && isOpener(words, at)) {
            at++;
        }
        return at;
    }

    private boolean isOpener(Words words, int at) {
        String word = words.at(at);
        return words.passes(at, opener)
                || words.passes(at, manner)
                || !Character.isLetterOrDigit(word.charAt(0))
                || (word.endsWith("ly") && word.length() > 4 && !words.passes(at, verbs));
    }

    private boolean opensSubordinate(Words words, int at) {
        return words.passes(at, subordinator) || isGerund(words.at(at));
    }

    private static boolean isGerund(String word) {
        return word.length() > 5 && word.endsWith("ing");
    }

    /** Where behind a comma such words begin; -1 where they never do. */
    private int behindComma(Words words, int from, IntPredicate begins) {
        for (int at = from; at < words.size(); at++) {
            if (words.at(at).equals(",") && !isListMark(words.at(at + 1))) {
                int next = behindOpeners(words, at + 1);
                if (begins.test(next)) {
                    return next;
                }
            }
        }
        return -1;
    }

    private boolean commands(Words words, int at) {
        return isProhibition(words, at) || (isImperative(words, at) && !isListMark(words.at(at + 1)));
    }

    private static boolean isProhibition(Words words, int at) {
        String word = words.at(at);
        return word.equals("don't")
                || word.equals("never")
                || (word.equals("do") && words.at(at + 1).equals("not"));
    }

    private static boolean isListMark(String word) {
        return word.equals(",") || word.equals("and") || word.equals("or");
    }

    /** Whether the word at {@code at} commands: a verb, and what follows does not make it a noun. */
    boolean isImperative(Words words, int at) {
        if (words.passes(at, verbs)) {
            return words.size() > 1
                    && !words.passes(at + 1, nounMark)
                    && !isSubject(words, at)
                    && !isNumbering(words, at)
                    && !isOneOfNouns(words, at);
        }
        return (words.passes(at + 1, object) || (words.at(at + 1).equals("by") && isGerund(words.at(at + 2))))
                && looksLikeVerb(words, at);
    }

    /** "Massage helps", "Heat exhaustion can", "Wind chill plays a part": a noun, for its verb comes after it. */
    private boolean isSubject(Words words, int at) {
        for (int next = at + 1; next <= at + LONGEST_SUBJECT; next++) {
            String word = words.at(next);
            if (words.passes(next, finite) || (isThirdPerson(word) && words.passes(next + 1, determiner))) {
                return true;
            }
            if (words.passes(next, pronoun)
                    || words.passes(next, determiner)
                    || words.passes(next, subordinator)
                    || word.length() < 2) {
                return false;
            }
        }
        return false;
    }

    private boolean isThirdPerson(String word) {
        if (!word.endsWith("s")) {
            return false;
        }
        String base = word.substring(0, word.length() - 1);
        return lexicon.has("verb", base) || lexicon.has("relief", base);
    }

    /** "Step 1." */
    private static boolean isNumbering(Words words, int at) {
        return words.at(at).equals("step") && words.size() <= at + 3;
    }

    /** "Heat, ice and rest can help", "Face or neck injuries": one of several nouns, not of several commands. */
    private boolean isOneOfNouns(Words words, int at) {
        String mark = words.at(at + 1);
        if (!isListMark(mark)) {
            return false;
        }
        if (!mark.equals(",") && !words.passes(behindOpeners(words, at + 2), verbs)) {
            return true;
        }
        for (int next = at + 2; next < at + 2 + LONGEST_LIST; next++) {
            String word = words.at(next);
            if (word.equals("can") || word.equals("may") || word.equals("might") || word.equals("are")) {
                return true;
            }
        }
        return false;
    }

    /** "Dunk the", "Swirl it": an unknown word before a determiner, of a shape that English verbs have. */
    private boolean looksLikeVerb(Words words, int at) {
        String word = words.at(at);
        return word.length() > 2
                && word.chars().allMatch(Character::isLetter)
                && !word.endsWith("s")
                && !word.endsWith("ed")
                && !word.endsWith("ing")
                && !words.passes(at, function)
                && !words.passes(at, subordinator)
                && !words.passes(at, pronoun)
                && !words.passes(at, finite);
    }

    /** Where the verb of "you can also press" stands; {@code main} where the clause there is none of these. */
    private int modalVerb(Words words, int main) {
        if (!words.passes(main, person)) {
            return main;
        }
        int at = behindOpeners(words, main + 1);
        String modal = words.at(at);
        if (modal.equals("will")) {
            at++;
            modal = words.at(at);
        }
        int verb = behindOpeners(words, at + (modal.equals("need") || modal.equals("have") ? 2 : 1));
        boolean obliged = modal.equals("should")
                || modal.equals("must")
                || words.at(at + 1).equals("to");
        boolean able = (modal.equals("can") || modal.equals("could")) && !words.passes(verb, state);
        return (obliged || able) && words.passes(verb, verbs) ? verb : main;
    }
}
