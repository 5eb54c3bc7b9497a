package dev.kneadle.index.lucene;

import dev.kneadle.index.Group;
import dev.kneadle.index.SearchRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.store.FSDirectory;

/**
 * What looking for red flags costs a search: INDEX QUERIES, a file with a query a line. Prints milliseconds of searches and
 * of what the look for red flags takes of them, and which queries were an alarm.
 */
final class UrgentBenchmark {
    private static final int WARM_UP = 5;
    private static final int ROUNDS = 20;

    private UrgentBenchmark() {}

    /** What is timed. */
    private interface Work {
        Object of(String query) throws IOException;
    }

    public static void main(String[] indexAndQueries) throws IOException {
        Path index = Path.of(indexAndQueries[0]);
        List<String> queries = Files.readAllLines(Path.of(indexAndQueries[1])).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
        try (var searcher = LuceneSectionSearcher.open(index);
                var directory = FSDirectory.open(index);
                CommitReader commit = CommitReader.open(directory)) {
            for (String query : queries) {
                searcher.search(SearchRequest.of(query)).urgent().stream()
                        .findFirst()
                        .ifPresent(note -> System.out.println(query + ": " + note.text()));
            }
            print("search", times(queries, query -> searcher.search(SearchRequest.of(query))));
            print("red flags", times(queries, query -> redFlags(query, commit)));
        }
    }

    private static Object redFlags(String query, CommitReader commit) throws IOException {
        CompiledQuery compiled = QueryCompiler.compile(
                        Asked.exactly(TypedQuery.of(query)),
                        SearchRequest.of(query).filter(),
                        commit.searcher().getIndexReader(),
                        Weights.DEFAULT)
                .orElseThrow();
        var hits =
                new HitReader(commit, compiled, Optional.empty(), Optional.empty(), Folding.by(Group.SECTION, commit));
        return new UrgentNotes(commit, hits).about(compiled.typed());
    }

    private static double[] times(List<String> queries, Work work) throws IOException {
        var millis = new ArrayList<Double>();
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            for (String query : queries) {
                long start = System.nanoTime();
                work.of(query);
                if (round >= 0) {
                    millis.add((System.nanoTime() - start) / 1e6);
                }
            }
        }
        return millis.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    }

    private static void print(String name, double[] millis) {
        System.out.printf(
                "%-10s median %.2f ms, 99th of 100 %.2f, mean %.2f%n",
                name,
                millis[millis.length / 2],
                millis[millis.length * 99 / 100],
                Arrays.stream(millis).average().orElse(0));
    }
}
