package dev.kneadle.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kneadle.index.SectionWriter;
import dev.kneadle.index.lucene.LuceneSectionWriter;
import dev.kneadle.ingest.extract.ArticleExtractor;
import dev.kneadle.ingest.extract.HostileWorkers;
import dev.kneadle.ingest.tag.RuleTagger;
import dev.kneadle.model.ArticleId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Runs in which every second file brings its process down. */
@Timeout(600)
final class HostileRunTest {
    private static final List<String> ORDERS = List.of("hang", "memory", "exit", "overflow", "throw");
    private static final int POSITIONS = 25;

    @TempDir
    private Path temp;

    @Test
    void twentyFiveFilesThatBringTheirProcessDownLoseOnlyThemselves() throws IOException {
        Path good = Files.createDirectory(temp.resolve("good"));
        Path mixed = Files.createDirectory(temp.resolve("mixed"));
        for (int at = 0; at <= POSITIONS; at++) {
            String text = "Turn page " + at + " slowly. Stop if it tears.";
            Files.writeString(good.resolve("%02d.txt".formatted(at)), text);
            Files.writeString(mixed.resolve("%02d.txt".formatted(at)), text);
            if (at < POSITIONS) {
                Files.writeString(mixed.resolve("%02d-bad.txt".formatted(at)), ORDERS.get(at % ORDERS.size()));
            }
        }
        assertThat(ingest(good, "good-index").counts()).isEqualTo(Map.of("added", POSITIONS + 1L));
        assertThat(ingest(mixed, "mixed-index").counts())
                .isEqualTo(Map.of("added", POSITIONS + 1L, "failed", (long) POSITIONS));
        SortedMap<ArticleId, String> rest = IndexDigest.of(temp.resolve("mixed-index"));
        rest.keySet().removeIf(id -> id.value().endsWith("-bad.txt"));
        assertThat(rest).isEqualTo(IndexDigest.of(temp.resolve("good-index")));
    }

    private IngestReport ingest(Path content, String index) throws IOException {
        try (ArticleExtractor workers = HostileWorkers.start(2, Duration.ofSeconds(2));
                SectionWriter writer = LuceneSectionWriter.open(temp.resolve(index))) {
            return new Ingest(
                            List.of(content),
                            new Kneader(workers, new RuleTagger()),
                            writer,
                            Progress.SILENT,
                            Stop.never())
                    .run(RunOptions.usual(2));
        }
    }
}
