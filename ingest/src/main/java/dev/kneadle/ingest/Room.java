package dev.kneadle.ingest;

import java.io.InterruptedIOException;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Memory for articles that were read and are not yet written. Whoever is to take one in waits here until there is room for it, but
 * for the one that is to be written next, which always gets in: what is held is bounded, and nobody waits for ever.
 */
final class Room {
    private final long most;

    /** The lengths of the articles that are held, by their numbers. */
    private final SortedMap<Long, Long> held = new TreeMap<>();

    private long next;

    /** @param most UTF-16 units of text that may be held besides the article that is next */
    Room(long most) {
        this.most = most;
    }

    /**
     * Waits until there is room.
     *
     * @param number of the article in the order of writing
     * @param length of its text in UTF-16 units
     */
    synchronized void enter(long number, long length) throws InterruptedIOException {
        try {
            while (number > next && length() + length > most) {
                wait();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while waiting for articles to be written");
        }
        held.put(number, length);
    }

    private long length() {
        return held.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Lets the article in that is to be written next; those before it are written. */
    synchronized void expect(long number) {
        held.headMap(number).clear();
        admit(number);
    }

    /** Lets all in up to that one. */
    synchronized void admit(long number) {
        next = Math.max(next, number);
        notifyAll();
    }
}
