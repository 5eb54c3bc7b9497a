package dev.kneadle.ingest.extract;

import dev.kneadle.table.Table;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Words that give a part of a page away: in the names its builders gave it, and in the lines it shows. They are kept in
 * {@code names.txt} and {@code phrases.txt}, and are English, as the names in web pages are.
 */
final class SignWords {
    /** Where a name such as {@code entryContent_related-posts} falls into words. */
    private static final Pattern BETWEEN_NAMES = Pattern.compile("[^A-Za-z]+|(?<=[a-z])(?=[A-Z])");

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

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

    /** What {@code names}, classes and ids, say of an element. */
    static Set<Sign> named(String names) {
        var signs = EnumSet.noneOf(Sign.class);
        if (!names.isBlank()) {
            for (String word : BETWEEN_NAMES.split(names, -1)) {
                Sign sign = NAMES.get(word.toLowerCase(Locale.ROOT));
                if (sign != null) {
                    signs.add(sign);
                }
            }
        }
        return signs;
    }

    /** What the phrases in {@code text} say of it. */
    static Set<Sign> said(String text) {
        var signs = EnumSet.noneOf(Sign.class);
        String[] words = BETWEEN_WORDS.split(text.toLowerCase(Locale.ROOT), -1);
        for (int start = 0; start < words.length; start++) {
            Phrase at = PHRASES.next().get(words[start]);
            for (int next = start + 1; at != null; next++) {
                signs.addAll(at.signs());
                at = next < words.length ? at.next().get(words[next]) : null;
            }
        }
        return signs;
    }
}
