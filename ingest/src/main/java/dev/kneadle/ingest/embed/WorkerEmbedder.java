package dev.kneadle.ingest.embed;

import dev.kneadle.index.embed.Embedder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/**
 * Computes vectors in a child process, which holds the model and the library in native code that computes it: neither the
 * memory of it nor a crash is this process's. It starts when the model is first needed and ends with {@link #close}.
 */
public final class WorkerEmbedder implements Embedder {
    private final Embedder model;
    private final Class<?> main;
    private final int jobs;
    private @Nullable CompletableFuture<EmbeddingProcess> starting;

    /**
     * @param model says what it is called and reads; it is loaded in the child process only
     * @param jobs how many texts are computed at a time, at least 1
     */
    public WorkerEmbedder(Embedder model, int jobs) {
        this(model, EmbeddingWorker.class, jobs);
    }

    /** @param main its main method must end in {@link EmbeddingWorker#serve} */
    WorkerEmbedder(Embedder model, Class<?> main, int jobs) {
        this.model = model;
        this.main = main;
        this.jobs = jobs;
    }

    @Override
    public String model() {
        return model.model();
    }

    @Override
    public boolean reads(String language) {
        return model.reads(language);
    }

    @Override
    public Optional<String> prepare() {
        return starting().isDone() ? await() : Optional.of("the model is still being loaded");
    }

    @Override
    public Optional<String> await() {
        CompletableFuture<EmbeddingProcess> process = starting();
        return process.handle((started, failure) -> reasonAgainst(process)).join();
    }

    private static Optional<String> reasonAgainst(CompletableFuture<EmbeddingProcess> done) {
        return done.isCompletedExceptionally()
                ? Optional.of(Objects.requireNonNullElse(
                        done.exceptionNow().getMessage(), done.exceptionNow().toString()))
                : Optional.empty();
    }

    private synchronized CompletableFuture<EmbeddingProcess> starting() {
        if (starting == null) {
            starting = CompletableFuture.supplyAsync(
                    this::start,
                    task -> Thread.ofPlatform().daemon().name("start-vectors").start(task));
        }
        return starting;
    }

    private EmbeddingProcess start() {
        try {
            return EmbeddingProcess.start(main, jobs);
        } catch (IOException e) {
            throw new CompletionException(e);
        }
    }

    /** @throws UncheckedIOException when the process has ended, with the last line it wrote */
    @Override
    public float[] ofPassage(String text) {
        return starting().resultNow().vectorOf(text);
    }

    /** Nobody searches while articles are ingested. */
    @Override
    public float[] ofQuery(String text) {
        throw new UnsupportedOperationException("queries must be computed where they are asked, not by an ingest");
    }

    @Override
    public synchronized void close() {
        if (starting == null) {
            return;
        }
        try {
            starting.join().close();
        } catch (CompletionException didNotStart) {
            // Then there is nothing to end.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
