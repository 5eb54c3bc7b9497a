package dev.kneadle.index.embed;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * all-MiniLM-L6-v2 with weights of 8 bits: a sentence model for English of 23 MB that ships inside a Maven artifact, so
 * nothing is downloaded when it runs.
 */
public final class MiniLm implements Embedder {
    private static final String WEIGHTS = "/all-minilm-l6-v2-q.onnx";
    private static final String TOKENIZER = "/all-minilm-l6-v2-q-tokenizer.json";

    /**
     * The model, the artifact its weights are from, how many pieces of words it reads, and what computes it: vectors of two
     * versions differ a little, and an index must not mix them.
     */
    private static final String NAME =
            "all-minilm-l6-v2-q-1.20.0-beta30-" + Encoder.MOST_PIECES + "-onnxruntime-" + Encoder.RUNTIME;

    private final Loading<Encoder> encoder = new Loading<>("load-model", MiniLm::load);

    private MiniLm() {}

    /** Empty where the artifact of the model is not on the class path. Costs nothing: nothing is loaded yet. */
    public static Optional<Embedder> onClassPath() {
        return MiniLm.class.getResource(WEIGHTS) == null ? Optional.empty() : Optional.of(new MiniLm());
    }

    @Override
    public String model() {
        return NAME;
    }

    @Override
    public boolean reads(String language) {
        return language.equals("en");
    }

    @Override
    public Optional<String> prepare() {
        return encoder.prepare();
    }

    @Override
    public Optional<String> await() {
        return encoder.await();
    }

    @Override
    public float[] ofPassage(String text) {
        return encoder.loaded().encode(text);
    }

    @Override
    public float[] ofQuery(String text) {
        return encoder.loaded().encode(text);
    }

    private static Encoder load() throws IOException {
        try (InputStream tokenizer = resource(TOKENIZER);
                InputStream weights = resource(WEIGHTS)) {
            return Encoder.of(WordPieces.read(tokenizer), weights.readAllBytes());
        } catch (IOException | RuntimeException | LinkageError e) {
            String reason = Objects.requireNonNullElse(e.getMessage(), e.toString());
            throw new IOException("the model cannot be loaded on this machine: " + reason, e);
        }
    }

    private static InputStream resource(String name) throws IOException {
        @Nullable InputStream resource = MiniLm.class.getResourceAsStream(name);
        if (resource == null) {
            throw new IOException(name + " is not on the class path");
        }
        return resource;
    }

    @Override
    public void close() {
        encoder.ifBegun().ifPresent(Encoder::close);
    }
}
