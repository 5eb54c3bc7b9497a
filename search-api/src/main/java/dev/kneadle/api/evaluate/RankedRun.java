package dev.kneadle.api.evaluate;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a search engine answered to each of many queries.
 *
 * @param answers by query, the best first, none twice
 */
public record RankedRun(Map<String, List<Answer>> answers) {
    /** An id may hold spaces, the other columns may not. */
    private static final Pattern LINE = Pattern.compile("(\\S+) (\\S+) (.*) (\\d{1,9}) (\\S+) (\\S+)");

    public RankedRun {
        answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
    }

    /**
     * One of the hundred that are ranked.
     *
     * @param id of a section or an article, as the judgements name it
     */
    public record Answer(String id, double score) {}

    /**
     * Reads TREC's form, {@code qid Q0 docid rank score tag} a line. The rank decides, whatever the score says.
     *
     * @throws IOException also where a line is not of this form
     */
    public static RankedRun read(Path file) throws IOException {
        var ranked = new LinkedHashMap<String, List<Ranked>>();
        List<String> lines = Files.readAllLines(file);
        for (int at = 0; at < lines.size(); at++) {
            Matcher line = LINE.matcher(lines.get(at));
            if (!line.matches()) {
                throw new Malformed(file, at + 1, "'qid Q0 docid rank score tag'", lines.get(at));
            }
            ranked.computeIfAbsent(line.group(1), query -> new ArrayList<>())
                    .add(new Ranked(Integer.parseInt(line.group(4)), line.group(3)));
        }
        var answers = new LinkedHashMap<String, List<Answer>>();
        ranked.forEach((query, found) -> answers.put(query, inOrder(found)));
        return new RankedRun(answers);
    }

    private record Ranked(int rank, String id) {}

    private static List<Answer> inOrder(List<Ranked> found) {
        return found.stream()
                .sorted(Comparator.comparingInt(Ranked::rank).thenComparing(Ranked::id))
                .map(Ranked::id)
                .distinct()
                .map(id -> new Answer(id, 0))
                .toList();
    }

    /** Writes TREC's form, the ranks counted from 1. */
    public void write(Path file, String tag) throws IOException {
        try (Writer out = Files.newBufferedWriter(file)) {
            for (var query : answers.entrySet()) {
                int rank = 0;
                for (Answer answer : query.getValue()) {
                    rank++;
                    out.write(query.getKey() + " Q0 " + answer.id() + " " + rank + " " + answer.score() + " " + tag
                            + "\n");
                }
            }
        }
    }

    List<String> ids(String query) {
        return answers.getOrDefault(query, List.of()).stream().map(Answer::id).toList();
    }
}
