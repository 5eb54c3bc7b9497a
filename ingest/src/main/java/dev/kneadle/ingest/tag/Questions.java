package dev.kneadle.ingest.tag;

import java.util.ArrayList;
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

    private static final QuestionSet NONE = new QuestionSet();

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
    private record Ending(String letters, QuestionSet questions) {
        boolean isOf(String word) {
            return word.length() >= letters.length() + LEAST_STEM && word.endsWith(letters);
        }
    }

    private final Map<Question, Integer> numbers = new HashMap<>();

    /** Of the words that questions name, all that they pass, by their shape too. */
    private final WordTable words = new WordTable();

    private final List<Ending> endings = new ArrayList<>();

    /** Of the endings, by which most words are told to have none of them. */
    private String lastLetters = "";

    private final QuestionSet ofNumbers = new QuestionSet();

    /** The number of a question, from 0. */
    int number(Question question) {
        return numbers.computeIfAbsent(question, this::add);
    }

    private int add(Question question) {
        int number = numbers.size();
        question.words().forEach(word -> named(word).add(number));
        question.endings().forEach(letters -> ending(letters).questions().add(number));
        if (question.number()) {
            ofNumbers.add(number);
        }
        if (question.number() || !question.endings().isEmpty()) {
            words.entries().forEach(entry -> entry.passed().addAll(byShape(entry.word())));
        }
        return number;
    }

    /** What a word that a question names passes so far. */
    private QuestionSet named(String word) {
        WordTable.Entry entry = words.add(word);
        if (entry.passed().isEmpty()) {
            entry.passed().addAll(byShape(word));
        }
        return entry.passed();
    }

    private Ending ending(String letters) {
        return endings.stream()
                .filter(ending -> ending.letters().equals(letters))
                .findFirst()
                .orElseGet(() -> {
                    var ending = new Ending(letters, new QuestionSet());
                    endings.add(ending);
                    lastLetters += letters.substring(letters.length() - 1);
                    return ending;
                });
    }

    /** The word that the tables name and that stands there, with what it passes; see {@link WordTable#find}. */
    WordTable.Entry find(char[] text, int start, int end) {
        return words.find(text, start, end, WordTable.hash(text, start, end));
    }

    /** The numbers of the questions that {@code word}, which no table names and which must not be empty, passes. Not to be changed. */
    QuestionSet passedByUnnamed(String word) {
        return hasShape(word) ? byShape(word) : NONE;
    }

    private boolean hasShape(String word) {
        if (Character.isDigit(word.charAt(0))) {
            return true;
        }
        if (lastLetters.indexOf(word.charAt(word.length() - 1)) < 0) {
            return false;
        }
        for (Ending ending : endings) {
            if (ending.isOf(word)) {
                return true;
            }
        }
        return false;
    }

    /** Those that a word passes which none of them names: by its ending, or for its digit. */
    private QuestionSet byShape(String word) {
        var passed = new QuestionSet();
        if (Character.isDigit(word.charAt(0))) {
            passed.addAll(ofNumbers);
        }
        for (Ending ending : endings) {
            if (ending.isOf(word)) {
                passed.addAll(ending.questions());
            }
        }
        return passed;
    }
}
