package dev.kneadle.ingest;

import dev.kneadle.index.SectionWriter;
import dev.kneadle.index.lucene.LuceneSectionWriter;
import dev.kneadle.ingest.extract.ArticleExtractor;
import dev.kneadle.ingest.extract.ExtractedArticle;
import dev.kneadle.ingest.extract.Source;
import dev.kneadle.ingest.extract.UnreadableArticle;
import dev.kneadle.ingest.tag.RuleTagger;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * A process that ingests one file every few milliseconds and prints a line for each, so that it can be killed at any of them. A
 * text that begins with {@value #HANG} is never read to its end, one that begins with {@value #UNTIL_ASKED} is read when the
 * run is asked to stop.
 */
final class PacedIngest {
    private static final Duration PACE = Duration.ofMillis(4);

    static final String HANG = "hang";

    static final String UNTIL_ASKED = "until asked";

    private PacedIngest() {}

    static Process start(Path content, Path index) throws IOException {
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        PacedIngest.class.getName(),
                        content.toString(),
                        index.toString()))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        process.getOutputStream().close();
        return process;
    }

    /** Takes the folder of the articles and that of the index. */
    public static void main(String[] folders) throws IOException {
        try (Stop stop = Stop.onSignals();
                SectionWriter writer = LuceneSectionWriter.open(Path.of(folders[1]))) {
            var kneader = new Kneader(paced(new PlainExtractor(), stop), new RuleTagger());
            new Ingest(List.of(Path.of(folders[0])), kneader, writer, printing(), stop).run(RunOptions.usual(1));
        }
    }

    private static ArticleExtractor paced(PlainExtractor plain, Stop stop) {
        return new ArticleExtractor() {
            @Override
            public ExtractedArticle extract(Source source) throws UnreadableArticle, IOException {
                LockSupport.parkNanos(PACE.toNanos());
                ExtractedArticle article = plain.extract(source);
                String text = article.blocks().getFirst().text();
                while (text.startsWith(HANG)) {
                    LockSupport.park();
                }
                while (text.startsWith(UNTIL_ASKED) && !stop.isAsked()) {
                    LockSupport.parkNanos(PACE.toNanos());
                }
                return article;
            }

            @Override
            public void close() {}
        };
    }

    private static Progress printing() {
        return new Progress() {
            @Override
            public void start(int steps) {}

            @Override
            public void step(String name) {
                System.out.println(name);
            }

            @Override
            public void end() {}
        };
    }
}
