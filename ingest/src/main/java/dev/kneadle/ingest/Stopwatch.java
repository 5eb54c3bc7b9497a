package dev.kneadle.ingest;

import java.time.Duration;

/** Time since it was started, without pauses, whatever the clock on the wall does. For one thread. */
final class Stopwatch {
    private long start = System.nanoTime();
    private long paused;

    Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    void restart() {
        start = System.nanoTime();
    }

    void pause() {
        paused = System.nanoTime();
    }

    /** After {@link #pause}. */
    void resume() {
        start += System.nanoTime() - paused;
    }
}
