package dev.kneadle.ingest;

import dev.kneadle.ingest.extract.ExtractedArticle;
import dev.kneadle.ingest.extract.Source;
import dev.kneadle.ingest.extract.UnreadableArticle;
import dev.kneadle.ingest.repeat.FolderFurniture;
import dev.kneadle.model.ArticleId;
import dev.kneadle.model.Failure;
import dev.kneadle.model.FailureReason;
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

    /**
     * UTF-16 units of text that may be read ahead, besides an article that is longer. Lines, sections and tags take some ten
     * bytes for each, so 40 MB besides 100 for the longest article, of the 160 that the launcher gives.
     */
    private static final long MOST_READ = 4_000_000;

    private final Inventory inventory;
    private final Sources sources;
    private final Kneader kneader;
    private final FolderFurniture furniture;
    private final int jobs;
    private final ExecutorService threads;

    /** Articles that were read and are not yet taken. */
    private final Room room = new Room(MOST_READ);

    private long begun;

    /** Bytes of members that may be on their way to being read; a larger one goes alone. */
    private static final int MOST_UNREAD = 4 << 20;

    private final Semaphore memory = new Semaphore(MOST_UNREAD);

    /**
     * Reads each article by itself.
     *
     * @param jobs how many at a time; the kneader's extractor must read as many
     */
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

    /**
     * Whether the first of those under way must be taken before another is read: there are enough to keep each thread busy,
     * or their bytes take most of the memory there is for them.
     *
     * @param ahead how many are under way
     */
    boolean isFull(int ahead) {
        return ahead > jobs * 4 || memory.availablePermits() < MOST_UNREAD / 2;
    }

    /** Begins to read an article of the inventory. To be called by one thread, best in the order of reading. */
    Pending read(ArticleId id) {
        try {
            Source source = sources.of(id);
            Place place = inventory.place(id);
            Sidecar.Contents sidecar = inventory.sidecar(id);
            takeMemory(permits(source));
            long number = begun++;
            Future<Reading> future = threads.submit(() -> reading(number, id, source, place, sidecar));
            return () -> await(number, future);
        } catch (UnreadableArticle e) {
            return () -> new Unread(e.failure());
        }
    }

    private static int permits(Source source) {
        return Math.min(source.held(), MOST_UNREAD);
    }

    /** Whoever waits for memory writes nothing meanwhile, so those who wait until something is written must go on. */
    private void takeMemory(int bytes) {
        if (!memory.tryAcquire(bytes)) {
            room.admit(begun);
            memory.acquireUninterruptibly(bytes);
        }
    }

    private Reading reading(long number, ArticleId id, Source source, Place place, Sidecar.Contents sidecar)
            throws IOException {
        var working = new Stopwatch();
        try {
            ExtractedArticle extracted;
            try {
                extracted = kneader.read(source, length -> {
                    working.pause();
                    room.enter(number, length);
                    working.resume();
                });
            } finally {
                memory.release(permits(source));
            }
            KneadedArticle article = kneader.knead(extracted, sidecar, margins -> furniture.cut(id, margins));
            return new Read(article, place, working.elapsed());
        } catch (UnreadableArticle e) {
            return new Unread(e.failure());
        } catch (OutOfMemoryError tooLarge) {
            return new Unread(
                    new Failure(FailureReason.MEMORY, "its sections take more memory than there is for an article"));
        }
    }

    private Reading await(long number, Future<Reading> future) throws IOException {
        room.expect(number);
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
