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
            Thread.currentThread().interrupt();
            throw new IOException("the search was interrupted", e);
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

    /** Waits for its end whatever happens, since it reads what the caller gives back. */
    @Override
    public void close() {
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
