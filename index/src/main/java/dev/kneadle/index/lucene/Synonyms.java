package dev.kneadle.index.lucene;

import dev.kneadle.table.Table;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Words that mean much the same, from a file in Solr's form: {@code backache, back pain} stand for each other;
 * {@code loo => toilet} sends a search for the one to the other as well, but not back. Known by their stems, so that one
 * form of a word stands for all.
 */
public final class Synonyms {
    static final Synonyms NONE = new Synonyms(Map.of());

    /** The file of this jar. */
    public static final Synonyms BUILT_IN = of(Table.lines(Synonyms.class, "synonyms.txt"));

    private final Map<List<String>, Set<String>> byStems;
    private final int longest;

    private Synonyms(Map<List<String>, Set<String>> byStems) {
        this.byStems = byStems;
        this.longest = byStems.keySet().stream().mapToInt(List::size).max().orElse(0);
    }

    /**
     * Reads a file of an installation.
     *
     * @throws IOException also where the file is not in UTF-8, or a line is not of that form, with its number
     */
    public static Synonyms read(Path file) throws IOException {
        List<String> lines = lines(file);
        for (int at = 0; at < lines.size(); at++) {
            String line = lines.get(at).strip();
            if (isRow(line) && !isWellFormed(line)) {
                throw new IOException(file + ", line " + (at + 1)
                        + ": must be 'words, words' or 'words => words', got '" + line + "'");
            }
        }
        return of(lines.stream().map(String::strip).filter(Synonyms::isRow).toList());
    }

    /** As in the tables of our own, see {@link Table}. */
    private static boolean isRow(String line) {
        return !line.isEmpty() && !line.startsWith("#");
    }

    private static List<String> lines(Path file) throws IOException {
        try {
            return Files.readAllLines(file);
        } catch (NoSuchFileException e) {
            throw new IOException("the file of synonyms must be there, there is no " + file, e);
        } catch (CharacterCodingException e) {
            throw new IOException("the file of synonyms must be in UTF-8, " + file + " is not", e);
        }
    }

    private static boolean isWellFormed(String line) {
        String[] sides = line.split("=>", -1);
        return sides.length <= 2
                && (sides.length == 2 || line.contains(","))
                && Stream.of(sides)
                        .flatMap(side -> Table.parts(side, ',').stream())
                        .noneMatch(words -> Words.in(words).isEmpty());
    }

    private static Synonyms of(Collection<String> lines) {
        var byStems = new HashMap<List<String>, Set<String>>();
        for (String line : lines) {
            int arrow = line.indexOf("=>");
            List<String> from = Table.parts(arrow < 0 ? line : line.substring(0, arrow), ',');
            List<String> to = Table.parts(arrow < 0 ? line : line.substring(arrow + 2), ',');
            from.forEach(words -> to.stream()
                    .filter(other -> !stems(other).equals(stems(words)))
                    .forEach(other -> byStems.computeIfAbsent(stems(words), any -> new LinkedHashSet<>())
                            .add(other)));
        }
        return new Synonyms(byStems);
    }

    private static List<String> stems(String words) {
        return stems(Words.in(words));
    }

    private static List<String> stems(List<Word> words) {
        return words.stream().map(Word::stem).toList();
    }

    /** Names this table in 8 hexadecimal digits of a hash: equal for equal tables, on every machine. */
    String id() {
        return HexFormat.of().toHexDigits(byStems.hashCode());
    }

    /**
     * What stands for a stretch of a query.
     *
     * @param words of the query, side by side
     * @param other words in their place
     */
    record Found(List<Word> words, List<Word> other) {}

    /** All that can stand for words of the query, the longest stretch first where several begin at a word. */
    List<Found> of(List<Word> query) {
        var found = new ArrayList<Found>();
        for (int from = 0; from < query.size(); from++) {
            for (int to = Math.min(query.size(), from + longest); to > from; to--) {
                List<Word> words = query.subList(from, to);
                for (String other : byStems.getOrDefault(stems(words), Set.of())) {
                    found.add(new Found(List.copyOf(words), Words.in(other)));
                }
            }
        }
        return found;
    }
}
