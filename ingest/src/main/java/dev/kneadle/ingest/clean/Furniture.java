package dev.kneadle.ingest.clean;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The words by which a site's own lines give themselves away. All judgements are made on a whole line, never on a part. */
final class Furniture {
    /** Which articles a list of other articles announces. */
    private static final Set<String> WHICH =
            Set.of("latest", "recent", "related", "popular", "trending", "recommended", "featured", "more", "similar");

    /** What it calls them. */
    private static final Set<String> WHAT =
            Set.of("news", "now", "post", "posts", "article", "articles", "stories", "reads");

    /** Lines that announce other articles in other words. */
    private static final Set<String> ANNOUNCEMENTS = Set.of(
            "you may also like",
            "you might also like",
            "you may also be interested in",
            "read next",
            "read more",
            "what to read next",
            "more from this site",
            "more like this",
            "leave a comment",
            "leave a reply");

    /** Lines that are never an author's, wherever they stand. */
    private static final Set<String> ALWAYS = Set.of(
            "advertisement",
            "advertisements",
            "sponsored content",
            "share this",
            "share this article",
            "share this post",
            "skip to content",
            "skip to main content",
            "continue reading below");

    private Furniture() {}

    static boolean isAlways(String line) {
        return ALWAYS.contains(plain(line));
    }

    /** Whether the line is a label such as "Related News", forgiving one wrong letter a word: "Recomended Posts". */
    static boolean announcesOtherArticles(String line) {
        String plain = plain(line);
        if (ANNOUNCEMENTS.contains(plain)) {
            return true;
        }
        List<String> words = List.of(plain.split(" ", 4));
        return words.size() == 2 && isNearly(words.get(0), WHICH) && isNearly(words.get(1), WHAT);
    }

    private static String plain(String line) {
        if (line.length() > 60) {
            return "";
        }
        return line.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }

    private static boolean isNearly(String word, Set<String> known) {
        return known.contains(word) || known.stream().anyMatch(right -> isOneLetterOff(word, right));
    }

    /** Whether one letter more, less or other makes {@code word} of {@code right}; short words must be right. */
    private static boolean isOneLetterOff(String word, String right) {
        if (right.length() < 5 || Math.abs(word.length() - right.length()) > 1) {
            return false;
        }
        int same = 0;
        while (same < Math.min(word.length(), right.length()) && word.charAt(same) == right.charAt(same)) {
            same++;
        }
        int skipWord = word.length() >= right.length() ? 1 : 0;
        int skipRight = right.length() >= word.length() ? 1 : 0;
        return rest(word, same + skipWord).equals(rest(right, same + skipRight));
    }

    private static String rest(String word, int from) {
        return word.substring(Math.min(from, word.length()));
    }
}
