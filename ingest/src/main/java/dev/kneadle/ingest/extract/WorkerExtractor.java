package dev.kneadle.ingest.extract;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

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

    /**
     * System property with the file in which the workers' JVMs keep the classes they have loaded, so that those after them
     * start in half the time; without it they keep none. A JVM makes it anew when it does not fit the JDK or the program.
     */
    static final String CLASS_ARCHIVE = "kneadle.worker.archive";

    private final List<String> command;
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
        this.command = command(main, arguments);
        this.deadline = deadline;
        this.free = new Semaphore(workers, true);
        this.clock = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("deadlines").factory());
        // Ends with the clock, which close() stops.
        ScheduledFuture<?> unused = clock.scheduleWithFixedDelay(
                this::endSpareProcesses, REST.toMillis(), REST.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static List<String> command(Class<?> main, List<String> arguments) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // The 842 articles can be read with 128 MB; four times that is for the larger ones that will come.
        command.add("-Xmx512m");
        command.add("-XX:+ExitOnOutOfMemoryError");
        command.add("-XX:+UseSerialGC");
        // The quick compiler alone: 15.8 instead of 23.3 seconds for the 842 articles, 2.4 instead of 3.4 for five.
        command.add("-XX:TieredStopAtLevel=1");
        // Nested lists and tables are read by recursion, at most HtmlReader.MAX_DEPTH deep, of some 5 frames each.
        command.add("-Xss4m");
        command.add("-Djava.awt.headless=true");
        command.add("--enable-native-access=ALL-UNNAMED");
        // What the JVM has to say itself would stand amid the answers.
        command.add("-Xlog:disable");
        command.add("-Xlog:all=error:stderr");
        Optional.ofNullable(System.getProperty(CLASS_ARCHIVE))
                .ifPresent(file ->
                        command.addAll(List.of("-XX:+AutoCreateSharedArchive", "-XX:SharedArchiveFile=" + file)));
        command.addAll(arguments);
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add(main.getName());
        return command;
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
        Worker worker = Worker.start(command, clock);
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
