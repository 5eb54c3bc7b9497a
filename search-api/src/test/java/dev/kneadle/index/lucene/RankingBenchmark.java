package dev.kneadle.index.lucene;

import dev.kneadle.api.evaluate.Queries;
import dev.kneadle.index.Filter;
import dev.kneadle.index.Ranking;
import dev.kneadle.index.SearchRequest;
import dev.kneadle.index.embed.Embedder;
import dev.kneadle.index.embed.MiniLm;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a search costs in process, one client, beside what Lucene needs to find the ten best documents for the same clauses:
 * prints median and 99th percentile of each step in milliseconds. Steps take turns query by query, so that all of them meet
 * the machine in the same state.
 *
 * <p>Arguments: the folder of an index, a {@code queries.jsonl} as {@code kneadle evaluate} reads it, how often each query
 * is asked (the first round is not counted).
 */
final class RankingBenchmark {
    private RankingBenchmark() {}

    /** Something that is done with a query. */
    private interface Step {
        void run(String query) throws IOException;
    }

    /** A step and how long it took each time, in nanoseconds. */
    private record Timed(String name, Step step, List<Long> took) {
        Timed(String name, Step step) {
            this(name, step, new ArrayList<>());
        }

        void time(String query, boolean counted) throws IOException {
            long start = System.nanoTime();
            step.run(query);
            if (counted) {
                took.add(System.nanoTime() - start);
            }
        }

        double millis(double share) {
            long[] sorted = took.stream().mapToLong(Long::longValue).sorted().toArray();
            return sorted[(int) Math.min(sorted.length - 1, Math.floor(sorted.length * share))] / 1e6;
        }
    }

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        List<String> queries =
                List.copyOf(Queries.read(Path.of(arguments[1])).texts().values());
        int rounds = Integer.parseInt(arguments[2]);
        try (NewestCommit newest = NewestCommit.in(folder, Duration.ofDays(1));
                CommitReader commit = newest.acquire();
                Embedder embedder = MiniLm.onClassPath().orElseThrow();
                LuceneSectionSearcher searcher = LuceneSectionSearcher.open(folder, Optional.of(embedder))) {
            searcher.prepare();
            List<Timed> steps = steps(commit, embedder, searcher);
            for (int round = 0; round <= rounds; round++) {
                for (String query : queries) {
                    for (Timed step : steps) {
                        step.time(query, round > 0);
                    }
                }
            }
            print(steps);
        }
    }

    private static List<Timed> steps(CommitReader commit, Embedder embedder, LuceneSectionSearcher searcher) {
        byte[] something = ByteVectors.of(embedder.ofQuery("What helps against a stiff neck?"));
        return List.of(
                new Timed("Lucene, best ten for our clauses", query -> {
                    Optional<CompiledQuery> compiled = compile(query, commit);
                    long unused = commit.searcher()
                            .search(compiled.orElseThrow().lucene(), 10)
                            .totalHits
                            .value();
                }),
                new Timed("understanding the query", query -> compile(query, commit)),
                new Timed(
                        "scoring all that its words find",
                        query -> FoundSections.by(
                                compile(query, commit).orElseThrow().lucene(), commit)),
                new Timed("the query's vector", embedder::ofQuery),
                new Timed(
                        "the nearest of all vectors",
                        query -> NearestSections.to(something, Optional.empty(), 0.3, commit)),
                new Timed(
                        "search by words",
                        query -> searcher.search(SearchRequest.of(query).by(Ranking.KEYWORD))),
                new Timed("search by words and meaning", query -> searcher.search(SearchRequest.of(query))));
    }

    private static Optional<CompiledQuery> compile(String query, CommitReader commit) throws IOException {
        Asked asked = Asked.understood(TypedQuery.of(query), commit.searcher(), Synonyms.BUILT_IN);
        return QueryCompiler.compile(asked, Filter.NONE, commit.searcher().getIndexReader(), Weights.DEFAULT);
    }

    private static void print(List<Timed> steps) {
        System.out.println("| step | median, ms | 99 in 100 within, ms | times Lucene |\n|---|---|---|---|");
        double lucene = steps.getFirst().millis(0.5);
        for (Timed step : steps) {
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %.2f | %.2f | %.1f |%n",
                    step.name(),
                    step.millis(0.5),
                    step.millis(0.99),
                    step.millis(0.5) / lucene);
        }
    }
}
