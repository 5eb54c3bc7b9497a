package dev.kneadle.api;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Lets a few searches and the like run at once and the others wait their turn, but not for ever. */
final class Turnstile {
    private final Semaphore places;
    private final Duration longestWait;

    Turnstile(int places, Duration longestWait) {
        this.places = new Semaphore(places, true);
        this.longestWait = longestWait;
    }

    /** @throws Refusal with status 503 where no place became free in time */
    <T> T pass(Search<T> search) throws IOException, InterruptedException {
        if (!places.tryAcquire(longestWait.toNanos(), TimeUnit.NANOSECONDS)) {
            throw new Refusal(Problem.of(503, "too many searches at once; try again in a few seconds"));
        }
        try {
            return search.run();
        } finally {
            places.release();
        }
    }

    @FunctionalInterface
    interface Search<T> {
        T run() throws IOException;
    }
}
