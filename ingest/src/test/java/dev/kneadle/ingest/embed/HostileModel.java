package dev.kneadle.ingest.embed;

import dev.kneadle.index.embed.Embedder;
import java.util.Optional;

/** A process whose model does to itself what a text says: {@code crash}; to others it answers with their length. */
final class HostileModel implements Embedder {
    static final int JOBS = 4;

    private final Optional<String> problem;

    HostileModel(Optional<String> problem) {
        this.problem = problem;
    }

    /** What cannot load its model. */
    static final class Unloadable {
        private Unloadable() {}

        public static void main(String[] arguments) {
            EmbeddingWorker.serve(new HostileModel(Optional.of("the library is of another machine")), JOBS);
        }
    }

    /** What ends before it has said anything. */
    static final class StillBorn {
        private StillBorn() {}

        public static void main(String[] arguments) {
            System.err.println("no such model");
            Runtime.getRuntime().halt(1);
        }
    }

    public static void main(String[] arguments) {
        EmbeddingWorker.serve(new HostileModel(Optional.empty()), Integer.parseInt(arguments[0]));
    }

    @Override
    public String model() {
        return "hostile";
    }

    @Override
    public boolean reads(String language) {
        return language.equals("en");
    }

    @Override
    public Optional<String> prepare() {
        return problem;
    }

    @Override
    public Optional<String> await() {
        return problem;
    }

    @Override
    public float[] ofPassage(String text) {
        if (text.equals("crash")) {
            System.out.println("printed by a library");
            throw new IllegalStateException("the model has had enough");
        }
        return new float[] {text.length(), 1.5f};
    }

    @Override
    public float[] ofQuery(String text) {
        throw new UnsupportedOperationException("nobody searches");
    }

    @Override
    public void close() {}
}
