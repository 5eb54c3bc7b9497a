package dev.kneadle.ingest;

import dev.kneadle.index.Remembered;
import dev.kneadle.index.SectionWriter;
import dev.kneadle.ingest.IngestPlan.Step;
import dev.kneadle.model.ArticleId;
import dev.kneadle.model.Failure;
import dev.kneadle.model.Fingerprint;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** One run: makes the index say what the folders say. */
final class Ingest {
    /**
     * A kill loses at most the work since the last commit. A commit writes what came since the one before, merged
     * with other small parts of the index; only the end of a run rewrites large ones.
     */
    private static final Duration COMMIT_EVERY = Duration.ofSeconds(2);

    /**
     * A run that would take away more than this many articles and more than this share of them is stopped: an empty mount
     * looks just like an editor who deleted everything. Ten are few enough to ingest again by hand.
     */
    private static final int MASS_DELETION = 10;

    private static final double MASS_DELETION_SHARE = 0.2;

    private final List<Path> roots;
    private final Kneader kneader;
    private final SectionWriter index;
    private final Progress progress;
    private final int jobs;

    /**
     * @param roots folders or files, each must exist
     * @param jobs how many files are read at a time, at least 1; has no influence on the result
     */
    Ingest(List<Path> roots, Kneader kneader, SectionWriter index, Progress progress, int jobs) {
        this.roots = List.copyOf(roots);
        this.kneader = kneader;
        this.index = index;
        this.progress = progress;
        this.jobs = jobs;
    }

    /**
     * @param force whether to read unchanged files again
     * @param allowMassDelete whether most articles may be gone
     */
    IngestReport run(boolean force, boolean allowMassDelete) throws IOException {
        Inventory inventory = Inventory.take(roots, jobs);
        IngestPlan plan = plan(inventory, force);
        if (!allowMassDelete) {
            refuseMassDeletion(plan);
        }
        List<IngestOutcome> outcomes = carryOut(plan, inventory);
        index.finish(folderNames());
        outcomes.addAll(inventory.notRead());
        return new IngestReport(outcomes);
    }

    private IngestPlan plan(Inventory inventory, boolean force) throws IOException {
        return IngestPlan.between(inventory.fingerprints(), index.remembered(), inventory::mayStillHold, force);
    }

    private void refuseMassDeletion(IngestPlan plan) throws IOException {
        long known = plan.steps().stream()
                .filter(step -> !(step instanceof IngestPlan.Add))
                .count();
        long gone = plan.removals();
        boolean sameFolders = index.contentFolders().equals(folderNames());
        if (sameFolders && gone > MASS_DELETION && gone > MASS_DELETION_SHARE * known) {
            throw new IOException(gone + " of " + known + " articles are gone from " + String.join(", ", folderNames())
                    + "; nothing was changed. If they are meant to be gone, run it again with --allow-mass-delete");
        }
    }

    private List<String> folderNames() {
        return roots.stream()
                .map(root -> root.toAbsolutePath().normalize().toString())
                .toList();
    }

    /** Reads ahead with several threads and writes in the order of the plan, so the index never depends on timing. */
    private List<IngestOutcome> carryOut(IngestPlan plan, Inventory inventory) throws IOException {
        var outcomes = new ArrayList<IngestOutcome>();
        Deque<Work> ahead = new ArrayDeque<>();
        var lastCommit = new Stopwatch();
        // Until all is done the index is not in step with these folders: a run that is killed and made again must not
        // take what it removed itself for a mass deletion.
        List<String> inStepWith = index.contentFolders();
        progress.start(plan.steps().size());
        try (var reader = new ParallelReader(kneader, jobs)) {
            for (Step step : plan.steps()) {
                ahead.add(begin(step, inventory, reader));
                if (ahead.size() > reader.depth()) {
                    complete(ahead.remove(), outcomes);
                }
                if (!outcomes.isEmpty() && lastCommit.elapsed().compareTo(COMMIT_EVERY) > 0) {
                    index.commit(inStepWith);
                    lastCommit.restart();
                }
            }
            while (!ahead.isEmpty()) {
                complete(ahead.remove(), outcomes);
            }
        } finally {
            progress.end();
        }
        return outcomes;
    }

    /** A step under way. */
    private record Work(Step step, ParallelReader.Pending reading) {}

    private static Work begin(Step step, Inventory inventory, ParallelReader reader) {
        return new Work(step, isRead(step) ? reader.read(inventory.file(step.id())) : ParallelReader.NOTHING);
    }

    private static boolean isRead(Step step) {
        return !(step instanceof IngestPlan.Keep || step instanceof IngestPlan.Remove);
    }

    private void complete(Work work, List<IngestOutcome> outcomes) throws IOException {
        outcomes.add(finish(work));
        if (isRead(work.step()) && work.reading().await() instanceof ParallelReader.Read(KneadedArticle article)) {
            article.remarks()
                    .forEach(words ->
                            outcomes.add(new IngestOutcome.Remark(work.step().id(), words)));
        }
    }

    private IngestOutcome finish(Work work) throws IOException {
        IngestOutcome outcome = switch (work.step()) {
            case IngestPlan.Keep(ArticleId id, var remembered) ->
                remembered
                        .failure()
                        .<IngestOutcome>map(failure -> new IngestOutcome.Failed(id, failure, false))
                        .orElseGet(() -> new IngestOutcome.Unchanged(id));
            case IngestPlan.Add(ArticleId id, Fingerprint fingerprint) ->
                index(id, fingerprint, work.reading(), IngestOutcome.Added::new);
            case IngestPlan.Change(ArticleId id, Fingerprint fingerprint) ->
                index(id, fingerprint, work.reading(), IngestOutcome.Changed::new);
            case IngestPlan.Reread reread -> reread(reread, work.reading());
            case IngestPlan.Move move -> move(move, work.reading());
            case IngestPlan.Remove(ArticleId id) -> {
                index.remove(id);
                yield new IngestOutcome.Removed(id);
            }
        };
        progress.step(outcome.name());
        return outcome;
    }

    /** A failure that is known already is not written again: a run that learns nothing leaves the index as it is. */
    private IngestOutcome reread(IngestPlan.Reread reread, ParallelReader.Pending reading) throws IOException {
        Remembered before = reread.remembered();
        boolean sameBytes = before.lastSeen().equals(reread.fingerprint());
        if (reading.await() instanceof ParallelReader.Unread(Failure failure)
                && sameBytes
                && before.failure().equals(Optional.of(failure))) {
            return new IngestOutcome.Failed(reread.id(), failure, false);
        }
        return index(reread.id(), reread.fingerprint(), reading, IngestOutcome.ReadAgain::new);
    }

    /** Where the file cannot be read under its new path, the article stays as it was; the next run tries again. */
    private IngestOutcome move(IngestPlan.Move move, ParallelReader.Pending reading) throws IOException {
        if (reading.await() instanceof ParallelReader.Unread(Failure failure)) {
            return new IngestOutcome.Failed(move.id(), failure, false);
        }
        ArticleId from = move.from();
        IngestOutcome outcome = index(
                move.id(), move.fingerprint(), reading, (id, sections) -> new IngestOutcome.Moved(from, id, sections));
        index.remove(from);
        return outcome;
    }

    /** What to call an article that is searchable now. */
    private interface Success {
        IngestOutcome of(ArticleId id, int sections);
    }

    private IngestOutcome index(ArticleId id, Fingerprint fingerprint, ParallelReader.Pending reading, Success success)
            throws IOException {
        return switch (reading.await()) {
            case ParallelReader.Read(KneadedArticle article) -> {
                index.replace(article.as(id, fingerprint), article.sections());
                yield article.isEmpty()
                        ? new IngestOutcome.Empty(id, article.whyEmpty())
                        : success.of(id, article.sections().size());
            }
            case ParallelReader.Unread(Failure failure) -> {
                index.recordFailure(id, fingerprint, failure);
                yield new IngestOutcome.Failed(id, failure, true);
            }
        };
    }
}
