package dev.kneadle.ingest.extract;

import dev.kneadle.model.Origin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A worker whose parser does to itself what the file says: {@code hang}, {@code memory}, {@code exit} ... To {@code fine} it
 * answers with the number of its process.
 */
final class HostileWorker implements ArticleExtractor {
    private HostileWorker() {}

    public static void main(String[] args) {
        ExtractionWorker.serve(new HostileWorker());
    }

    @Override
    public ExtractedArticle extract(Source source) throws IOException {
        String order = source instanceof Source.WholeFile(Path file) ? Files.readString(file) : "";
        switch (order) {
            case "hang" -> hang();
            case "memory" -> fillMemory();
            case "exit" -> System.exit(0);
            case "hang up" -> System.exit(129);
            case "interrupt" -> System.exit(130);
            case "terminate" -> System.exit(143);
            case "overflow" -> overflow(1);
            case "throw" -> throw new IllegalStateException("not caught by the parser");
            case "print" -> System.out.println("printed by a library");
            case "shout" -> shout();
            default -> {}
        }
        return new ExtractedArticle(
                "text/plain",
                Optional.of(order),
                Origin.UNKNOWN,
                Optional.empty(),
                List.of(new Block.Line(
                        order.equals("fine") ? "pid " + ProcessHandle.current().pid() : order)),
                List.of());
    }

    private static void shout() {
        String some = "x".repeat(10_000);
        for (int times = 0; times < 5_000; times++) {
            System.err.print(some);
        }
    }

    private static void hang() {
        long turns = 0;
        while (turns >= 0) {
            turns = (turns + 1) & Long.MAX_VALUE;
        }
    }

    private static void fillMemory() {
        var all = new ArrayList<byte[]>();
        while (all.size() < Integer.MAX_VALUE) {
            all.add(new byte[1 << 20]);
        }
    }

    private static int overflow(int depth) {
        return depth == 0 ? 0 : 1 + overflow(depth + 1);
    }

    @Override
    public void close() {
        // Nothing is held.
    }
}
