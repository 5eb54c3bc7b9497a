package dev.kneadle.ingest.collection;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/** A collection being read from its beginning to its end, in memory bounded by its largest member. */
public interface MemberReader extends Closeable {
    /**
     * The next member; empty at the end.
     *
     * @throws IOException when the rest of the collection cannot be read
     */
    Optional<Member> next() throws IOException;
}
