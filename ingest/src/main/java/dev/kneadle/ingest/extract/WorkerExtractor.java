package dev.kneadle.ingest.extract;

import dev.kneadle.ingest.process.ChildJvm;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Reads files in child processes, so that one that hangs, eats memory or brings its process down loses only itself. The
 * processes start when they are needed, are used again, are replaced when they have died, and end with their parent
 * however it ends.
 */
public final class WorkerExtractor implements ArticleExtractor {
    /**
     * How long a file may take. The slowest of 842 real articles, an army manual in PDF, took 6.6 seconds in a cold
     * process, measured on two cores with other work running; five times that is a parser that will not end.
     */
    static final Duration DEADLINE = Duration.ofSeconds(30);

    /** The same where pictures are read: a page takes two seconds, a report has a hundred. */
    static final Duration RECOGNITION = Duration.ofMinutes(10);

    /**
     * After this long without a file all processes but one are ended: a folder that is watched lies still for hours, and
     * each process holds 100 to 200 MB. The one that stays spares the next file the start of a JVM.
     */
    private static final Duration REST = Duration.ofMinutes(1);

    private static final List<String> JVM_ARGUMENTS = List.of(
            // The 842 articles can be read with 128 MB; four times that is for the larger ones that will come.
            "-Xmx512m",
            // The quick compiler alone: 15.8 instead of 23.3 seconds for the 842 articles, 2.4 instead of 3.4 for five.
            "-XX:TieredStopAtLevel=1",
            // Nested lists and tables are read by recursion, at most HtmlReader.MAX_DEPTH deep, of some 5 frames each.
            "-Xss4m");

    private final Class<?> main;
    private final List<String> arguments;
    private final Duration deadline;
    private final Semaphore free;
    private final ScheduledExecutorService clock;

    /** Guarded by itself, as the next two are by it. */
    private final Deque<Worker> idle = new ArrayDeque<>();

    private final Set<Worker> living = new HashSet<>();
    private boolean closed;

    /** Whether a file has been read since {@link #endSpareProcesses} last looked. */
    private boolean inUse;

    /** A pool of up to {@code workers} processes of up to 512 MB of heap each, with 30 seconds for each file. */
    public static WorkerExtractor start(int workers) {
        return new WorkerExtractor(workers, DEADLINE, ExtractionWorker.class, List.of());
    }

    /** As {@link #start}, and the text in pictures is recognised: ten minutes for each file. */
    public static WorkerExtractor startRecognising(int workers) {
        return new WorkerExtractor(
                workers, RECOGNITION, ExtractionWorker.class, List.of("-D" + Tesseract.WANTED + "=true"));
    }

    /** Whether the program is installed that recognises text in pictures. */
    public static boolean canRecognise() {
        return Tesseract.installed().isPresent();
    }

    /**
     * @param main its main method must end in {@link ExtractionWorker#serve}
     * @param arguments for the workers' JVMs besides the usual ones
     */
    WorkerExtractor(int workers, Duration deadline, Class<?> main, List<String> arguments) {
        if (workers < 1) {
            throw new IllegalArgumentException("workers must be >= 1, got " + workers);
        }
        this.main = main;
        this.arguments =
                Stream.concat(JVM_ARGUMENTS.stream(), arguments.stream()).toList();
        this.deadline = deadline;
        this.free = new Semaphore(workers, true);
        this.clock = clock();
        // Ends with the clock, which close() stops.
        ScheduledFuture<?> unused = clock.scheduleWithFixedDelay(
                this::endSpareProcesses, REST.toMillis(), REST.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** It forgets an alarm that is stopped: tens of thousands may be set within the time of one. */
    private static ScheduledExecutorService clock() {
        var clock = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().daemon().name("deadlines").factory());
        clock.setRemoveOnCancelPolicy(true);
        return clock;
    }

    @Override
    public ExtractedArticle extract(Source source) throws UnreadableArticle, IOException {
        return extract(source, Intake.ANY);
    }

    @Override
    public ExtractedArticle extract(Source source, Intake intake) throws UnreadableArticle, IOException {
        acquire();
        try {
            Worker worker = borrow();
            try {
                return worker.read(source, deadline, intake);
            } finally {
                giveBack(worker);
            }
        } finally {
            free.release();
        }
    }

    private void acquire() throws IOException {
        try {
            free.acquire();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while waiting for a worker");
        }
    }

    private Worker borrow() throws IOException {
        synchronized (idle) {
            refuseWhenClosed();
            inUse = true;
            while (!idle.isEmpty()) {
                Worker worker = idle.pop();
                if (worker.isAlive()) {
                    return worker;
                }
                living.remove(worker);
            }
        }
        Worker worker = Worker.in(ChildJvm.start(main, arguments, List.of()), clock);
        synchronized (idle) {
            living.add(worker);
            if (closed) {
                worker.kill();
            }
        }
        return worker;
    }

    private void refuseWhenClosed() {
        if (closed) {
            throw new IllegalStateException("the extractor must be open, it was closed");
        }
    }

    private void giveBack(Worker worker) {
        synchronized (idle) {
            if (worker.isAlive() && !closed) {
                idle.push(worker);
            } else {
                living.remove(worker);
            }
        }
    }

    /** Ends all idle processes but one, if no file has been read since this was last called. */
    void endSpareProcesses() {
        synchronized (idle) {
            while (!inUse && idle.size() > 1) {
                Worker spare = idle.removeLast();
                living.remove(spare);
                spare.kill();
            }
            inUse = false;
        }
    }

    /** Ends all processes, those that are reading a file too. */
    @Override
    public void close() throws IOException {
        List<Worker> all;
        synchronized (idle) {
            closed = true;
            all = List.copyOf(living);
            living.removeAll(idle);
            living.forEach(Worker::kill);
            living.clear();
            idle.clear();
        }
        for (Worker worker : all) {
            worker.close();
        }
        clock.shutdownNow();
    }
}
