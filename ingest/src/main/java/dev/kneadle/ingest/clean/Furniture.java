package dev.kneadle.ingest.clean;

import dev.kneadle.table.Table;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The words by which a site's own lines give themselves away, from {@code furniture.txt}. All judgements are made on a
 * whole line, never on a part.
 */
final class Furniture {
    private static final Map<String, Set<String>> KINDS = load();

    /** A site's own lines are labels; what is longer, in UTF-16 units, says something. */
    private static final int MAX_LENGTH = 60;

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Furniture() {}

    private static Map<String, Set<String>> load() {
        var kinds = new HashMap<String, Set<String>>();
        String kind = "";
        for (String line : Table.lines(Furniture.class, "furniture.txt")) {
            if (line.startsWith("[")) {
                kind = line.substring(1, line.length() - 1);
            } else {
                kinds.computeIfAbsent(kind, name -> new HashSet<>()).add(line);
            }
        }
        return kinds;
    }

    private static Set<String> kind(String name) {
        return Objects.requireNonNull(KINDS.get(name), name);
    }

    static boolean isAlways(String line) {
        return kind("always").contains(plain(line));
    }

    /** Whether the line is a label such as "In this article". */
    static boolean announcesContents(String line) {
        return kind("contents").contains(plain(line));
    }

    /** Whether the line may close a page: "© 2026 Somebody", "Filed under: Knots". */
    static boolean isClosing(String line) {
        String plain = plain(line);
        return line.startsWith("©")
                || kind("closing").stream().anyMatch(entry -> plain.equals(entry) || plain.startsWith(entry + " "));
    }

    /** Whether the line has no letter: a rule, a bullet without an item. */
    static boolean isOrnament(String line) {
        return line.codePoints().noneMatch(Character::isLetter);
    }

    /** Whether the line is a label such as "Related News", forgiving one wrong letter a word: "Recomended Posts". */
    static boolean announcesOtherArticles(String line) {
        String plain = plain(line);
        if (kind("announcement").contains(plain)) {
            return true;
        }
        List<String> words = List.of(plain.split(" ", 4));
        return words.size() == 2 && isNearly(words.get(0), kind("which")) && isNearly(words.get(1), kind("what"));
    }

    private static String plain(String line) {
        if (line.length() > MAX_LENGTH) {
            return "";
        }
        return NO_WORD.matcher(line.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
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
