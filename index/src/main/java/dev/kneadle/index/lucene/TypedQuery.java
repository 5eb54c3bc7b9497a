package dev.kneadle.index.lucene;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/**
 * What a visitor typed, taken apart. {@code "..."} is a phrase, {@code -word} and {@code -"a phrase"} exclude, all else
 * is plain words: there is no other syntax and so no wrong one. A quote that is never closed is not there, and neither
 * is a {@code -} before nothing.
 *
 * @param words in the order they were typed
 * @param phrases each of at least one word
 * @param excluded phrases, or words as phrases of one
 * @param plain what was typed without quotes and exclusions, as one would say it
 */
record TypedQuery(List<Word> words, List<List<Word>> phrases, List<List<Word>> excluded, String plain) {
    static TypedQuery of(String typed) {
        return new Parser(straightQuotes(typed)).parse();
    }

    /** Phones and word processors type curly quotes. */
    private static String straightQuotes(String typed) {
        return typed.replace('“', '"').replace('”', '"').replace('„', '"');
    }

    private static final class Parser {
        private final String text;
        private final List<Word> words = new ArrayList<>();
        private final List<List<Word>> phrases = new ArrayList<>();
        private final List<List<Word>> excluded = new ArrayList<>();
        private final StringJoiner plain = new StringJoiner(" ");

        Parser(String text) {
            this.text = text;
        }

        TypedQuery parse() {
            int at = 0;
            while (at < text.length()) {
                at = Character.isWhitespace(text.charAt(at)) ? at + 1 : part(at);
            }
            return new TypedQuery(words, phrases, excluded, plain.toString());
        }

        /** Reads what starts at {@code from}, at least one character, and returns where it ends. */
        private int part(int from) {
            int start = from;
            while (start < text.length() && text.charAt(start) == '-') {
                start++;
            }
            boolean exclude = start > from;
            if (start == text.length() || Character.isWhitespace(text.charAt(start))) {
                return start;
            }
            int close = text.startsWith("\"", start) ? text.indexOf('"', start + 1) : -1;
            if (close >= 0) {
                String phrase = text.substring(start + 1, close);
                add(Words.in(phrase), exclude ? excluded : phrases);
                if (!exclude) {
                    plain.add(phrase);
                }
                return close + 1;
            }
            int end = endOfWord(start);
            List<Word> found = Words.in(text.substring(start, end));
            if (exclude) {
                add(found, excluded);
            } else {
                words.addAll(found);
                plain.add(text.substring(start, end));
            }
            return end;
        }

        private static void add(List<Word> phrase, List<List<Word>> phrases) {
            if (!phrase.isEmpty()) {
                phrases.add(phrase);
            }
        }

        private int endOfWord(int start) {
            int end = start + 1;
            while (end < text.length() && !Character.isWhitespace(text.charAt(end)) && text.charAt(end) != '"') {
                end++;
            }
            return end;
        }
    }
}
