package dev.kneadle.ingest.section;

import java.util.ArrayList;
import java.util.List;

/** The words of a line: letters, numbers and apostrophes in a row, without what stands between them. */
final class LetterWords {
    private LetterWords() {}

    /** In the order of the line, none empty. */
    static List<String> of(String line) {
        var words = new ArrayList<String>();
        int start = 0;
        int at = 0;
        while (at < line.length()) {
            int letter = line.codePointAt(at);
            int next = at + Character.charCount(letter);
            if (!isOfWord(letter)) {
                add(line, start, at, words);
                start = next;
            }
            at = next;
        }
        add(line, start, at, words);
        return words;
    }

    private static void add(String line, int start, int end, List<String> words) {
        if (end > start) {
            words.add(line.substring(start, end));
        }
    }

    private static boolean isOfWord(int letter) {
        return Character.isLetterOrDigit(letter) || letter == '\'' || letter == '’' || isNumber(letter);
    }

    /** Roman and other numbers that are no digits: "Ⅳ", "²". */
    private static boolean isNumber(int letter) {
        int type = Character.getType(letter);
        return type == Character.LETTER_NUMBER || type == Character.OTHER_NUMBER;
    }
}
