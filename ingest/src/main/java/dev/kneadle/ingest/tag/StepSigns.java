package dev.kneadle.ingest.tag;

import java.util.stream.IntStream;

/**
 * Weighs whether what is to be done is a step or a habit: a step names a movement, a place, a part of the body, an
 * amount; a habit is a choice or goes on for days. Each sign counts one. Other weights were no better on the judged
 * sections: with two signs asked for instead of one, macro-F1 fell from .858 to .835; a heading that promises steps may
 * count one or two (.861, .858).
 */
final class StepSigns {
    /** How many words behind a number its unit stands: "5 to 10 slow breaths". */
    private static final int UNIT_DISTANCE = 3;

    private final Lexicon lexicon;

    StepSigns(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /**
     * How many more signs speak for a step than for a habit; below 0 for a habit.
     *
     * @param verb index of the verb of the main clause
     * @param numbered whether it is an item of a numbered list
     */
    int lean(Words words, int verb, boolean numbered, Frame frame) {
        return ofStep(words, verb) + (numbered ? 1 : 0) + ofFrame(frame) - ofHabit(words, verb);
    }

    private int ofStep(Words words, int verb) {
        boolean[] signs = {
            lexicon.has("act", words.at(verb)),
            hasAny("body", words, verb + 1),
            hasAny("place", words, verb + 1),
            hasAny("manner", words, 0),
            hasAmount(words),
            words.has("until")
        };
        return (int)
                IntStream.range(0, signs.length).filter(sign -> signs[sign]).count();
    }

    /** A verb of choosing weighs two: "choose a chair that lets your feet reach the floor" names body and place too. */
    private int ofHabit(Words words, int verb) {
        String word = words.at(verb);
        boolean choice = lexicon.has("habit", word) && !lexicon.has("act", word) && !lexicon.has("do", word);
        return (choice ? 2 : 0) + (hasAny("frequency", words, 0) ? 1 : 0);
    }

    /** Prevention is tips even where it names hands, soap and water: it takes a recipe of three signs and more. */
    private static int ofFrame(Frame frame) {
        return switch (frame) {
            case STEPS -> 2;
            case ADVICE -> -3;
            case CAUTION, MARKED -> -1;
            case NEUTRAL, DO, DONT, SEEK_CARE, SYMPTOMS, MATERIALS, BACKGROUND, CLOSING -> 0;
        };
    }

    private boolean hasAny(String kind, Words words, int from) {
        return IntStream.range(from, words.size()).anyMatch(at -> lexicon.has(kind, words.at(at)));
    }

    private boolean hasAmount(Words words) {
        return IntStream.range(0, words.size()).anyMatch(at -> isNumber(words.at(at)) && hasUnit(words, at + 1));
    }

    private boolean hasUnit(Words words, int from) {
        return IntStream.range(from, from + UNIT_DISTANCE).anyMatch(at -> lexicon.has("unit", words.at(at)));
    }

    private boolean isNumber(String word) {
        return Character.isDigit(word.charAt(0)) || lexicon.has("number", word);
    }
}
