package dev.kneadle.ingest.tag;

import dev.kneadle.ingest.tag.Questions.Question;
import dev.kneadle.table.Table;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The kinds of words of {@code words.txt}, and what the tables that use them ask of a word. */
final class Lexicon {
    private final Map<String, Set<String>> kinds = new HashMap<>();

    private final Questions questions = new Questions();

    private Lexicon() {}

    static Lexicon load() {
        var lexicon = new Lexicon();
        Set<String> kind = Set.of();
        for (String line : Table.lines(Lexicon.class, "words.txt")) {
            String words = line;
            if (line.startsWith("[")) {
                int close = line.indexOf(']');
                kind = lexicon.kinds.computeIfAbsent(line.substring(1, close), name -> new HashSet<>());
                words = line.substring(close + 1);
            }
            lexicon.add(kind, words);
        }
        return lexicon;
    }

    /** A line that begins with {@code =} takes in whole kinds by their names first. */
    private void add(Set<String> kind, String words) {
        for (String word : words.strip().split("\\s+", -1)) {
            if (!word.isEmpty() && !word.equals("=")) {
                kind.addAll(words.startsWith(" =") && kinds.containsKey(word) ? kinds.get(word) : Set.of(word));
            }
        }
    }

    boolean has(String kind, String word) {
        return of(kind).contains(word);
    }

    /** The words of a kind. */
    Set<String> of(String kind) {
        Set<String> words = kinds.get(kind);
        if (words == null) {
            throw new IllegalArgumentException("kind must be one of " + kinds.keySet() + ", got '" + kind + "'");
        }
        return words;
    }

    /** The number of the question whether a word is of that kind. */
    int question(String kind) {
        return question(Question.isOneOf(of(kind)));
    }

    /** The number of a question, to be asked before the first sentence is read. */
    int question(Question question) {
        return questions.number(question);
    }

    /** The word that the tables name and that stands there, with the questions it passes; see {@link WordTable#find}. */
    WordTable.Entry find(char[] text, int start, int end) {
        return questions.find(text, start, end);
    }

    /** The questions that a word passes which no table names, by their numbers. */
    QuestionSet passedByUnnamed(String word) {
        return questions.passedByUnnamed(word);
    }
}
