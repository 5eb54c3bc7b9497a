package dev.kneadle.ingest;

import static java.nio.file.StandardWatchEventKinds.ENTRY_CREATE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_DELETE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_MODIFY;
import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Waits for folders to change. It says only that something did; what, is for the next run's difference to tell, so lost
 * or gathered events do no harm.
 */
final class FolderWatch implements AutoCloseable {
    /** A file that is being copied makes an event at least this often; when they stop, it is there. */
    private static final Duration SETTLED = Duration.ofMillis(300);

    /** A file that never stops growing must not keep the others waiting longer than this. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    /** Where the system reports no events, as on some network drives, this is how long a change may go unseen. */
    private static final Duration BACKSTOP = Duration.ofMinutes(1);

    private final List<Path> roots;
    private final Consumer<String> tell;
    private final WatchService events;
    private boolean toldOfLimit;
    private boolean changed;

    /** @param tell is told where the system cannot watch all of the folders */
    FolderWatch(List<Path> roots, Consumer<String> tell) throws IOException {
        this.roots = List.copyOf(roots);
        this.tell = tell;
        this.events = FileSystems.getDefault().newWatchService();
    }

    /** Begins to look; to be called before the run whose successors are waited for, so that nothing falls between. */
    void register() throws IOException {
        for (Path root : roots) {
            Path real = root.toRealPath();
            Files.walkFileTree(Files.isDirectory(real) ? real : real.getParent(), new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    boolean hidden = !folder.equals(real)
                            && String.valueOf(folder.getFileName()).startsWith(".");
                    if (hidden) {
                        return FileVisitResult.SKIP_SUBTREE;
                    }
                    return watch(folder) ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException e) {
                    return FileVisitResult.CONTINUE;
                }
            });
        }
    }

    /** Whether the folder is watched now; where the system's limit is reached, the backstop serves for the rest. */
    private boolean watch(Path folder) {
        try {
            folder.register(events, ENTRY_CREATE, ENTRY_MODIFY, ENTRY_DELETE);
            return true;
        } catch (IOException e) {
            if (!toldOfLimit) {
                toldOfLimit = true;
                tell.accept("not every folder can be watched (" + Reasons.of(e)
                        + "); changes may take a minute to be seen");
            }
            return false;
        }
    }

    /** Whether something has changed that no {@link #awaitChange} has returned for; it need not wait then. */
    boolean hasChanged() {
        changed = changed || taken(events.poll());
        return changed;
    }

    /** Returns once something changed and the folders have come to rest, the backstop is due, or this was closed. */
    void awaitChange() throws InterruptedException {
        if (!changed && !next(BACKSTOP)) {
            return;
        }
        changed = false;
        var sinceFirst = new Stopwatch();
        while (sinceFirst.elapsed().compareTo(PATIENCE) < 0) {
            if (!next(SETTLED)) {
                return;
            }
        }
    }

    private boolean next(Duration patience) throws InterruptedException {
        try {
            return taken(events.poll(patience.toMillis(), MILLISECONDS));
        } catch (ClosedWatchServiceException closed) {
            return false;
        }
    }

    private static boolean taken(@Nullable WatchKey key) {
        if (key == null) {
            return false;
        }
        key.pollEvents();
        key.reset();
        return true;
    }

    @Override
    public void close() {
        try {
            events.close();
        } catch (IOException e) {
            tell.accept("the watch on the folders could not be ended: " + Reasons.of(e));
        }
    }
}
