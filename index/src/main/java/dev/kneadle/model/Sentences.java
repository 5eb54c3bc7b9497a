package dev.kneadle.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Where the sentences of a section's text begin and end. */
public final class Sentences {
    /**
     * Words that stand before others, so that their full stop ends no sentence; in lower case without that full stop. A
     * sentence too long does less harm than one that is cut.
     */
    private static final Set<String> BEFORE_WORDS =
            Set.of("approx", "cf", "dr", "e.g", "i.e", "mr", "mrs", "ms", "mt", "prof", "st", "u.k", "u.s", "vs");

    /** Words whose full stop ends no sentence where a number or the like follows: "no. 5", but "The answer is no. Rest." */
    private static final Set<String> BEFORE_NUMBERS =
            Set.of("ed", "etc", "fig", "figs", "inc", "jr", "max", "min", "no", "nos", "pp", "sr", "vol");

    /** After these a lone capital letter begins a name: "by J. Smith". */
    private static final Set<String> BEFORE_NAMES = Set.of("and", "by", "for", "from", "of", "or", "to", "with");

    private Sentences() {}

    /**
     * The sentences of {@code text}, in order. No sentence crosses a line; the bullet or number of a list item and
     * white space at either end belong to none.
     */
    public static List<TextSpan> in(String text) {
        var sentences = new ArrayList<TextSpan>();
        var breaks = new SentenceBreaks();
        int line = 0;
        while (line <= text.length()) {
            int end = text.indexOf('\n', line);
            if (end < 0) {
                end = text.length();
            }
            addSentencesOfLine(text, afterMarker(text, line, end), end, breaks, sentences);
            line = end + 1;
        }
        return sentences;
    }

    /** Where the words of a line begin, behind {@code "• "} or {@code "12. "}. */
    static int afterMarker(String text, int start, int end) {
        int at = start;
        if (at < end && text.charAt(at) == '•') {
            return at + 1;
        }
        while (at < end && Character.isDigit(text.charAt(at))) {
            at++;
        }
        boolean numbered = at > start && at - start <= 3 && at + 1 < end && isNumberEnd(text.charAt(at));
        return numbered && text.charAt(at + 1) == ' ' ? at + 1 : start;
    }

    private static boolean isNumberEnd(char c) {
        return c == '.' || c == ')';
    }

    private static void addSentencesOfLine(
            String text, int start, int end, SentenceBreaks breaks, List<TextSpan> sentences) {
        if (start >= end) {
            return;
        }
        String line = text.substring(start, end);
        breaks.setLine(line);
        int from = 0;
        for (int to = breaks.next(); to != SentenceBreaks.DONE; to = breaks.next()) {
            if (to < line.length() && (goesOn(line, to) || endsInAbbreviation(line, from, to))) {
                continue;
            }
            addTrimmed(line, from, to, start, sentences);
            from = to;
        }
    }

    /** Whether what stands at {@code to} belongs to what is before it: "(see fig. 3!), then rest". */
    private static boolean goesOn(String line, int to) {
        char next = line.charAt(to);
        return ",;:)]".indexOf(next) >= 0 || Character.isLowerCase(next);
    }

    private static boolean endsInAbbreviation(String line, int from, int to) {
        int end = to;
        while (end > from && Character.isWhitespace(line.charAt(end - 1))) {
            end--;
        }
        if (end == from || line.charAt(end - 1) != '.') {
            return false;
        }
        int word = end - 1;
        while (word > from && !Character.isWhitespace(line.charAt(word - 1)) && line.charAt(word - 1) != '(') {
            word--;
        }
        String last = line.substring(word, end - 1);
        String lower = last.toLowerCase(Locale.ROOT);
        return BEFORE_WORDS.contains(lower)
                || (BEFORE_NUMBERS.contains(lower) && !Character.isUpperCase(line.codePointAt(to)))
                || (isLetter(last) && beginsName(line, from, word));
    }

    /** A capital letter as in "J. Smith", but not "I", which ends sentences. */
    private static boolean isLetter(String word) {
        return word.length() == 1 && Character.isUpperCase(word.charAt(0)) && !word.equals("I");
    }

    /** Whether what stands before the word at {@code word} may stand before a name: not so in "vitamin C". */
    private static boolean beginsName(String line, int from, int word) {
        int end = word;
        while (end > from && Character.isWhitespace(line.charAt(end - 1))) {
            end--;
        }
        int start = end;
        while (start > from && line.charAt(start - 1) != ' ' && line.charAt(start - 1) != '(') {
            start--;
        }
        String last = line.substring(start, end).strip();
        return last.isEmpty() || Character.isUpperCase(last.charAt(0)) || BEFORE_NAMES.contains(last);
    }

    private static void addTrimmed(String line, int from, int to, int offset, List<TextSpan> sentences) {
        int start = from;
        int end = to;
        while (start < end && Character.isWhitespace(line.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(line.charAt(end - 1))) {
            end--;
        }
        if (end > start) {
            sentences.add(new TextSpan(offset + start, offset + end));
        }
    }
}
