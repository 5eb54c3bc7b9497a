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
 * Words that give a part of a page away: in the names its builders gave it, and in the lines it shows. They are kept in
 * {@code names.txt} and {@code phrases.txt}, and are English, as the names in web pages are.
 */
final class SignWords {
    /** What the words so far may go on with, and what they say if they end here. */
    private record Phrase(Map<String, Phrase> next, Set<Sign> signs) {
        Phrase() {
            this(new HashMap<>(), EnumSet.noneOf(Sign.class));
        }
    }

    private static final Map<String, Sign> NAMES = names();
    private static final Phrase PHRASES = phrases();

    private SignWords() {}

    private static Map<String, Sign> names() {
        var names = new HashMap<String, Sign>();
        for (String line : Table.lines(SignWords.class, "names.txt")) {
            String[] words = line.split("[: ]+", -1);
            for (int at = 1; at < words.length; at++) {
                names.put(words[at], Sign.valueOf(words[0]));
            }
        }
        return names;
    }

    private static Phrase phrases() {
        var all = new Phrase();
        for (String line : Table.lines(SignWords.class, "phrases.txt")) {
            String[] signAndPhrases = line.split(": ", 2);
            for (String words : signAndPhrases[1].split(", ", -1)) {
                Phrase at = all;
                for (String word : words.split(" ", -1)) {
                    at = at.next().computeIfAbsent(word, unused -> new Phrase());
                }
                at.signs().add(Sign.valueOf(signAndPhrases[0]));
            }
        }
        return all;
    }

    /**
     * What {@code names}, classes and ids, say of an element. {@code entryContent_related-posts} has four words: all but
     * the letters of English parts them, and so does a capital behind a small letter.
     */
    static Set<Sign> named(String names) {
        var signs = EnumSet.noneOf(Sign.class);
        int start = 0;
        for (int at = 0; at <= names.length(); at++) {
            boolean inside = at < names.length() && isEnglish(names.charAt(at));
            boolean rises = inside && at > start && isCapital(names.charAt(at)) && !isCapital(names.charAt(at - 1));
            if (at > start && (!inside || rises)) {
                addNamed(names.substring(start, at), signs);
            }
            if (rises || !inside) {
                start = rises ? at : at + 1;
            }
        }
        return signs;
    }

    private static void addNamed(String word, Set<Sign> signs) {
        Sign sign = NAMES.get(word.toLowerCase(Locale.ROOT));
        if (sign != null) {
            signs.add(sign);
        }
    }

    private static boolean isEnglish(char c) {
        return isCapital(c) || (c >= 'a' && c <= 'z');
    }

    private static boolean isCapital(char c) {
        return c >= 'A' && c <= 'Z';
    }

    /** What the phrases in {@code text} say of it. */
    static Set<Sign> said(String text) {
        var signs = EnumSet.noneOf(Sign.class);
        List<String> words = words(text.toLowerCase(Locale.ROOT));
        for (int start = 0; start < words.size(); start++) {
            Phrase at = PHRASES.next().get(words.get(start));
            for (int next = start + 1; at != null; next++) {
                signs.addAll(at.signs());
                at = next < words.size() ? at.next().get(words.get(next)) : null;
            }
        }
        return signs;
    }

    /** Its stretches of letters and digits. */
    private static List<String> words(String text) {
        var words = new ArrayList<String>();
        int start = 0;
        for (int at = 0; at <= text.length(); ) {
            int c = at < text.length() ? text.codePointAt(at) : ' ';
            if (!isOfWord(c)) {
                if (at > start) {
                    words.add(text.substring(start, at));
                }
                start = at + Character.charCount(c);
            }
            at += Character.charCount(c);
        }
        return words;
    }

    private static boolean isOfWord(int c) {
        int type = Character.getType(c);
        return Character.isLetterOrDigit(c) || type == Character.LETTER_NUMBER || type == Character.OTHER_NUMBER;
    }
}
