package dev.kneadle.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kneadle.ingest.extract.ArticleExtractor;
import dev.kneadle.ingest.extract.ExtractedArticle;
import dev.kneadle.ingest.extract.Source;
import dev.kneadle.ingest.extract.UnreadableArticle;
import dev.kneadle.ingest.tag.RuleTagger;
import dev.kneadle.model.ArticleId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
final class ParallelReaderTest {
    private static final int MEMBERS = 2;

    @TempDir
    private Path folder;

    private final Semaphore mayBeRead = new Semaphore(0);

    /** Else all of an archive of such members would be held before the first of them is written. */
    @Test
    void membersThatTakeMostOfTheMemoryAreTakenOneByOne() throws IOException {
        pack(3_000_000);
        Inventory inventory = Inventory.take(List.of(folder), Part.WHOLE, 1);
        var kneader = new Kneader(new Waiting(), new RuleTagger());
        try (var reader = new ParallelReader(inventory, kneader, 2)) {
            for (ArticleId id : inventory.fingerprints().keySet()) {
                assertThat(reader.isFull(0)).isFalse();
                ParallelReader.Pending pending = reader.read(id);
                assertThat(reader.isFull(1)).isTrue();
                mayBeRead.release();
                assertThat(pending.await()).isInstanceOf(ParallelReader.Read.class);
            }
        }
    }

    /** Reads an article when it may be read. */
    private final class Waiting implements ArticleExtractor {
        private final PlainExtractor plain = new PlainExtractor();

        @Override
        public ExtractedArticle extract(Source source) throws UnreadableArticle, IOException {
            mayBeRead.acquireUninterruptibly();
            return plain.extract(source);
        }

        @Override
        public void close() {}
    }

    private void pack(int bytes) throws IOException {
        byte[] text = "page ".repeat(bytes / 5).getBytes(StandardCharsets.UTF_8);
        try (var zip = new ZipOutputStream(Files.newOutputStream(folder.resolve("pages.zip")))) {
            for (int member = 0; member < MEMBERS; member++) {
                zip.putNextEntry(new ZipEntry(member + ".txt"));
                zip.write(text);
            }
        }
    }
}
