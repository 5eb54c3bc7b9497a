package dev.kneadle.ingest.embed;

import dev.kneadle.index.embed.Embedder;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Optional;

/** A process whose model does to itself what a text says: {@code crash}, {@code memory} ...; to others it answers with their length. */
final class HostileModel implements Embedder {
    static final int JOBS = 4;

    private static final OutputStream STANDARD_OUTPUT = new FileOutputStream(FileDescriptor.out);

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
        switch (text) {
            case "throw" -> throw new IllegalStateException("the model has had enough");
            case "memory" -> fillMemory();
            case "crash" -> crash();
            case "print" -> print();
            case "pid" -> {
                return new float[] {ProcessHandle.current().pid()};
            }
            default -> {}
        }
        return new float[] {text.length(), 1.5f};
    }

    private static void fillMemory() {
        var all = new ArrayList<byte[]>();
        while (!all.contains(new byte[0])) {
            all.add(new byte[1 << 24]);
        }
    }

    /** As native code does. */
    private static void crash() {
        try {
            new ProcessBuilder(
                            "kill",
                            "-SEGV",
                            String.valueOf(ProcessHandle.current().pid()))
                    .start()
                    .waitFor();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As native code does, past what the JVM may have in the place of its standard output. */
    private static void print() {
        try {
            STANDARD_OUTPUT.write("a library has something to say".getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public float[] ofQuery(String text) {
        throw new UnsupportedOperationException("nobody searches");
    }

    @Override
    public void close() {}
}
