package dev.kneadle.ingest.extract;

import dev.kneadle.model.FailureReason;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** A child process that reads files, one at a time, for one thread at a time. */
final class Worker implements AutoCloseable {
    /** How a JVM ends under {@code -XX:+ExitOnOutOfMemoryError}. */
    private static final int OUT_OF_MEMORY = 3;

    /** How a process ends that the system has killed, which it does to the largest when memory runs out. */
    private static final int KILLED = 128 + 9;

    /** How a process ends on HUP, INT (Ctrl-C reaches workers too) and TERM: someone ends the run, not the file. */
    private static final Set<Integer> INTERRUPTED = Set.of(128 + 1, 128 + 2, 128 + 15);

    /** A JVM starts in a second or two; on a machine under heavy load in ten. */
    private static final Duration START = Duration.ofSeconds(60);

    /** How long a worker may take to end by itself once its input has ended; it halts at once. */
    private static final Duration END = Duration.ofSeconds(2);

    /** UTF-16 units kept of what a process writes to standard error: its last line, for a message. */
    private static final int LAST_WORDS = 500;

    private final Process process;
    private final DataOutputStream requests;
    private final DataInputStream answers;
    private final ScheduledExecutorService clock;
    private final Thread errors;
    private volatile String lastWords = "";
    private volatile boolean killed;

    private Worker(Process process, ScheduledExecutorService clock) {
        this.process = process;
        this.clock = clock;
        this.requests = new DataOutputStream(process.getOutputStream());
        this.answers = new DataInputStream(new BufferedInputStream(process.getInputStream(), 1 << 16));
        this.errors = new Thread(this::drainErrors, "errors of worker " + process.pid());
        this.errors.setDaemon(true);
        this.errors.start();
    }

    /**
     * Starts a process and waits until it is ready.
     *
     * @throws IOException when it does not start, with the last line it wrote
     */
    static Worker start(List<String> command, ScheduledExecutorService clock) throws IOException {
        var worker = new Worker(new ProcessBuilder(command).start(), clock);
        Alarm late = worker.killAfter(START);
        try {
            worker.awaitReady();
            return worker;
        } catch (IOException notReady) {
            worker.close();
            throw new IOException("the process that reads files did not start: " + worker.lastLine(), notReady);
        } finally {
            late.stop();
        }
    }

    private void awaitReady() throws IOException {
        byte first = answers.readByte();
        if (first != ExtractionWorker.READY) {
            throw new IOException("its first byte must be " + ExtractionWorker.READY + ", got " + first);
        }
    }

    /**
     * What {@code source} says. When the process could not answer it is dead.
     *
     * @param deadline for reading it, and again for handing it over, besides the wait for the intake
     * @throws UnreadableArticle when the file gives no article, or took the process down with it
     * @throws InterruptedIOException when the run is being ended, which is no fault of the file
     */
    ExtractedArticle read(Source source, Duration deadline, Intake intake) throws UnreadableArticle, IOException {
        Alarm late = killAfter(deadline);
        try {
            SourceCodec.write(source, requests);
            return AnswerCodec.read(answers, length -> {
                late.stop();
                intake.admit(length);
                late.start();
            });
        } catch (InterruptedIOException | RuntimeException | Error unfinished) {
            kill(); // or the next file would be given the rest of this answer
            throw unfinished;
        } catch (IOException noAnswer) {
            throw whyItDied(late, deadline);
        } finally {
            late.stop();
        }
    }

    private UnreadableArticle whyItDied(Alarm late, Duration deadline) throws IOException {
        int exit = exitCodeSoon();
        if (late.hasRung()) {
            return new UnreadableArticle(
                    FailureReason.TIMEOUT, "reading the file took longer than " + deadline.toSeconds() + " seconds");
        }
        if (INTERRUPTED.contains(exit)) {
            throw new InterruptedIOException("the process that reads files was ended while it read one");
        }
        return exit == OUT_OF_MEMORY || exit == KILLED
                ? new UnreadableArticle(FailureReason.MEMORY, "reading the file takes more memory than a file may take")
                : new UnreadableArticle(FailureReason.UNSAFE, "the parser crashed on this file");
    }

    /** Its own where its output ended with it; otherwise it wrote what is no answer, and is ended. */
    private int exitCodeSoon() throws IOException {
        try {
            if (process.waitFor(END.toMillis(), TimeUnit.MILLISECONDS)) {
                return process.exitValue();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        kill();
        exitCode();
        return 1;
    }

    private int exitCode() throws IOException {
        try {
            return process.waitFor();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while a file was being read");
        }
    }

    boolean isAlive() {
        return !killed && process.isAlive();
    }

    /** Read to the end so that the process never waits for a reader. */
    private void drainErrors() {
        try (InputStream in = process.getErrorStream()) {
            byte[] some = new byte[4096];
            for (int read = in.read(some); read >= 0; read = in.read(some)) {
                String all = lastWords + new String(some, 0, read, StandardCharsets.UTF_8);
                lastWords = all.substring(Math.max(0, all.length() - LAST_WORDS));
            }
        } catch (IOException ended) {
            // The process is gone, and what it said before is kept.
        }
    }

    private String lastLine() {
        try {
            errors.join(END);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        return CleanText.of(lastWords.lines().filter(line -> !line.isBlank()).reduce("", (before, line) -> line));
    }

    /** Ends the process whatever it is doing, from any thread. It may take a moment. */
    void kill() {
        killed = true;
        process.destroyForcibly();
    }

    /** Ends the process; returns when it has ended. */
    @Override
    public void close() throws IOException {
        try (requests) {
            requests.flush();
        } catch (IOException alreadyEnded) {
            kill();
        }
        try {
            if (!process.waitFor(END.toMillis(), TimeUnit.MILLISECONDS)) {
                kill();
            }
        } catch (InterruptedException interrupted) {
            kill();
            Thread.currentThread().interrupt();
            return;
        }
        exitCode();
    }

    private Alarm killAfter(Duration time) {
        var alarm = new Alarm(time);
        alarm.start();
        return alarm;
    }

    /** Kills the process unless it is stopped in time. */
    private final class Alarm {
        private final Duration time;
        private Future<?> ringing = CompletableFuture.completedFuture(null);
        private volatile boolean rung;

        Alarm(Duration time) {
            this.time = time;
        }

        void start() {
            ringing = clock.schedule(this::ring, time.toMillis(), TimeUnit.MILLISECONDS);
        }

        private void ring() {
            rung = true;
            kill();
        }

        boolean hasRung() {
            return rung;
        }

        void stop() {
            ringing.cancel(false);
        }
    }
}
