package dev.kneadle.ingest.tag;

import dev.kneadle.ingest.tag.Questions.Question;
import java.util.List;
import java.util.Set;

/**
 * Weighs whether what is to be done is a step or a habit: a step names a movement, a place, a part of the body, an
 * amount; a habit is a choice or goes on for days. Each sign counts one. Other weights were no better on the judged
 * sections: with two signs asked for instead of one, macro-F1 fell from .858 to .835; a heading that promises steps may
 * count one or two (.861, .858).
 */
final class StepSigns {
    /** How many words behind a number its unit stands: "5 to 10 slow breaths". */
    private static final int UNIT_DISTANCE = 3;

    /** What is asked of words, by number. */
    private final int act;

    private final int body;
    private final int place;
    private final int manner;
    private final int until;
    private final int habit;
    private final int doing;
    private final int frequency;
    private final int number;
    private final int unit;

    StepSigns(Lexicon lexicon) {
        act = lexicon.question("act");
        body = lexicon.question("body");
        place = lexicon.question("place");
        manner = lexicon.question("manner");
        until = lexicon.question(Question.isOneOf(Set.of("until")));
        habit = lexicon.question("habit");
        doing = lexicon.question("do");
        frequency = lexicon.question("frequency");
        number = lexicon.question(new Question(lexicon.of("number"), List.of(), true));
        unit = lexicon.question("unit");
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
        return sign(words.passes(verb, act))
                + sign(words.anyPasses(body, verb + 1))
                + sign(words.anyPasses(place, verb + 1))
                + sign(words.anyPasses(manner))
                + sign(hasAmount(words))
                + sign(words.anyPasses(until));
    }

    private static int sign(boolean there) {
        return there ? 1 : 0;
    }

    /** A verb of choosing weighs two: "choose a chair that lets your feet reach the floor" names body and place too. */
    private int ofHabit(Words words, int verb) {
        boolean choice = words.passes(verb, habit) && !words.passes(verb, act) && !words.passes(verb, doing);
        return (choice ? 2 : 0) + sign(words.anyPasses(frequency));
    }

    /** Prevention is tips even where it names hands, soap and water: it takes a recipe of three signs and more. */
    private static int ofFrame(Frame frame) {
        return switch (frame) {
            case STEPS -> 2;
            case ADVICE -> -3;
            case CAUTION, MARKED -> -1;
            case NEUTRAL, DO, DANGER, DONT, SEEK_CARE, SYMPTOMS, MATERIALS, BACKGROUND, CLOSING -> 0;
        };
    }

    private boolean hasAmount(Words words) {
        if (words.anyPasses(number) && words.anyPasses(unit)) {
            for (int at = 0; at < words.size(); at++) {
                if (words.passes(at, number) && hasUnit(words, at + 1)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean hasUnit(Words words, int from) {
        for (int at = from; at < from + UNIT_DISTANCE; at++) {
            if (words.passes(at, unit)) {
                return true;
            }
        }
        return false;
    }
}
