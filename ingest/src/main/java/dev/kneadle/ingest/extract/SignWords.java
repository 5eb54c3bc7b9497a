package dev.kneadle.ingest.extract;

import dev.kneadle.table.Table;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Words that give a part of a page away: in the names its builders gave it, in the lines it shows, in its paragraphs. They
 * are kept in {@code names.txt}, {@code phrases.txt} and {@code paragraphs.txt}, and are English, as the names in web pages are.
 */
final class SignWords {
    /** Stands before the first word of a line and behind its last. */
    private static final String EDGE = "^";

    private static final SignWords NAMES = read("names.txt");
    private static final SignWords PHRASES = read("phrases.txt");
    private static final SignWords PARAGRAPHS = read("paragraphs.txt");

    /** What the words so far may go on with. */
    private final Map<String, SignWords> next = new HashMap<>();

    /** What the words so far say if they end here. */
    private final Set<Sign> signs = EnumSet.noneOf(Sign.class);

    private SignWords() {}

    /** A table of lines {@code SIGN: phrase, phrase}. */
    private static SignWords read(String table) {
        var all = new SignWords();
        for (String line : Table.lines(SignWords.class, table)) {
            String[] signAndPhrases = line.split(": ", 2);
            for (String words : signAndPhrases[1].split(", ", -1)) {
                SignWords at = all;
                for (String word : words.split(" ", -1)) {
                    at = at.next.computeIfAbsent(word, unused -> new SignWords());
                }
                at.signs.add(Sign.valueOf(signAndPhrases[0]));
            }
        }
        return all;
    }

    /**
     * What {@code names}, classes and ids, say of an element. {@code entryContent_related-posts} has four words: all but
     * the letters of English parts them, and so does a capital behind a small letter.
     */
    static Set<Sign> named(String names) {
        var words = new ArrayList<String>();
        int start = 0;
        for (int at = 0; at <= names.length(); at++) {
            boolean inside = at < names.length() && isEnglish(names.charAt(at));
            boolean rises = inside && at > start && isCapital(names.charAt(at)) && !isCapital(names.charAt(at - 1));
            if (at > start && (!inside || rises)) {
                words.add(names.substring(start, at).toLowerCase(Locale.ROOT));
            }
            if (rises || !inside) {
                start = rises ? at : at + 1;
            }
        }
        return NAMES.in(words);
    }

    private static boolean isEnglish(char c) {
        return isCapital(c) || (c >= 'a' && c <= 'z');
    }

    private static boolean isCapital(char c) {
        return c >= 'A' && c <= 'Z';
    }

    /** What the phrases in the line {@code text} say of it. */
    static Set<Sign> said(String text) {
        return PHRASES.in(words(text));
    }

    /** What the phrases in the paragraph {@code text} say of it. */
    static Set<Sign> told(String text) {
        return PARAGRAPHS.in(words(text));
    }

    private Set<Sign> in(List<String> words) {
        var found = EnumSet.noneOf(Sign.class);
        for (int start = 0; start < words.size(); start++) {
            SignWords at = next.get(words.get(start));
            for (int end = start + 1; at != null; end++) {
                found.addAll(at.signs);
                at = end < words.size() ? at.next.get(words.get(end)) : null;
            }
        }
        return found;
    }

    /** Its stretches of letters and digits, in small letters, between two {@link #EDGE}s. */
    private static List<String> words(String text) {
        String small = text.toLowerCase(Locale.ROOT);
        var words = new ArrayList<>(List.of(EDGE));
        int start = 0;
        for (int at = 0; at <= small.length(); ) {
            int c = at < small.length() ? small.codePointAt(at) : ' ';
            if (!isOfWord(c)) {
                if (at > start) {
                    words.add(small.substring(start, at));
                }
                start = at + Character.charCount(c);
            }
            at += Character.charCount(c);
        }
        words.add(EDGE);
        return words;
    }

    private static boolean isOfWord(int c) {
        int type = Character.getType(c);
        return Character.isLetterOrDigit(c) || type == Character.LETTER_NUMBER || type == Character.OTHER_NUMBER;
    }
}
