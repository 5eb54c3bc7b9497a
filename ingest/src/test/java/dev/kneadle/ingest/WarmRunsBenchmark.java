package dev.kneadle.ingest;

import dev.kneadle.index.lucene.LuceneSectionWriter;
import dev.kneadle.ingest.extract.WorkerExtractor;
import dev.kneadle.ingest.tag.RuleTagger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * How many files a second a run gets through once its processes are warm: the same folder is read into one new index after
 * the other, by worker processes, without vectors. The first round is what a first run is like. Takes a folder, how many
 * rounds, and how many files at a time.
 */
final class WarmRunsBenchmark {
    private static final int ROUNDS = 4;

    private WarmRunsBenchmark() {}

    public static void main(String[] args) throws IOException {
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : ROUNDS;
        int jobs = args.length > 2
                ? Integer.parseInt(args[2])
                : Runtime.getRuntime().availableProcessors();
        try (var extractor = WorkerExtractor.start(jobs)) {
            var kneader = new Kneader(extractor, new RuleTagger());
            for (int round = 1; round <= rounds; round++) {
                var stopwatch = new Stopwatch();
                int files = run(Path.of(args[0]), kneader, jobs);
                double seconds = stopwatch.elapsed().toMillis() / 1e3;
                System.out.printf(
                        Locale.ROOT,
                        "round %d: %d files in %.1f s, %.0f a second%n",
                        round,
                        files,
                        seconds,
                        files / seconds);
            }
        }
    }

    private static int run(Path folder, Kneader kneader, int jobs) throws IOException {
        Path index = Files.createTempDirectory("warm-runs");
        try (var writer = LuceneSectionWriter.open(index)) {
            return new Ingest(List.of(folder), kneader, writer, Progress.SILENT, Stop.never())
                    .run(RunOptions.usual(jobs))
                    .outcomes()
                    .size();
        }
    }
}
