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

/** A process that ingests one file every few milliseconds and prints a line for each, so that it can be killed at any of them. */
final class PacedIngest {
    private static final Duration PACE = Duration.ofMillis(4);

    private PacedIngest() {}

    /** Takes the folder of the articles and that of the index. */
    public static void main(String[] folders) throws IOException {
        try (SectionWriter writer = LuceneSectionWriter.open(Path.of(folders[1]))) {
            var kneader = new Kneader(paced(new PlainExtractor()), new RuleTagger());
            new Ingest(List.of(Path.of(folders[0])), kneader, writer, printing(), Stop.never())
                    .run(RunOptions.usual(1));
        }
    }

    private static ArticleExtractor paced(PlainExtractor plain) {
        return new ArticleExtractor() {
            @Override
            public ExtractedArticle extract(Source source) throws UnreadableArticle, IOException {
                LockSupport.parkNanos(PACE.toNanos());
                return plain.extract(source);
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
