package dev.kneadle.ingest.section;

import dev.kneadle.table.Table;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Words that say what a line is, from {@code heading-words.txt}. */
final class HeadingWords {
    /** A name, a title or two, and a second author. */
    private static final int LONGEST_BYLINE = 7;

    /** "Advantages and disadvantages of it" says more than the name of a part. */
    private static final int LONGEST_PART = 4;

    private static final Set<String> QUESTION = words("question");
    private static final Set<String> BYLINE = words("byline");
    private static final Set<String> PART = words("part");
    private static final Set<String> TOPIC = words("topic");
    private static final Set<String> EXAMPLE = words("example");
    private static final Set<String> BEFORE = words("before");
    private static final Set<String> AFTER = words("after");

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

    /** Whether it is short and one of its words names a part that many texts have: "Summary", "The Benefits". */
    static boolean namesPart(Passage line) {
        return line.words() <= LONGEST_PART && line.lowWords().stream().anyMatch(PART::contains);
    }

    /** Whether one of its words says what is told below it, so that it names nobody: "Caution", "Step 2", "Monday". */
    static boolean namesTopic(Passage line) {
        return line.lowWords().stream().anyMatch(word -> PART.contains(word) || TOPIC.contains(word));
    }

    /** Whether it only says that an example comes: "Before", "Example 2:". */
    static boolean labelsExample(Passage line) {
        return isLabel(line, EXAMPLE) || isBefore(line) || isAfter(line);
    }

    /** Whether it only says that something is shown as it was. */
    static boolean isBefore(Passage line) {
        return isLabel(line, BEFORE);
    }

    /** Whether it only says that something is shown as it became. */
    static boolean isAfter(Passage line) {
        return isLabel(line, AFTER);
    }

    /** Whether it is one of {@code labels} and nothing else but a number and signs: "Before you start" heads a part. */
    private static boolean isLabel(Passage line, Set<String> labels) {
        return labels.contains(line.label());
    }
}
