package dev.kneadle.ingest.tag;

import dev.kneadle.ingest.tag.Reading.Flag;
import java.util.EnumSet;
import java.util.Set;

/** Finds the main clause of a sentence, whether it commands, and whether it tells a step or a habit. Immutable. */
final class Grammar {
    /** How many words before a colon may be a label: "Up to two weeks:". */
    private static final int LONGEST_LABEL = 5;

    /** How far behind a number its unit stands: "5 to 10 slow breaths". */
    private static final int UNIT_DISTANCE = 3;

    private final Lexicon lexicon;

    Grammar(Lexicon lexicon) {
        this.lexicon = lexicon;
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
        int lean = stepSigns(words, verb, numbered) + stepFrame(section, lead) - habitSigns(words, verb);
        if (lean >= 1) {
            flags.add(Flag.STEP);
        }
        if (lean >= 3) {
            flags.add(Flag.CLEAR_STEP);
        }
        return new Reading(words, main, flags, section, lead);
    }

    private static int stepFrame(Frame section, Frame lead) {
        return switch (lead == Frame.NEUTRAL ? section : lead) {
            case STEPS -> 2;
            case ADVICE -> -3;
            case CAUTION -> -1;
            default -> 0;
        };
    }

    private int stepSigns(Words words, int verb, boolean numbered) {
        int signs = numbered ? 1 : 0;
        signs += lexicon.has("act", words.at(verb)) ? 1 : 0;
        signs += hasAny("body", words, verb + 1) ? 1 : 0;
        signs += hasAny("place", words, verb + 1) ? 1 : 0;
        signs += hasAny("manner", words, 0) ? 1 : 0;
        signs += hasAmount(words) ? 1 : 0;
        signs += words.words().contains("until") ? 1 : 0;
        return signs;
    }

    private int habitSigns(Words words, int verb) {
        boolean habit = lexicon.has("habit", words.at(verb)) && !lexicon.has("act", words.at(verb));
        return (habit ? 1 : 0) + (hasAny("frequency", words, 0) ? 1 : 0);
    }

    private boolean hasAny(String kind, Words words, int from) {
        for (int at = from; at < words.size(); at++) {
            if (lexicon.has(kind, words.at(at))) {
                return true;
            }
        }
        return false;
    }

    private boolean hasAmount(Words words) {
        for (int at = 0; at < words.size(); at++) {
            if (isNumber(words.at(at)) && hasUnit(words, at + 1)) {
                return true;
            }
        }
        return false;
    }

    private boolean hasUnit(Words words, int from) {
        for (int at = from; at < from + UNIT_DISTANCE; at++) {
            if (lexicon.has("unit", words.at(at))) {
                return true;
            }
        }
        return false;
    }

    private boolean isNumber(String word) {
        return !word.isEmpty() && (Character.isDigit(word.charAt(0)) || lexicon.has("number", word));
    }

    /** Where the main clause begins, behind labels, adverbs and clauses such as "When sitting,". */
    int mainClause(Words words) {
        int start = behindOpeners(words, behindLabel(words));
        if (!opensSubordinate(words.at(start))) {
            return start;
        }
        int command = behindComma(words, start, true);
        return command > start ? command : Math.max(start, behindComma(words, start, false));
    }

    private static int behindLabel(Words words) {
        for (int at = 1; at <= LONGEST_LABEL && at + 1 < words.size(); at++) {
            if (words.at(at).equals(":") || words.at(at).equals("-")) {
                return at + 1;
            }
        }
        return 0;
    }

    private int behindOpeners(Words words, int from) {
        int at = from;
        while (at < words.size() && isOpener(words.at(at))) {
            at++;
        }
        return at;
    }

    private boolean isOpener(String word) {
        return lexicon.has("opener", word)
                || lexicon.has("manner", word)
                || !Character.isLetterOrDigit(word.charAt(0))
                || (word.endsWith("ly") && word.length() > 4 && !lexicon.has("verb", word));
    }

    private boolean opensSubordinate(String word) {
        return lexicon.has("subordinator", word) || isGerund(word);
    }

    private static boolean isGerund(String word) {
        return word.length() > 5 && word.endsWith("ing");
    }

    /** Where a command, or else a subject, follows a comma; -1 where none does. */
    private int behindComma(Words words, int from, boolean command) {
        for (int at = from; at < words.size(); at++) {
            if (words.at(at).equals(",")) {
                int next = behindOpeners(words, at + 1);
                if (command ? commands(words, next) : lexicon.has("pronoun", words.at(next))) {
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
        String word = words.at(at);
        if (lexicon.has("verb", word)) {
            return !lexicon.has("finite", words.at(at + 1)) && !isFirstOfNouns(words, at);
        }
        return looksLikeVerb(word) && lexicon.has("determiner", words.at(at + 1));
    }

    /** "Heat, ice and rest can help": a noun of a list that ends in a finite verb. */
    private static boolean isFirstOfNouns(Words words, int at) {
        if (!isListMark(words.at(at + 1))) {
            return false;
        }
        for (int next = at + 2; next < at + 9; next++) {
            String word = words.at(next);
            if (word.equals("can") || word.equals("may") || word.equals("might") || word.equals("are")) {
                return true;
            }
        }
        return false;
    }

    /** "Dunk the", "Swirl it": an unknown word before a determiner, of a shape that English verbs have. */
    private boolean looksLikeVerb(String word) {
        return word.length() > 2
                && word.chars().allMatch(Character::isLetter)
                && !word.endsWith("s")
                && !word.endsWith("ed")
                && !word.endsWith("ing")
                && !lexicon.has("function", word)
                && !lexicon.has("subordinator", word)
                && !lexicon.has("pronoun", word)
                && !lexicon.has("finite", word);
    }

    /** Where the verb of "you can also press" stands; {@code main} where the clause there is none of these. */
    private int modalVerb(Words words, int main) {
        if (!lexicon.has("person", words.at(main))) {
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
        boolean able = (modal.equals("can") || modal.equals("could")) && !lexicon.has("state", words.at(verb));
        return (obliged || able) && lexicon.has("verb", words.at(verb)) ? verb : main;
    }
}
