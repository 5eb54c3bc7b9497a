package dev.kneadle.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.kneadle.index.SectionWriter;
import dev.kneadle.index.lucene.LuceneSectionWriter;
import dev.kneadle.ingest.tag.RuleTagger;
import dev.kneadle.model.ArticleId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Indexes on a disk of their own that is full or may not be written. Only the system's administrator may make one. */
@Timeout(300)
final class SmallDiskTest {
    @TempDir
    private Path temp;

    private Path content;
    private Path disk;
    private Path index;

    @BeforeEach
    void makeDisk() throws IOException, InterruptedException {
        content = Files.createDirectory(temp.resolve("content"));
        disk = Files.createDirectory(temp.resolve("disk"));
        index = disk.resolve("index");
        assumeTrue(
                does("mount", "-t", "tmpfs", "-o", "size=1m", "kneadle", disk.toString()), "mounting is not allowed");
        Files.writeString(content.resolve("kettle.txt"), "Descale the kettle with vinegar.");
        ingest(index);
    }

    @AfterEach
    void takeDiskAway() throws IOException, InterruptedException {
        does("umount", disk.toString());
    }

    @Test
    void aDiskThatIsFullEndsTheRunInWordsAndTheNextWithRoomEndsWhereANewIndexDoes()
            throws IOException, InterruptedException {
        var random = new Random(1);
        for (int page = 0; page < 100; page++) {
            String words = random.ints(3_000, 0, 100_000)
                    .mapToObj(number -> "w" + number)
                    .collect(Collectors.joining(" "));
            Files.writeString(content.resolve("page%03d.txt".formatted(page)), words);
        }
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> ingest(index))
                .withMessageContaining("No space left on device");
        assertThat(IndexDigest.of(index)).containsKey(new ArticleId("kettle.txt"));
        assertThat(does("mount", "-o", "remount,size=64m", disk.toString())).isTrue();
        ingest(index);
        Path anew = temp.resolve("anew");
        ingest(anew);
        assertThat(IndexDigest.of(index)).isEqualTo(IndexDigest.of(anew));
    }

    @Test
    void aDiskThatMayNotBeWrittenIsNamedAndCanStillBeSearched() throws IOException, InterruptedException {
        SortedMap<ArticleId, String> before = IndexDigest.of(index);
        Files.writeString(content.resolve("lamp.txt"), "Dust the lamp.");
        assertThat(does("mount", "-o", "remount,ro", disk.toString())).isTrue();
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> ingest(index))
                .withMessageContaining("Read-only file system");
        assertThat(IndexDigest.of(index)).isEqualTo(before);
    }

    private void ingest(Path into) throws IOException {
        try (SectionWriter writer = LuceneSectionWriter.open(into)) {
            new Ingest(
                            List.of(content),
                            new Kneader(new PlainExtractor(), new RuleTagger()),
                            writer,
                            Progress.SILENT,
                            Stop.never())
                    .run(RunOptions.usual(1));
        }
    }

    private static boolean does(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        return process.waitFor(30, TimeUnit.SECONDS) && process.exitValue() == 0;
    }
}
