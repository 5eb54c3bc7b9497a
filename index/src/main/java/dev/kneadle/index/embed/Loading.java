package dev.kneadle.index.embed;

import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/**
 * A model, or what holds it: it takes time to load, and is loaded in the background when it is first needed and not before.
 * Safe for use by many threads.
 */
public final class Loading<T> {
    private final String name;
    private final Callable<T> load;
    private @Nullable CompletableFuture<T> begun;

    /**
     * @param name of the thread that loads
     * @param load what it throws says in words for people why there will be nothing
     */
    public Loading(String name, Callable<T> load) {
        this.name = name;
        this.load = load;
    }

    private synchronized CompletableFuture<T> begun() {
        if (begun == null) {
            var started = new CompletableFuture<T>();
            Thread.ofPlatform().daemon().name(name).start(() -> loadInto(started));
            begun = started;
        }
        return begun;
    }

    /** A native library that does not fit the machine, or may not be run, is an error of linkage, not an exception. */
    private void loadInto(CompletableFuture<T> started) {
        try {
            started.complete(load.call());
        } catch (Exception | LinkageError e) {
            started.completeExceptionally(e);
        }
    }

    /** Begins where nobody has. Why it cannot be used yet; empty once it can be. */
    public Optional<String> prepare() {
        return begun().isDone() ? await() : Optional.of("the model is still being loaded");
    }

    /** As {@link #prepare}, but returns only once it is loaded, or can't be. */
    public Optional<String> await() {
        CompletableFuture<T> done = begun();
        return done.handle((loaded, failure) -> reasonAgainst(done)).join();
    }

    private static Optional<String> reasonAgainst(CompletableFuture<?> done) {
        return done.isCompletedExceptionally()
                ? Optional.of(Objects.requireNonNullElse(
                        done.exceptionNow().getMessage(), done.exceptionNow().toString()))
                : Optional.empty();
    }

    /**
     * What has been loaded.
     *
     * @throws IllegalStateException where it is not
     */
    public T loaded() {
        return begun().resultNow();
    }

    /** What is to be closed: waits for what has begun; empty where nothing has, or it has failed. */
    public synchronized Optional<T> ifBegun() {
        try {
            return begun == null ? Optional.empty() : Optional.of(begun.join());
        } catch (CompletionException failed) {
            return Optional.empty();
        }
    }
}
