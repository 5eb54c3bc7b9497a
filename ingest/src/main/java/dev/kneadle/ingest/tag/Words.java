package dev.kneadle.ingest.tag;

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

    /** In the order of the sentence, with room behind the last. */
    private final String[] words;

    /** The questions that each of them passes. */
    private final QuestionSet[] passed;

    private final int size;

    /** Those that any of them passes: most patterns can be ruled out by one that none does. */
    private final QuestionSet passedByAny = new QuestionSet();

    private Words(char[] text, Lexicon lexicon) {
        words = new String[Math.min(MAX_WORDS, text.length)];
        passed = new QuestionSet[words.length];
        int at = 0;
        int count = 0;
        while (at < text.length && count < words.length) {
            char c = text[at];
            int end = at + 1;
            if (isWord(c)) {
                end = endOfWord(text, at);
            } else if (isMark(c)) {
                text[at] = mark(c);
            } else {
                at++;
                continue;
            }
            put(count++, text, at, end, lexicon);
            at = end;
        }
        size = count;
    }

    private void put(int place, char[] text, int start, int end, Lexicon lexicon) {
        WordTable.Entry entry = lexicon.find(text, start, end);
        boolean named = entry.isThere();
        words[place] = named ? entry.word() : new String(text, start, end - start);
        passed[place] = named ? entry.passed() : lexicon.passedByUnnamed(words[place]);
        if (!passed[place].isEmpty()) {
            passedByAny.addAll(passed[place]);
        }
    }

    /** @param lexicon its tables must be complete, or they will find nothing here */
    static Words of(String text, Lexicon lexicon) {
        String head = text.substring(0, Math.min(text.length(), MAX_LENGTH));
        return new Words(inLowerCase(head), lexicon);
    }

    /** With straight apostrophes. Most sentences are in ASCII, which takes a quarter of the time. */
    private static char[] inLowerCase(String text) {
        char[] letters = text.toCharArray();
        for (int at = 0; at < letters.length; at++) {
            char c = letters[at];
            if (c > '~') {
                return text.toLowerCase(Locale.ROOT).replace('’', '\'').toCharArray();
            }
            if (c >= 'A' && c <= 'Z') {
                letters[at] = (char) (c + ('a' - 'A'));
            }
        }
        return letters;
    }

    private static boolean isWord(char c) {
        return (c >= 'a' && c <= 'z') || Character.isLetterOrDigit(c) || c == '%' || c == '°';
    }

    private static int endOfWord(char[] text, int start) {
        int at = start + 1;
        while (at < text.length && (isWord(text[at]) || joins(text, at))) {
            at++;
        }
        return at;
    }

    /** Whether the mark at {@code at} stands inside a word: don't, self-massage, 3.5, A&E. */
    private static boolean joins(char[] text, int at) {
        char c = text[at];
        boolean inside = at + 1 < text.length && isWord(text[at + 1]);
        return inside && (c == '\'' || c == '-' || c == '&' || betweenDigits(text, at));
    }

    private static boolean betweenDigits(char[] text, int at) {
        char c = text[at];
        return (c == '.' || c == ',' || c == '–' || c == '/')
                && Character.isDigit(text[at - 1])
                && Character.isDigit(text[at + 1]);
    }

    private static boolean isMark(char c) {
        return switch (c) {
            case ',', ';', ':', '(', ')', '?', '!', '.', '…', '–', '—', '-' -> true;
            default -> false;
        };
    }

    private static char mark(char c) {
        return c == '–' || c == '—' ? '-' : c;
    }

    int size() {
        return size;
    }

    /** The word at {@code at}; empty behind the end. */
    String at(int at) {
        return at < size ? words[at] : "";
    }

    /** Whether the word at {@code at} passes the question; there is none behind the end. */
    boolean passes(int at, int question) {
        return at < size && passed[at].has(question);
    }

    /** Whether any word does. */
    boolean anyPasses(int question) {
        return passedByAny.has(question);
    }

    /** Whether any word from {@code from} on does. */
    boolean anyPasses(int question, int from) {
        if (anyPasses(question)) {
            for (int at = from; at < size; at++) {
                if (passed[at].has(question)) {
                    return true;
                }
            }
        }
        return false;
    }

    boolean endsWith(String word) {
        return size > 0 && words[size - 1].equals(word);
    }
}
