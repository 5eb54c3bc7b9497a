package dev.kneadle.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Processes that are asked to end while they ingest. */
@Timeout(300)
@DisabledOnOs(OS.WINDOWS)
final class StoppedRunTest {
    private static final int ARTICLES = 300;

    @TempDir
    private Path temp;

    private Path content;
    private Path index;

    @BeforeEach
    void makeContent() throws IOException {
        content = Files.createDirectory(temp.resolve("content"));
        index = temp.resolve("index");
        for (int page = 0; page < ARTICLES; page++) {
            write(page, "Turn page " + page + " slowly. Stop if it tears.");
        }
    }

    @Test
    void askedOnceItEndsAfterTheArticlesUnderWayAndTheNextRunGoesOn() throws IOException, InterruptedException {
        write(100, PacedIngest.UNTIL_ASKED);
        Process run = PacedIngest.start(content, index);
        try (BufferedReader lines = run.inputReader(StandardCharsets.UTF_8)) {
            assertThat(lines.readLine()).isEqualTo("page000.txt");
            signal("TERM", run);
            assertThat(lines.lines().count()).isLessThan(ARTICLES - 1);
        }
        assertThat(run.waitFor()).isZero();
        write(100, "Turn page 100 slowly. Stop if it tears.");
        assertThatTheNextRunEndsWhereANewIndexDoes();
    }

    @Test
    void askedTwiceItEndsAtOnceThoughAFileIsStillBeingRead() throws IOException, InterruptedException {
        write(100, PacedIngest.HANG);
        Process run = PacedIngest.start(content, index);
        try (BufferedReader lines = run.inputReader(StandardCharsets.UTF_8)) {
            for (int page = 0; page < 100; page++) {
                assertThat(lines.readLine()).isEqualTo("page%03d.txt".formatted(page));
            }
            // Two of the same kind would become one while the first is waiting.
            signal("TERM", run);
            signal("INT", run);
            assertThat(run.waitFor(60, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(run.exitValue()).isEqualTo(Stop.EXIT);
        write(100, "Turn page 100 slowly. Stop if it tears.");
        assertThatTheNextRunEndsWhereANewIndexDoes();
    }

    private void write(int page, String text) throws IOException {
        Files.writeString(content.resolve("page%03d.txt".formatted(page)), text);
    }

    private static void signal(String name, Process process) throws IOException, InterruptedException {
        Process kill = new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start();
        assertThat(kill.waitFor()).isZero();
    }

    private void assertThatTheNextRunEndsWhereANewIndexDoes() throws IOException, InterruptedException {
        assertThat(ingest(index)).isZero();
        Path anew = temp.resolve("anew");
        assertThat(ingest(anew)).isZero();
        assertThat(IndexDigest.of(index)).isEqualTo(IndexDigest.of(anew));
    }

    private int ingest(Path into) throws IOException, InterruptedException {
        Process run = PacedIngest.start(content, into);
        try (BufferedReader lines = run.inputReader(StandardCharsets.UTF_8)) {
            assertThat(lines.lines().count()).isEqualTo(ARTICLES);
        }
        return run.waitFor();
    }
}
