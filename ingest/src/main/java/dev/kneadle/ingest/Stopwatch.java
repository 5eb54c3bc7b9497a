package dev.kneadle.ingest;

import java.time.Duration;

/** Time since it was started, whatever the clock on the wall does. */
final class Stopwatch {
    private long start = System.nanoTime();

    Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    void restart() {
        start = System.nanoTime();
    }
}
