package dev.kneadle.ingest;

import dev.kneadle.index.Remembered;
import dev.kneadle.index.SectionWriter;
import dev.kneadle.ingest.IngestPlan.Step;
import dev.kneadle.model.ArticleId;
import dev.kneadle.model.Failure;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/** One run: makes the index say what the folders say. */
final class Ingest {
    /**
     * A kill loses at most the work since the last commit. A commit writes what came since the one before, merged
     * with other small parts of the index; only the end of a run rewrites large ones.
     */
    private static final Duration COMMIT_EVERY = Duration.ofSeconds(2);

    /** The first commit comes sooner, and each next after twice the time, so that a new index can be searched at once. */
    private static final Duration FIRST_COMMIT = Duration.ofMillis(200);

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
    private final Stop stop;

    /**
     * @param roots folders or files, each must exist
     * @param stop when it is asked for, the run ends after what is under way
     */
    Ingest(List<Path> roots, Kneader kneader, SectionWriter index, Progress progress, Stop stop) {
        this.roots = List.copyOf(roots);
        this.kneader = kneader;
        this.index = index;
        this.progress = progress;
        this.stop = stop;
    }

    IngestReport run(RunOptions options) throws IOException {
        IngestReport report = carryOut(options);
        return report.with(index.duplicates()); // by now nothing else is held of a large folder
    }

    private IngestReport carryOut(RunOptions options) throws IOException {
        var sinceStart = new Stopwatch();
        Inventory inventory = Inventory.take(roots, options.part(), options.jobs());
        SortedMap<ArticleId, Remembered> remembered = index.remembered();
        IngestPlan plan = IngestPlan.between(inventory, remembered, options);
        if (!options.allowMassDelete()) {
            refuseMassDeletion(plan);
        }
        var margins = new KnownMargins(remembered);
        Map<ArticleId, IngestOutcome> outcomes = carryOut(plan.steps(), inventory, margins, options.jobs());
        boolean complete = outcomes.size() == plan.steps().size();
        if (complete) {
            List<Step> otherwise = margins.cutOtherwise(plan.steps());
            Map<ArticleId, IngestOutcome> again = carryOut(otherwise, inventory, margins, options.jobs());
            outcomes.putAll(again);
            complete = again.size() == otherwise.size();
        }
        var all = new ArrayList<>(outcomes.values());
        all.addAll(inventory.notRead());
        var report = new IngestReport(all, complete);
        if (complete) {
            index.finish(folderNames(), report.toKeep(sinceStart.elapsed()));
        } else {
            index.commit(index.contentFolders());
        }
        return report;
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

    /** Reads ahead with several threads and writes in the order of reading, so the index never depends on timing. */
    private Map<ArticleId, IngestOutcome> carryOut(
            List<Step> steps, Inventory inventory, KnownMargins margins, int jobs) throws IOException {
        var outcomes = new LinkedHashMap<ArticleId, IngestOutcome>();
        if (steps.isEmpty()) {
            return outcomes;
        }
        Deque<Work> ahead = new ArrayDeque<>();
        var lastCommit = new Stopwatch();
        Duration patience = FIRST_COMMIT;
        // Until all is done the index is not in step with these folders: a run that is killed and made again must not
        // take what it removed itself for a mass deletion.
        List<String> inStepWith = index.contentFolders();
        progress.start(steps.size());
        try (var reader = new ParallelReader(inventory, kneader, margins.furniture(), jobs)) {
            for (Step step : inventory.inReadingOrder(steps, Step::id)) {
                ahead.add(begin(step, reader));
                while (!ahead.isEmpty() && reader.isFull(ahead.size())) {
                    Work work = ahead.remove();
                    outcomes.put(work.step().id(), finish(work, inventory, margins));
                }
                if (stop.isAsked()) {
                    break;
                }
                if (!outcomes.isEmpty() && lastCommit.elapsed().compareTo(patience) > 0) {
                    index.commit(inStepWith);
                    lastCommit.restart();
                    patience = COMMIT_EVERY.compareTo(patience.multipliedBy(2)) < 0
                            ? COMMIT_EVERY
                            : patience.multipliedBy(2);
                }
            }
            while (!ahead.isEmpty()) {
                Work work = ahead.remove();
                outcomes.put(work.step().id(), finish(work, inventory, margins));
            }
        } finally {
            progress.end();
        }
        return outcomes;
    }

    /** A step under way. */
    private record Work(Step step, ParallelReader.Pending reading) {}

    private static Work begin(Step step, ParallelReader reader) {
        return new Work(step, step.readsFile() ? reader.read(step.id()) : ParallelReader.NOTHING);
    }

    private IngestOutcome finish(Work work, Inventory inventory, KnownMargins margins) throws IOException {
        IngestOutcome outcome = switch (work.step()) {
            case IngestPlan.Keep(ArticleId id, var remembered) ->
                remembered
                        .failure()
                        .<IngestOutcome>map(failure -> new IngestOutcome.Failed(id, failure, false))
                        .orElseGet(() -> new IngestOutcome.Unchanged(id));
            case IngestPlan.Add add -> index(add.id(), inventory, work.reading(), IngestOutcome.Added::new);
            case IngestPlan.Change change -> index(change.id(), inventory, work.reading(), IngestOutcome.Changed::new);
            case IngestPlan.Reread reread -> reread(reread, inventory, work.reading());
            case IngestPlan.Move move -> move(move, inventory, work.reading());
            case IngestPlan.Remove(ArticleId id) -> {
                index.remove(id);
                yield new IngestOutcome.Removed(id);
            }
        };
        margins.learn(work.step(), work.reading());
        progress.step(outcome.name());
        return outcome;
    }

    /** A failure that is known already is not written again: a run that learns nothing leaves the index as it is. */
    private IngestOutcome reread(IngestPlan.Reread reread, Inventory inventory, ParallelReader.Pending reading)
            throws IOException {
        Remembered before = reread.remembered();
        boolean sameBytes = before.lastSeen().equals(reread.fingerprint());
        if (reading.await() instanceof ParallelReader.Unread(Failure failure)
                && sameBytes
                && before.failure().equals(Optional.of(failure))) {
            return new IngestOutcome.Failed(reread.id(), failure, false);
        }
        return index(reread.id(), inventory, reading, IngestOutcome.ReadAgain::new);
    }

    /** Where the file cannot be read under its new path, the article stays as it was; the next run tries again. */
    private IngestOutcome move(IngestPlan.Move move, Inventory inventory, ParallelReader.Pending reading)
            throws IOException {
        if (reading.await() instanceof ParallelReader.Unread(Failure failure)) {
            return new IngestOutcome.Failed(move.id(), failure, false);
        }
        ArticleId from = move.from();
        IngestOutcome outcome =
                index(move.id(), inventory, reading, (id, findings) -> new IngestOutcome.Moved(from, id, findings));
        index.remove(from);
        return outcome;
    }

    /** What to call an article that is searchable now. */
    private interface Success {
        IngestOutcome of(ArticleId id, Findings findings);
    }

    private IngestOutcome index(ArticleId id, Inventory inventory, ParallelReader.Pending reading, Success success)
            throws IOException {
        return switch (reading.await()) {
            case ParallelReader.Read(KneadedArticle article, Place place, Duration took) -> {
                index.replace(article.as(id, place, inventory.asRead(id)), article.sections());
                var findings = Findings.in(article, took);
                yield article.isEmpty()
                        ? new IngestOutcome.Empty(id, article.whyEmpty(), findings)
                        : success.of(id, findings);
            }
            case ParallelReader.Unread(Failure failure) -> {
                index.recordFailure(id, inventory.asRead(id), failure);
                yield new IngestOutcome.Failed(id, failure, true);
            }
        };
    }
}
