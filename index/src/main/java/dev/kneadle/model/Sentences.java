package dev.kneadle.model;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Where the sentences of a section's text begin and end. */
public final class Sentences {
    /** What a full stop does not end, in lower case without that full stop. */
    private static final Set<String> ABBREVIATIONS = Set.of(
            "approx", "cf", "dr", "e.g", "ed", "etc", "fig", "figs", "i.e", "inc", "jr", "max", "min", "mr", "mrs",
            "ms", "mt", "no", "nos", "pp", "prof", "sr", "st", "vol", "vs");

    private Sentences() {}

    /**
     * The sentences of {@code text}, in order. No sentence crosses a line; the bullet or number of a list item and
     * white space at either end belong to none.
     */
    public static List<TextSpan> in(String text) {
        var sentences = new ArrayList<TextSpan>();
        int line = 0;
        while (line <= text.length()) {
            int end = text.indexOf('\n', line);
            if (end < 0) {
                end = text.length();
            }
            addSentencesOfLine(text, afterMarker(text, line, end), end, sentences);
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

    private static void addSentencesOfLine(String text, int start, int end, List<TextSpan> sentences) {
        if (start >= end) {
            return;
        }
        String line = text.substring(start, end);
        BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ROOT);
        breaks.setText(line);
        int from = 0;
        for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
            if (to < line.length() && endsInAbbreviation(line, from, to)) {
                continue;
            }
            addTrimmed(line, from, to, start, sentences);
            from = to;
        }
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
        String last = line.substring(word, end - 1).toLowerCase(Locale.ROOT);
        return ABBREVIATIONS.contains(last) || isInitial(last);
    }

    /** A single letter, as in "J. Smith"; not "I", which ends sentences. */
    private static boolean isInitial(String word) {
        return word.length() == 1 && Character.isLetter(word.charAt(0)) && !word.equals("i");
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
