package dev.kneadle.ingest.embed;

import dev.kneadle.index.embed.Embedder;
import dev.kneadle.index.embed.Loading;
import java.io.UncheckedIOException;
import java.util.Optional;

/**
 * Computes vectors in a child process, which holds the model and the library in native code that computes it: neither the
 * memory of it nor a crash is this process's. It starts when the model is first needed and ends with {@link #close}.
 */
public final class WorkerEmbedder implements Embedder {
    private final Embedder model;
    private final Loading<EmbeddingProcess> process;

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
        this.process = new Loading<>("start-vectors", () -> EmbeddingProcess.start(main, jobs));
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
        return process.prepare();
    }

    @Override
    public Optional<String> await() {
        return process.await();
    }

    /** @throws UncheckedIOException when the process has ended, with the last line it wrote */
    @Override
    public float[] ofPassage(String text) {
        return process.loaded().vectorOf(text);
    }

    /** Nobody searches while articles are ingested. */
    @Override
    public float[] ofQuery(String text) {
        throw new UnsupportedOperationException("queries must be computed where they are asked, not by an ingest");
    }

    @Override
    public void close() {
        process.ifBegun().ifPresent(EmbeddingProcess::close);
    }
}
