package dev.kneadle.index.lucene;

import dev.kneadle.table.Table;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Words that say little about what is sought, from the table {@code common.txt}. */
final class CommonWords {
    private static final Set<String> ALL = Table.lines(CommonWords.class, "common.txt").stream()
            .flatMap(line -> Table.parts(line, ' ').stream())
            .collect(Collectors.toUnmodifiableSet());

    private CommonWords() {}

    static boolean contain(Word word) {
        return ALL.contains(word.plain().replace("'", "").replace("’", ""));
    }

    /** The other words; all of them where there are no others. */
    static List<Word> leftOut(List<Word> words) {
        List<Word> meaningful = words.stream().filter(word -> !contain(word)).toList();
        return meaningful.isEmpty() ? words : meaningful;
    }
}
