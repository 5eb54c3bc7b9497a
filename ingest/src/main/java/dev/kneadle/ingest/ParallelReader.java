package dev.kneadle.ingest;

import dev.kneadle.ingest.extract.UnreadableArticle;
import dev.kneadle.model.Failure;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Reads several files at a time. */
final class ParallelReader implements AutoCloseable {
    /** What there is to wait for where no file is read. */
    static final Pending NOTHING = () -> {
        throw new IllegalStateException("a step that reads nothing must not wait for a reading");
    };

    private final Kneader kneader;
    private final int jobs;
    private final ExecutorService threads;

    ParallelReader(Kneader kneader, int jobs) {
        this.kneader = kneader;
        this.jobs = jobs;
        this.threads = Executors.newFixedThreadPool(jobs);
    }

    /** A file that is being read. */
    interface Pending {
        Reading await() throws IOException;
    }

    /** What came of a file. */
    sealed interface Reading {}

    record Read(KneadedArticle article) implements Reading {}

    record Unread(Failure failure) implements Reading {}

    /** How many files may be under way: enough to keep each thread busy, few enough to keep memory bounded. */
    int depth() {
        return jobs * 4;
    }

    Pending read(Path file) {
        Future<Reading> future = threads.submit(() -> reading(file));
        return () -> await(future);
    }

    private Reading reading(Path file) throws IOException {
        try {
            return new Read(kneader.knead(file));
        } catch (UnreadableArticle e) {
            return new Unread(e.failure());
        }
    }

    private static Reading await(Future<Reading> future) throws IOException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("the run was interrupted");
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
