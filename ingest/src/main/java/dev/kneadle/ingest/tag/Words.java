package dev.kneadle.ingest.tag;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;

/**
 * The words of a sentence in lower case, its punctuation marks as words of their own. Only the beginning of a very long
 * sentence is looked at, so that no text can make the rules slow. Immutable.
 */
final class Words {
    /** Longest stretch looked at, in UTF-16 units: twenty lines of print. Longer "sentences" are tables or noise. */
    private static final int MAX_LENGTH = 1_500;

    /** Most words looked at; the longest sentence of the judged ones has 90. */
    private static final int MAX_WORDS = 120;

    /** In the order of the sentence. */
    private final List<String> words;

    /** The questions that each of them passes. */
    private final List<BitSet> passed;

    /** Those that any of them passes: most patterns can be ruled out by one that none does. */
    private final BitSet passedByAny = new BitSet();

    private Words(List<String> words, Lexicon lexicon) {
        this.words = words;
        this.passed = new ArrayList<>(words.size());
        for (String word : words) {
            BitSet questions = lexicon.passedBy(word);
            passed.add(questions);
            if (!questions.isEmpty()) {
                passedByAny.or(questions);
            }
        }
    }

    /** @param lexicon its tables must be complete, or they will find nothing here */
    static Words of(String text, Lexicon lexicon) {
        var words = new ArrayList<String>();
        String head = text.substring(0, Math.min(text.length(), MAX_LENGTH))
                .toLowerCase(Locale.ROOT)
                .replace('’', '\'');
        int at = 0;
        while (at < head.length() && words.size() < MAX_WORDS) {
            char c = head.charAt(at);
            if (isWord(c)) {
                int end = endOfWord(head, at);
                words.add(head.substring(at, end));
                at = end;
                continue;
            }
            if (isMark(c)) {
                words.add(mark(c));
            }
            at++;
        }
        return new Words(words, lexicon);
    }

    private static boolean isWord(char c) {
        return (c >= 'a' && c <= 'z') || Character.isLetterOrDigit(c) || c == '%' || c == '°';
    }

    private static int endOfWord(String text, int start) {
        int at = start + 1;
        while (at < text.length() && (isWord(text.charAt(at)) || joins(text, at))) {
            at++;
        }
        return at;
    }

    /** Whether the mark at {@code at} stands inside a word: don't, self-massage, 3.5, A&E. */
    private static boolean joins(String text, int at) {
        char c = text.charAt(at);
        boolean inside = at + 1 < text.length() && isWord(text.charAt(at + 1));
        return inside && (c == '\'' || c == '-' || c == '&' || betweenDigits(text, at));
    }

    private static boolean betweenDigits(String text, int at) {
        char c = text.charAt(at);
        return (c == '.' || c == ',' || c == '–' || c == '/')
                && Character.isDigit(text.charAt(at - 1))
                && Character.isDigit(text.charAt(at + 1));
    }

    private static boolean isMark(char c) {
        return switch (c) {
            case ',', ';', ':', '(', ')', '?', '!', '.', '…', '–', '—', '-' -> true;
            default -> false;
        };
    }

    private static String mark(char c) {
        return c == '–' || c == '—' ? "-" : String.valueOf(c);
    }

    int size() {
        return words.size();
    }

    /** The word at {@code at}; empty behind the end. */
    String at(int at) {
        return at < words.size() ? words.get(at) : "";
    }

    /** Whether the word at {@code at} passes the question; there is none behind the end. */
    boolean passes(int at, int question) {
        return at < passed.size() && passed.get(at).get(question);
    }

    /** Whether any word does. */
    boolean anyPasses(int question) {
        return passedByAny.get(question);
    }

    /** Whether any word from {@code from} on does. */
    boolean anyPasses(int question, int from) {
        if (anyPasses(question)) {
            for (int at = from; at < passed.size(); at++) {
                if (passed.get(at).get(question)) {
                    return true;
                }
            }
        }
        return false;
    }

    boolean endsWith(String word) {
        return !words.isEmpty() && words.getLast().equals(word);
    }
}
