package dev.kneadle.ingest.extract;

import dev.kneadle.ingest.process.ChildJvm;
import dev.kneadle.model.FailureReason;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** A child process that reads files, one at a time, for one thread at a time. */
final class Worker implements AutoCloseable {
    /** How a process ends that the system has killed, which it does to the largest when memory runs out. */
    private static final int KILLED = ChildJvm.SIGNAL + 9;

    /** Stands for how a process ends that had to be ended: what it wrote was no answer. */
    private static final int SPOKE_NONSENSE = 1;

    /** How a process ends on HUP, INT (Ctrl-C reaches workers too) and TERM: someone ends the run, not the file. */
    private static final Set<Integer> INTERRUPTED =
            Set.of(ChildJvm.SIGNAL + 1, ChildJvm.SIGNAL + 2, ChildJvm.SIGNAL + 15);

    /** A JVM starts in a second or two; on a machine under heavy load in ten. */
    private static final Duration START = Duration.ofSeconds(60);

    private final ChildJvm process;
    private final ScheduledExecutorService clock;

    private Worker(ChildJvm process, ScheduledExecutorService clock) {
        this.process = process;
        this.clock = clock;
    }

    /**
     * Takes over a process that has been started; returns when it is ready.
     *
     * @throws IOException when it does not get ready, with the last line it wrote
     */
    static Worker in(ChildJvm process, ScheduledExecutorService clock) throws IOException {
        var worker = new Worker(process, clock);
        Alarm late = worker.killAfter(START);
        try {
            worker.awaitReady();
            return worker;
        } catch (IOException notReady) {
            worker.close();
            throw new IOException(
                    "the process that reads files did not start: " + CleanText.of(process.howItEnded()), notReady);
        } finally {
            late.stop();
        }
    }

    private void awaitReady() throws IOException {
        byte first = process.answers().readByte();
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
            SourceCodec.write(source, process.requests());
            return AnswerCodec.read(process.answers(), length -> {
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
        int exit = process.exitCodeSoon().orElse(SPOKE_NONSENSE);
        if (late.hasRung()) {
            return new UnreadableArticle(
                    FailureReason.TIMEOUT, "reading the file took longer than " + deadline.toSeconds() + " seconds");
        }
        if (INTERRUPTED.contains(exit)) {
            throw new InterruptedIOException("the process that reads files was ended while it read one");
        }
        return exit == ChildJvm.OUT_OF_MEMORY || exit == KILLED
                ? new UnreadableArticle(FailureReason.MEMORY, "reading the file takes more memory than a file may take")
                : new UnreadableArticle(FailureReason.UNSAFE, "the parser crashed on this file");
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Ends the process whatever it is doing, from any thread. It may take a moment. */
    void kill() {
        process.kill();
    }

    /** Ends the process; returns when it has ended. */
    @Override
    public void close() throws IOException {
        process.close();
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
