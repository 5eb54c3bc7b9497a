package dev.kneadle.index.lucene;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Who writes an index, in a line for people beside the lock. The lock itself is the system's and ends with its process,
 * so a line that a dead process has left behind is never read.
 */
final class Holder implements Closeable {
    private static final String NAME = "writer.txt";

    /** Where Linux says what the machine, or the container, is called; asking the network for it may take seconds. */
    private static final Path HOST = Path.of("/proc/sys/kernel/hostname");

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Path file;

    private Holder(Path file) {
        this.file = file;
    }

    /** To be called by whoever has got the lock. */
    static Holder sign(Path folder, List<Path> content) throws IOException {
        String articles = content.stream()
                .map(path -> path.toAbsolutePath().normalize().toString())
                .collect(Collectors.joining(", "));
        var holder = new Holder(folder.resolve(NAME));
        Files.writeString(
                holder.file,
                "process " + ProcessHandle.current().pid() + host() + " since "
                        + LocalDateTime.now(ZoneId.systemDefault()).format(MINUTE)
                        + (articles.isEmpty() ? "" : ", which ingests " + articles));
        return holder;
    }

    private static String host() throws IOException {
        return Files.isReadable(HOST) ? " on " + Files.readString(HOST).strip() : "";
    }

    /** Who holds the index in {@code folder}, for a message. */
    static String of(Path folder) {
        try {
            return Files.readString(folder.resolve(NAME));
        } catch (IOException notSignedYet) {
            return "another process";
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
