package dev.kneadle.index.lucene;

import dev.kneadle.index.NoIndexException;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/**
 * The newest commit of an index that another process may be writing. Safe for use by many threads.
 *
 * <p>Whoever asks looks for a newer commit first, at most every {@code recheck}; there is no thread, so a short-lived
 * command need not start one and an idle server does nothing. Looking reads one small file per segment. A newer commit
 * is opened from scratch instead of from its predecessor: Lucene maps files, so that costs little, and it holds too when
 * the folder was deleted and built anew, where names repeat and only the commit's random id differs.
 */
final class NewestCommit implements Closeable {
    private final String location;
    private final DirectorySource source;
    private final long recheckNanos;
    private final ReentrantLock looking = new ReentrantLock();

    private volatile Optional<CommitReader> newest = Optional.empty();
    private volatile long lookedAt;

    private NewestCommit(String location, DirectorySource source, Duration recheck) {
        this.location = location;
        this.source = source;
        this.recheckNanos = recheck.toNanos();
    }

    static NewestCommit in(Path folder, Duration recheck) {
        return new NewestCommit(folder.toString(), new LazyFolder(folder), recheck);
    }

    static NewestCommit in(Directory directory, Duration recheck) {
        return new NewestCommit(directory.toString(), () -> Optional.of(directory), recheck);
    }

    /**
     * The newest commit, for the caller to close.
     *
     * @throws NoIndexException while there is none
     */
    CommitReader acquire() throws IOException {
        while (true) {
            lookIfDue();
            CommitReader commit = newest.orElseThrow(() -> new NoIndexException(location));
            if (commit.hold()) {
                return commit;
            }
        }
    }

    /** While one thread looks, the others go on with the commit there is; without one they wait. */
    private void lookIfDue() throws IOException {
        if (isFresh() || (newest.isPresent() && looking.isLocked())) {
            return;
        }
        looking.lock();
        try {
            if (!isFresh()) {
                look();
                lookedAt = System.nanoTime();
            }
        } finally {
            looking.unlock();
        }
    }

    private boolean isFresh() {
        return newest.isPresent() && System.nanoTime() - lookedAt < recheckNanos;
    }

    private void look() throws IOException {
        try {
            Optional<Directory> directory = source.directory();
            if (directory.isPresent() && isNew(SegmentInfos.readLatestCommit(directory.get()))) {
                take(CommitReader.open(directory.get()));
            }
        } catch (IndexNotFoundException | NoSuchFileException e) {
            return; // deleted, or not there yet: what was open before is still whole
        } catch (CorruptIndexException | IndexFormatTooOldException damaged) {
            Optional<Directory> directory = source.directory();
            if (directory.isEmpty() || !FirstCommit.isCutOff(directory.get())) {
                throw damaged;
            }
        }
    }

    private boolean isNew(SegmentInfos latest) {
        String id = CommitReader.idOf(latest);
        return newest.filter(commit -> commit.id().equals(id)).isEmpty();
    }

    private void take(CommitReader commit) throws IOException {
        Optional<CommitReader> before = newest;
        newest = commit.data().isReadable() ? Optional.of(commit) : Optional.empty();
        if (before.isPresent()) {
            if (newest.isPresent()) {
                gatherAhead(commit, before.get());
            }
            before.get().close();
        }
        if (!commit.data().isReadable()) {
            commit.close();
            throw new IOException("the index at " + location + " must be of schema " + SectionDocuments.SCHEMA
                    + ", got '" + commit.data().schema() + "': run `kneadle ingest` again, it builds it anew");
        }
    }

    /** Whoever wanted suggestions or meanings of the last commit will want them of this one, and need not wait for them. */
    private static void gatherAhead(CommitReader commit, CommitReader before) {
        boolean names = before.hasNames();
        boolean meanings = before.hasPassageVectors() && commit.data().model().isPresent();
        if ((names || meanings) && commit.hold()) {
            Thread.startVirtualThread(() -> {
                try (commit) {
                    if (meanings) {
                        commit.passageVectors();
                    }
                    if (names) {
                        commit.names();
                    }
                } catch (IOException e) {
                    return; // whoever asks meets it too, and can be told
                }
            });
        }
    }

    @Override
    public void close() throws IOException {
        looking.lock();
        try {
            Optional<CommitReader> last = newest;
            newest = Optional.empty();
            if (last.isPresent()) {
                last.get().close();
            }
            source.close();
        } finally {
            looking.unlock();
        }
    }

    /** Where an index would be. */
    @FunctionalInterface
    private interface DirectorySource extends Closeable {
        Optional<Directory> directory() throws IOException;

        @Override
        default void close() throws IOException {}
    }

    /** A folder that need not exist yet; it isn't made, since a reader may lack the right to. */
    private static final class LazyFolder implements DirectorySource {
        private final Path folder;
        private Optional<Directory> directory = Optional.empty();

        LazyFolder(Path folder) {
            this.folder = folder;
        }

        @Override
        public Optional<Directory> directory() throws IOException {
            if (directory.isEmpty() && Files.isDirectory(folder)) {
                directory = Optional.of(FSDirectory.open(folder));
            }
            return directory;
        }

        @Override
        public void close() throws IOException {
            if (directory.isPresent()) {
                directory.get().close();
            }
        }
    }
}
