package dev.kneadle.ingest.section;

import dev.kneadle.table.Table;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Words a line begins with that say what it is, from {@code heading-words.txt}. */
final class HeadingWords {
    /** A name, a title or two, and a second author. */
    private static final int LONGEST_BYLINE = 7;

    private static final Set<String> QUESTION = words("question");
    private static final Set<String> BYLINE = words("byline");

    private HeadingWords() {}

    private static Set<String> words(String kind) {
        return Set.copyOf(Table.rows(HeadingWords.class, "heading-words.txt", 2).stream()
                .filter(row -> row.getFirst().equals(kind))
                .flatMap(row -> Table.parts(row.getLast(), ',').stream())
                .toList());
    }

    /** Whether it asks for something: "how", "which". */
    static boolean asks(String firstWord) {
        return QUESTION.contains(firstWord.toLowerCase(Locale.ROOT));
    }

    /** Whether a line only names who wrote the text: the word for it, then capitals alone. */
    static boolean isByline(Passage line) {
        if (line.words() > LONGEST_BYLINE || !BYLINE.contains(line.firstWord().toLowerCase(Locale.ROOT))) {
            return false;
        }
        List<String> words = Arrays.asList(line.text().split(" ", -1));
        return words.size() > 1 && words.stream().skip(1).allMatch(word -> Character.isUpperCase(word.codePointAt(0)));
    }
}
