package dev.kneadle.ingest;

import dev.kneadle.model.ArticleId;
import dev.kneadle.model.Failure;
import dev.kneadle.model.FailureReason;
import dev.kneadle.model.Fingerprint;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import org.jspecify.annotations.Nullable;

/** The content folders with a fingerprint of every file that lets itself be read. */
final class Inventory {
    private final ContentFolders content;
    private final SortedMap<ArticleId, Fingerprint> fingerprints = new ConcurrentSkipListMap<>();
    private final Map<ArticleId, String> unreadable = new ConcurrentHashMap<>();

    private Inventory(ContentFolders content) {
        this.content = content;
    }

    /** @param threads how many files to read at a time */
    static Inventory take(List<Path> roots, int threads) throws IOException {
        var inventory = new Inventory(ContentFolders.walk(roots));
        try (var pool = new ForkJoinPool(threads)) {
            pool.submit(() -> inventory.content.files().entrySet().parallelStream()
                            .forEach(file -> inventory.add(file.getKey(), file.getValue())))
                    .get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("the run was interrupted", e);
        }
        return inventory;
    }

    /** A file that vanished since the walk is as good as never found. */
    private void add(ArticleId id, Path file) {
        try {
            fingerprints.put(id, Fingerprints.of(file));
        } catch (NoSuchFileException e) {
            return;
        } catch (IOException e) {
            unreadable.put(id, "the file could not be read: " + Reasons.of(e));
        }
    }

    SortedMap<ArticleId, Fingerprint> fingerprints() {
        return fingerprints;
    }

    Fingerprint fingerprint(ArticleId id) {
        return known(id, fingerprints.get(id));
    }

    Path file(ArticleId id) {
        return known(id, content.files().get(id));
    }

    private static <T> T known(ArticleId id, @Nullable T found) {
        if (found == null) {
            throw new IllegalArgumentException("the article must be one of the inventory, got " + id);
        }
        return found;
    }

    /** Whether an article without a fingerprint may yet be there, behind a refusal of the system. */
    boolean mayStillHold(ArticleId id) {
        return unreadable.containsKey(id) || content.mayHold(id);
    }

    /** Paths that are no article by their kind, and why. */
    Map<Path, String> skipped() {
        return content.skipped();
    }

    /** What the system did not let be read: files, and folders with a {@code /} at their end. */
    SortedMap<ArticleId, Failure> refused() {
        var refused = new TreeMap<ArticleId, Failure>();
        content.unreadable().forEach((folder, why) -> refused.put(new ArticleId(folder), unreadable(why)));
        unreadable.forEach((id, why) -> refused.put(id, unreadable(why)));
        return refused;
    }

    private static Failure unreadable(String why) {
        return new Failure(FailureReason.UNREADABLE, why);
    }

    /** The outcomes that no plan is needed for: what is no article by its kind, and what was refused. */
    List<IngestOutcome> notRead() {
        var outcomes = new ArrayList<IngestOutcome>();
        content.skipped().forEach((path, why) -> outcomes.add(new IngestOutcome.Skipped(path.toString(), why)));
        refused().forEach((id, failure) -> outcomes.add(new IngestOutcome.Failed(id, failure, false)));
        return outcomes;
    }
}
