package dev.kneadle.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.kneadle.model.Failure;
import dev.kneadle.model.FailureReason;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(120)
final class WorkerExtractorTest {
    @TempDir
    Path folder;

    @ParameterizedTest(name = "a parser told to {0} loses its file to {1}, and the next file is read")
    @CsvSource({
        "hang,     TIMEOUT, reading the file took longer than 2 seconds",
        "memory,   MEMORY,  reading the file takes more memory than a file may take",
        "exit,     UNSAFE,  the parser crashed on this file",
        "overflow, UNSAFE,  the parser crashed on this file",
        "throw,    UNSAFE,  the parser crashed on this file"
    })
    void aParserThatGoesDownLosesOnlyItsOwnFile(String order, FailureReason reason, String message) throws Exception {
        try (var extractor = hostile(1, Duration.ofSeconds(2))) {
            assertThat(extractor.extract(file("before")).title()).contains("before");
            assertThatThrownBy(() -> extractor.extract(file(order)))
                    .isInstanceOfSatisfying(
                            UnreadableArticle.class,
                            unreadable -> assertThat(unreadable.failure()).isEqualTo(new Failure(reason, message)));
            assertThat(extractor.extract(file("after")).title()).contains("after");
        }
    }

    @Test
    void whatTheProcessesThemselvesHaveToSayIsNoAnswer() throws Exception {
        Path archive = Files.writeString(folder.resolve("classes.jsa"), "no archive of classes");
        var arguments = List.of("-XX:SharedArchiveFile=" + archive, "-Xshare:auto");
        try (var extractor = new WorkerExtractor(1, Duration.ofSeconds(20), HostileWorker.class, arguments)) {
            assertThat(extractor.extract(file("fine")).title()).contains("fine");
        }
    }

    @Test
    void theWaitForRoomCountsForNoDeadline() throws Exception {
        var deadline = Duration.ofSeconds(3);
        try (var extractor = hostile(1, deadline)) {
            assertThat(extractor.extract(file("before")).title()).contains("before");
            ExtractedArticle article = extractor.extract(new Source.WholeFile(file("after")), length -> {
                Instant late = Instant.now().plus(deadline.multipliedBy(2));
                await().until(() -> Instant.now().isAfter(late));
            });
            assertThat(article.title()).contains("after");
        }
    }

    @ParameterizedTest(name = "ended by {0}")
    @ValueSource(classes = {InterruptedIOException.class, OutOfMemoryError.class})
    void whoeverStopsReadingAnAnswerLeavesNoRestOfItToTheNextFile(Class<? extends Throwable> why) throws Exception {
        try (var extractor = hostile(1, Duration.ofSeconds(20))) {
            assertThatThrownBy(() -> extractor.extract(new Source.WholeFile(file("before")), length -> {
                        if (why == OutOfMemoryError.class) {
                            throw new OutOfMemoryError("no room for it");
                        }
                        throw new InterruptedIOException("the run ends");
                    }))
                    .isInstanceOf(why);
            assertThat(extractor.extract(file("after")).title()).contains("after");
        }
    }

    /** It never hands anything over, so the intake was asked before. */
    @Test
    void aProcessThatDoesNotHandOverWhatItHasReadLosesItsFile() throws Exception {
        var lengths = new ArrayList<Long>();
        try (var extractor = new WorkerExtractor(1, Duration.ofSeconds(2), StallingWorker.class, List.of())) {
            assertThatThrownBy(() -> extractor.extract(new Source.WholeFile(file("fine")), lengths::add))
                    .isInstanceOfSatisfying(
                            UnreadableArticle.class,
                            unreadable ->
                                    assertThat(unreadable.failure().reason()).isEqualTo(FailureReason.TIMEOUT));
            assertThat(lengths).containsExactly(10L);
        }
    }

    @ParameterizedTest(name = "a worker ended by {0} is no fault of its file")
    @ValueSource(strings = {"hang up", "interrupt", "terminate"})
    void aWorkerThatIsEndedFromOutsideInterruptsTheRun(String order) throws Exception {
        try (var extractor = hostile(1, Duration.ofSeconds(20))) {
            assertThatThrownBy(() -> extractor.extract(file(order)))
                    .isInstanceOf(InterruptedIOException.class)
                    .hasMessage("the process that reads files was ended while it read one");
        }
    }

    @Test
    void aProcessIsUsedAgainForTheNextFile() throws Exception {
        try (var extractor = hostile(1, Duration.ofSeconds(20))) {
            assertThat(pidOfWorker(extractor)).isEqualTo(pidOfWorker(extractor));
        }
    }

    @Test
    void aLibraryThatPrintsDoesNotSpoilTheAnswer() throws Exception {
        try (var extractor = hostile(1, Duration.ofSeconds(20))) {
            assertThat(extractor.extract(file("print")).title()).contains("print");
            assertThat(extractor.extract(file("shout")).title()).contains("shout");
        }
    }

    @Test
    void manyThreadsShareAFewProcesses() throws Exception {
        try (var extractor = hostile(2, Duration.ofSeconds(20));
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Path file = file("fine");
            Callable<Long> task = () -> pid(extractor.extract(file));
            var pids = new TreeSet<Long>();
            for (var answer : threads.invokeAll(Collections.nCopies(40, task))) {
                pids.add(answer.get());
            }
            assertThat(pids).hasSizeBetween(1, 2);
        }
    }

    @Test
    void afterARestOneProcessStays() throws Exception {
        try (var extractor = hostile(2, Duration.ofSeconds(20));
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Path file = file("fine");
            Callable<Long> task = () -> pid(extractor.extract(file));
            var pids = new TreeSet<Long>();
            await().until(() -> {
                for (var answer : threads.invokeAll(Collections.nCopies(8, task))) {
                    pids.add(answer.get());
                }
                return pids.size() == 2;
            });
            extractor.endSpareProcesses();
            assertThat(living(pids)).as("just used").isEqualTo(2);
            extractor.endSpareProcesses();
            await().until(() -> living(pids) == 1);
            assertThat(pids).contains(pidOfWorker(extractor));
        }
    }

    private static long living(Set<Long> pids) {
        return pids.stream()
                .filter(pid ->
                        ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent())
                .count();
    }

    @Test
    void closingLeavesNoProcess() throws Exception {
        var extractor = hostile(1, Duration.ofSeconds(20));
        long pid = pidOfWorker(extractor);
        assertThat(ProcessHandle.of(pid)).isPresent();
        extractor.close();
        assertThat(ProcessHandle.of(pid).filter(ProcessHandle::isAlive)).isEmpty();
        assertThatThrownBy(() -> extractor.extract(file("late")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the extractor must be open, it was closed");
    }

    @Test
    void closingEndsAFileThatIsBeingRead() throws Exception {
        Path hanging = file("hang");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var extractor = hostile(1, Duration.ofSeconds(100));
            long pid = pidOfWorker(extractor);
            var answer = threads.submit(() -> extractor.extract(hanging));
            await().until(() -> cpu(pid).compareTo(Duration.ofMillis(1)) > 0);
            extractor.close();
            await().until(answer::isDone);
            assertThat(ProcessHandle.of(pid).filter(ProcessHandle::isAlive)).isEmpty();
        }
    }

    private static Duration cpu(long pid) {
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().totalCpuDuration())
                .orElse(Duration.ZERO);
    }

    @Test
    void aWorkerEndsWhenItsParentDoes() throws Exception {
        Process worker = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ExtractionWorker.class.getName())
                .start();
        assertThat(worker.getInputStream().read()).isEqualTo(ExtractionWorker.READY);
        worker.getOutputStream().close();
        assertThat(worker.waitFor(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void aWorkerThatDoesNotStartSaysWhy() throws Exception {
        try (var extractor =
                new WorkerExtractor(1, Duration.ofSeconds(20), HostileWorker.class, List.of("-XX:NoSuchSwitch"))) {
            assertThatThrownBy(() -> extractor.extract(file("fine")))
                    .isInstanceOf(IOException.class)
                    .hasMessageStartingWith("the process that reads files did not start: ");
        }
    }

    @ParameterizedTest
    @CsvSource({"'with space & ünïcode ✓ 💡.md'", "'-leading-dash.md'", "'two\nlines.md'", "'100%25.md'"})
    void anyNameReachesTheWorker(String name) throws Exception {
        Path file = Files.writeString(folder.resolve(name), "# Neck\n\nTurn your head slowly.\n");
        try (var extractor = WorkerExtractor.start(1)) {
            assertThat(extractor.extract(file).blocks())
                    .containsExactly(
                            Block.Heading.ofMarkup(1, "Neck"), Block.Paragraph.plain("Turn your head slowly."));
        }
    }

    @Test
    void aWorkerSaysWhatTheExtractorSays() throws Exception {
        Path file = Files.writeString(folder.resolve("rest.html"), """
                <html lang=en><title>Rest | My site</title><link rel=canonical href="https://example.org/rest">
                <body><nav>Home</nav><h2 id=why>Why rest</h2><p><b>Be still.</b></p><ol><li>Lie down</ol>
                """);
        try (var workers = WorkerExtractor.start(1);
                var inProcess = new FormatExtractor()) {
            assertThat(workers.extract(file)).isEqualTo(inProcess.extract(file));
        }
    }

    @Test
    void aLineOfJsonReachesTheWorker() throws Exception {
        byte[] line = "{\"title\": \"Rést\", \"text\": \"Lie down.\"}".getBytes(StandardCharsets.UTF_8);
        try (var extractor = WorkerExtractor.start(1)) {
            ExtractedArticle article = extractor.extract(new Source.JsonLine(ByteBuffer.wrap(line)));
            assertThat(article.title()).contains("Rést");
            assertThat(article.blocks()).containsExactly(new Block.Line("Lie down."));
        }
    }

    private static WorkerExtractor hostile(int workers, Duration deadline) {
        return new WorkerExtractor(workers, deadline, HostileWorker.class, List.of("-Xmx64m"));
    }

    private Path file(String order) throws IOException {
        return Files.writeString(folder.resolve(order + ".txt"), order);
    }

    private long pidOfWorker(ArticleExtractor extractor) throws Exception {
        return pid(extractor.extract(file("fine")));
    }

    private static long pid(ExtractedArticle article) {
        return Long.parseLong(article.blocks().getFirst().text().substring("pid ".length()));
    }
}
