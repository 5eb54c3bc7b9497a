package dev.kneadle.ingest.tag;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the tables ask of a word, each question once and by number. They ask some hundreds of every word of every sentence,
 * so all are answered together, with one look-up for each word. Questions are added while tables are read, then no more;
 * from then on it is safe for use by many threads.
 */
final class Questions {
    /** Letters a word has before its ending: "lifting" ends in "ing", "ring" does not. */
    private static final int LEAST_STEM = 3;

    private static final BitSet NONE = new BitSet();

    /**
     * Whether a word passes, for one of three reasons.
     *
     * @param words because it is one of these
     * @param endings because it ends in one of these
     * @param number because it begins with a digit
     */
    record Question(Set<String> words, List<String> endings, boolean number) {
        Question {
            words = Set.copyOf(words);
            endings = List.copyOf(endings);
        }

        static Question isOneOf(Set<String> words) {
            return new Question(words, List.of(), false);
        }
    }

    /** An ending, and the questions that ask for it. */
    private record Ending(String letters, BitSet questions) {
        boolean isOf(String word) {
            return word.length() >= letters.length() + LEAST_STEM && word.endsWith(letters);
        }
    }

    private final Map<Question, Integer> numbers = new HashMap<>();
    /** Of the words that questions name, all that they pass, by their shape too. */
    private final Map<String, BitSet> byWord = new HashMap<>();

    private final List<Ending> endings = new ArrayList<>();
    private final BitSet ofNumbers = new BitSet();

    /** The number of a question, from 0. */
    int number(Question question) {
        return numbers.computeIfAbsent(question, this::add);
    }

    private int add(Question question) {
        int number = numbers.size();
        question.words()
                .forEach(word ->
                        byWord.computeIfAbsent(word, any -> byShape(word)).set(number));
        question.endings().forEach(letters -> ending(letters).questions().set(number));
        ofNumbers.set(number, question.number());
        if (question.number() || !question.endings().isEmpty()) {
            byWord.forEach((word, passed) -> passed.or(byShape(word)));
        }
        return number;
    }

    private Ending ending(String letters) {
        return endings.stream()
                .filter(ending -> ending.letters().equals(letters))
                .findFirst()
                .orElseGet(() -> {
                    var ending = new Ending(letters, new BitSet());
                    endings.add(ending);
                    return ending;
                });
    }

    /** The numbers of the questions that {@code word}, which must not be empty, passes. Not to be changed. */
    BitSet passedBy(String word) {
        BitSet passed = byWord.get(word);
        if (passed != null) {
            return passed;
        }
        return hasShape(word) ? byShape(word) : NONE;
    }

    private boolean hasShape(String word) {
        if (Character.isDigit(word.charAt(0))) {
            return true;
        }
        for (Ending ending : endings) {
            if (ending.isOf(word)) {
                return true;
            }
        }
        return false;
    }

    /** Those that a word passes which none of them names: by its ending, or for its digit. */
    private BitSet byShape(String word) {
        var passed = new BitSet();
        if (Character.isDigit(word.charAt(0))) {
            passed.or(ofNumbers);
        }
        for (Ending ending : endings) {
            if (ending.isOf(word)) {
                passed.or(ending.questions());
            }
        }
        return passed;
    }
}
