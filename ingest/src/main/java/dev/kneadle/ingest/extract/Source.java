package dev.kneadle.ingest.extract;

import java.nio.ByteBuffer;
import java.nio.file.Path;

/** Where the bytes of an article are. */
public sealed interface Source {
    /** Bytes a member of a collection may have: it is held in memory on its way to the process that reads it. */
    int MAX_MEMBER = 32 << 20;

    /** A file of its own. */
    record WholeFile(Path path) implements Source {}

    /**
     * A file in a collection, as it would stand on a disk.
     *
     * @param name its ending is a hint for the format
     */
    record Member(String name, ByteBuffer bytes) implements Source {}

    /** A line of JSON with a {@code text}, and perhaps a {@code title} and a {@code url}, in UTF-8. */
    record JsonLine(ByteBuffer bytes) implements Source {}

    /** How many bytes have to be held in memory until they are read. */
    default int held() {
        return switch (this) {
            case WholeFile file -> 0;
            case Member(String name, ByteBuffer bytes) -> bytes.remaining();
            case JsonLine(ByteBuffer bytes) -> bytes.remaining();
        };
    }
}
