package dev.kneadle.index.lucene;

import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** What another thread finds out while this one goes on; it has ended once this is closed. */
final class Aside<T> implements AutoCloseable {
    private final FutureTask<T> task;
    private final Thread thread;

    private Aside(FutureTask<T> task) {
        this.task = task;
        this.thread = Thread.startVirtualThread(task);
    }

    static <T> Aside<T> begin(Callable<T> task) {
        return new Aside<>(new FutureTask<>(task));
    }

    /** Waits for it. */
    T get() throws IOException {
        try {
            return task.get();
        } catch (ExecutionException e) {
            throw failure(Objects.requireNonNull(e.getCause()));
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static IOException failure(Throwable cause) {
        return switch (cause) {
            case IOException failed -> failed;
            case RuntimeException failed -> throw failed;
            case Error failed -> throw failed;
            default -> new IOException(cause);
        };
    }

    private static IOException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IOException("the search was interrupted", e);
    }

    @Override
    public void close() throws IOException {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }
}
