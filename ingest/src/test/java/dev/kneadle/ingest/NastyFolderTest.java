package dev.kneadle.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.kneadle.index.SectionWriter;
import dev.kneadle.index.lucene.LuceneSectionWriter;
import dev.kneadle.ingest.extract.ArticleExtractor;
import dev.kneadle.ingest.extract.WorkerExtractor;
import dev.kneadle.ingest.tag.RuleTagger;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Folders as they are found: whatever lies in them has an outcome that says what it is, and none stops the run. */
@Timeout(120)
final class NastyFolderTest {
    private static final String TEXT = "Turn the page slowly. Stop if it tears.";

    @TempDir
    private Path temp;

    private Path content;

    @BeforeEach
    void makeContent() throws IOException {
        content = Files.createDirectory(temp.resolve("content"));
        Files.writeString(content.resolve("good.txt"), TEXT);
    }

    @Test
    void aNameMayHaveSpacesLineEndsAndWhatShellsTakeForCommands() throws IOException {
        for (String name : List.of("a b.txt", "\ud83d\ude80.txt", "two\nlines.txt", "; rm -rf x.txt", "a!b#c?.txt")) {
            Files.writeString(content.resolve(name), TEXT);
        }
        assertThat(ingest())
                .containsExactly(
                        "added ; rm -rf x.txt",
                        "added a b.txt",
                        "added a!b#c?.txt",
                        "added good.txt",
                        "added two\nlines.txt",
                        "added \ud83d\ude80.txt");
    }

    @Test
    void aNameThatIsNotUtf8IsSkippedAndNamed() throws IOException, InterruptedException {
        assumeTrue(shell("printf x > \"$(printf 'caf\\351.txt')\""), "this system has no names of bytes");
        assertThat(ingest()).containsExactlyInAnyOrder("added good.txt", "skipped " + content.resolve("caf\ufffd.txt"));
    }

    @Test
    void aSocketIsSkippedAndNamed() throws IOException {
        Path socket = content.resolve("socket.txt");
        try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            server.bind(UnixDomainSocketAddress.of(socket));
            assertThat(ingest()).containsExactlyInAnyOrder("added good.txt", "skipped " + socket);
        }
    }

    @Test
    void aDeviceIsSkippedAndNamed() throws IOException, InterruptedException {
        assumeTrue(shell("mknod zero.txt c 1 5"), "only the system's administrator may make devices");
        assertThat(ingest()).containsExactlyInAnyOrder("added good.txt", "skipped " + content.resolve("zero.txt"));
    }

    @Test
    void whatMayNotBeReadFailsAndTheRestIsRead() throws IOException {
        Path locked = Files.writeString(content.resolve("locked.txt"), TEXT);
        Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("---------"));
        Path folder = Files.createDirectory(content.resolve("room"));
        Files.writeString(folder.resolve("inside.txt"), TEXT);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("---------"));
        try {
            assumeFalse(Files.isReadable(locked), "the system's administrator may read everything");
            assertThat(ingest()).containsExactly("added good.txt", "failed locked.txt", "failed room/");
        } finally {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }

    @Test
    void aFileOfAGigabyteIsRefusedByItsSizeAlone() throws IOException {
        try (var large = new RandomAccessFile(content.resolve("large.txt").toFile(), "rw")) {
            large.setLength(1L << 30);
        }
        IngestReport report = report();
        assertThat(told(report)).containsExactly("added good.txt", "failed large.txt");
        assertThat(report.outcomes().get(1).message()).isEqualTo("the file has 1,024 MB, the most is 200 MB");
        assertThat(report.outcomes().get(1).changesTheIndex()).isFalse();
    }

    @Test
    void anArticleThatHasGrownTooLargeStaysAsItWas() throws IOException {
        ingest();
        try (var large = new RandomAccessFile(content.resolve("good.txt").toFile(), "rw")) {
            large.setLength(1L << 30);
        }
        assertThat(ingest()).containsExactly("failed good.txt");
        assertThat(IndexDigest.of(temp.resolve("index")).values())
                .singleElement()
                .asString()
                .contains(TEXT);
    }

    /** In the content folder; whether it went well. */
    private boolean shell(String command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder("sh", "-c", command)
                .directory(content.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        return process.waitFor(30, TimeUnit.SECONDS) && process.exitValue() == 0;
    }

    private List<String> ingest() throws IOException {
        return told(report());
    }

    private static List<String> told(IngestReport report) {
        return report.outcomes().stream()
                .map(outcome -> outcome.word() + " " + outcome.name())
                .toList();
    }

    private IngestReport report() throws IOException {
        try (ArticleExtractor extractor = WorkerExtractor.start(1);
                SectionWriter writer = LuceneSectionWriter.open(temp.resolve("index"))) {
            return new Ingest(
                            List.of(content),
                            new Kneader(extractor, new RuleTagger()),
                            writer,
                            Progress.SILENT,
                            Stop.never())
                    .run(RunOptions.usual(1));
        }
    }
}
