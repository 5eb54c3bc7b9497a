package dev.kneadle.ingest;

import dev.kneadle.ingest.extract.Source;
import dev.kneadle.ingest.extract.UnreadableArticle;
import dev.kneadle.ingest.repeat.FolderFurniture;
import dev.kneadle.model.ArticleId;
import dev.kneadle.model.Failure;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;

/** Reads several articles at a time. */
final class ParallelReader implements AutoCloseable {
    /** What there is to wait for where no file is read. */
    static final Pending NOTHING = () -> {
        throw new IllegalStateException("a step that reads nothing must not wait for a reading");
    };

    private final Inventory inventory;
    private final Sources sources;
    private final Kneader kneader;
    private final FolderFurniture furniture;
    private final int jobs;
    private final ExecutorService threads;
    /** Bytes of members on their way to being read: a permit each. */
    private final Semaphore memory = new Semaphore(Source.MAX_MEMBER);

    /** Reads each article by itself. */
    ParallelReader(Inventory inventory, Kneader kneader, int jobs) {
        this(inventory, kneader, FolderFurniture.NONE, jobs);
    }

    /** @param furniture what is the sites' in the folders */
    ParallelReader(Inventory inventory, Kneader kneader, FolderFurniture furniture, int jobs) {
        this.inventory = inventory;
        this.sources = new Sources(inventory);
        this.kneader = kneader;
        this.furniture = furniture;
        this.jobs = jobs;
        this.threads = Executors.newFixedThreadPool(jobs);
    }

    /** An article that is being read. */
    interface Pending {
        Reading await() throws IOException;
    }

    /** What came of an article. */
    sealed interface Reading {}

    /** @param took for reading it and finding its sections and tags, without the wait for its turn */
    record Read(KneadedArticle article, Place place, Duration took) implements Reading {}

    record Unread(Failure failure) implements Reading {}

    /** How many files may be under way: enough to keep each thread busy, few enough to keep memory bounded. */
    int depth() {
        return jobs * 4;
    }

    /** Begins to read an article of the inventory. To be called by one thread, best in the order of reading. */
    Pending read(ArticleId id) {
        try {
            Source source = sources.of(id);
            Place place = inventory.place(id);
            Sidecar.Contents sidecar = inventory.sidecar(id);
            memory.acquireUninterruptibly(source.held());
            Future<Reading> future = threads.submit(() -> reading(id, source, place, sidecar));
            return () -> await(future);
        } catch (UnreadableArticle e) {
            return () -> new Unread(e.failure());
        }
    }

    private Reading reading(ArticleId id, Source source, Place place, Sidecar.Contents sidecar) throws IOException {
        var stopwatch = new Stopwatch();
        try {
            KneadedArticle article = kneader.knead(source, sidecar, margins -> furniture.cut(id, margins));
            return new Read(article, place, stopwatch.elapsed());
        } catch (UnreadableArticle e) {
            return new Unread(e.failure());
        } finally {
            memory.release(source.held());
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
    public void close() throws IOException {
        threads.shutdownNow();
        sources.close();
    }
}
