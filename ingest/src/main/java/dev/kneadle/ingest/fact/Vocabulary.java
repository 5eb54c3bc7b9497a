package dev.kneadle.ingest.fact;

import dev.kneadle.table.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Names of things by the words that articles call them. Immutable. */
final class Vocabulary {
    /** The name of what is read and left. */
    private static final String NOTHING = "[]";

    private final Map<String, String> nameByWords = new HashMap<>();
    private final Pattern anyOfThem;

    private Vocabulary(String table) {
        for (String line : Table.lines(Vocabulary.class, table)) {
            List<String> row = Table.columns(line, 2);
            for (String words : row.get(1).split(",", -1)) {
                nameByWords.put(words.strip(), row.getFirst());
            }
        }
        var longestFirst = new ArrayList<>(nameByWords.keySet());
        longestFirst.sort(Comparator.comparingInt(String::length).reversed());
        anyOfThem = Pattern.compile(longestFirst.stream()
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "(?<![\\w-])(?:", ")(?![\\w-])")));
    }

    static Vocabulary of(String table) {
        return new Vocabulary(table);
    }

    /** What {@code sentence}, in lower case, names, in its order. */
    Set<String> namesIn(String sentence) {
        Set<String> names = new LinkedHashSet<>();
        Matcher words = anyOfThem.matcher(sentence);
        while (words.find()) {
            names.add(nameByWords.getOrDefault(words.group(), NOTHING));
        }
        names.remove(NOTHING);
        return names;
    }
}
