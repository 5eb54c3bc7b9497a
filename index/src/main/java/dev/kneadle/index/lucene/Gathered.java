package dev.kneadle.index.lucene;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * What takes long to read out of a commit and is the same at every call: read at the first, for which others wait. Where
 * that fails the next call tries again. Safe for use by many threads.
 */
final class Gathered<T> {
    private final Reading<T> reading;
    private final ReentrantLock gathering = new ReentrantLock();
    private volatile Optional<T> gathered = Optional.empty();

    Gathered(Reading<T> reading) {
        this.reading = reading;
    }

    /** Reads it out of the commit. */
    @FunctionalInterface
    interface Reading<T> {
        T read() throws IOException;
    }

    /** Whether it was read already. */
    boolean isThere() {
        return gathered.isPresent();
    }

    T get() throws IOException {
        Optional<T> known = gathered;
        return known.isPresent() ? known.get() : gather();
    }

    private T gather() throws IOException {
        gathering.lock();
        try {
            if (gathered.isEmpty()) {
                gathered = Optional.of(reading.read());
            }
            return gathered.get();
        } finally {
            gathering.unlock();
        }
    }
}
