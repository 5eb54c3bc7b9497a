package dev.kneadle.ingest.tag;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

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

    /** Each of them once: most rules only ask whether a word is there. */
    private final Set<String> distinct;

    private Words(List<String> words) {
        this.words = List.copyOf(words);
        this.distinct = new HashSet<>(words);
    }

    static Words of(String text) {
        var words = new ArrayList<String>();
        String head = text.substring(0, Math.min(text.length(), MAX_LENGTH)).toLowerCase(Locale.ROOT);
        int at = 0;
        while (at < head.length() && words.size() < MAX_WORDS) {
            char c = head.charAt(at);
            if (isWord(c)) {
                int end = endOfWord(head, at);
                words.add(head.substring(at, end).replace('’', '\''));
                at = end;
                continue;
            }
            if (isMark(c)) {
                words.add(mark(c));
            }
            at++;
        }
        return new Words(words);
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || c == '%' || c == '°';
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
        return inside && (c == '\'' || c == '’' || c == '-' || c == '&' || betweenDigits(text, at));
    }

    private static boolean betweenDigits(String text, int at) {
        char c = text.charAt(at);
        return (c == '.' || c == ',' || c == '–' || c == '/')
                && Character.isDigit(text.charAt(at - 1))
                && Character.isDigit(text.charAt(at + 1));
    }

    private static boolean isMark(char c) {
        return ",;:()?!.…–—-".indexOf(c) >= 0;
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

    /** Each word once, in no particular order. */
    Set<String> distinct() {
        return distinct;
    }

    boolean has(String word) {
        return distinct.contains(word);
    }

    boolean hasAny(List<String> some) {
        for (String one : some) {
            if (has(one)) {
                return true;
            }
        }
        return false;
    }

    boolean endsWith(String word) {
        return !words.isEmpty() && words.getLast().equals(word);
    }
}
