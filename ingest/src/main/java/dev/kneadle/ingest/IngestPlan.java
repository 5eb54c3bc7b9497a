package dev.kneadle.ingest;

import dev.kneadle.index.Remembered;
import dev.kneadle.model.ArticleId;
import dev.kneadle.model.Fingerprint;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * The difference between what the folders hold and what the index remembers, decided before anything is done.
 *
 * @param steps one for each article on either side, in the order of their ids
 */
record IngestPlan(List<Step> steps) {
    /** What is to be done about one article. */
    sealed interface Step {
        ArticleId id();

        /** Whether it takes the article's bytes. */
        default boolean readsFile() {
            return !(this instanceof Keep || this instanceof Remove);
        }
    }

    /** The same bytes, read by the same pipeline: nothing is to be done. */
    record Keep(ArticleId id, Remembered remembered) implements Step {}

    /** A file the index does not know. */
    record Add(ArticleId id) implements Step {}

    /** A file whose bytes are other than they were. */
    record Change(ArticleId id) implements Step {}

    /** The same bytes, to be read again: by a newer pipeline, because it was asked for, or because it may go well now. */
    record Reread(ArticleId id, Fingerprint fingerprint, Remembered remembered) implements Step {}

    /** The same bytes under another path. */
    record Move(ArticleId from, ArticleId id) implements Step {}

    /** An article whose file is gone. */
    record Remove(ArticleId id) implements Step {}

    IngestPlan {
        steps = List.copyOf(steps);
    }

    /** The difference as far as a run of these options is about it. */
    static IngestPlan between(Inventory inventory, SortedMap<ArticleId, Remembered> remembered, RunOptions options) {
        var ofPart = new TreeMap<>(remembered);
        ofPart.keySet().removeIf(id -> !options.part().holds(id));
        return between(inventory.fingerprints(), ofPart, inventory::mayStillHold, options.force());
    }

    /**
     * @param found the files, by article
     * @param remembered what the index remembers
     * @param mayStillBeThere articles that were not found and are yet not gone
     * @param force whether to read unchanged files again
     */
    static IngestPlan between(
            SortedMap<ArticleId, Fingerprint> found,
            SortedMap<ArticleId, Remembered> remembered,
            Predicate<ArticleId> mayStillBeThere,
            boolean force) {
        var steps = new TreeMap<ArticleId, Step>();
        Map<String, Deque<ArticleId>> gone = new HashMap<>();
        remembered.forEach((id, known) -> {
            if (!found.containsKey(id) && !mayStillBeThere.test(id)) {
                steps.put(id, new Remove(id));
                gone.computeIfAbsent(known.lastSeen().sha256(), sha -> new ArrayDeque<>())
                        .add(id);
            }
        });
        found.forEach((id, fingerprint) -> {
            Remembered known = remembered.get(id);
            Deque<ArticleId> origins = gone.getOrDefault(fingerprint.sha256(), new ArrayDeque<>());
            if (known != null) {
                steps.put(id, stepFor(id, fingerprint, known, force));
            } else if (origins.isEmpty()) {
                steps.put(id, new Add(id));
            } else {
                ArticleId from = origins.remove();
                steps.remove(from);
                steps.put(id, new Move(from, id));
            }
        });
        return new IngestPlan(new ArrayList<>(steps.values()));
    }

    private static Step stepFor(ArticleId id, Fingerprint found, Remembered known, boolean force) {
        if (!found.sha256().equals(known.lastSeen().sha256())) {
            return new Change(id);
        }
        boolean mayGoWellNow = known.failure()
                .map(failure -> !failure.reason().isDecidedByTheBytes())
                .orElse(false);
        boolean again = force || mayGoWellNow || !found.equals(known.lastSeen());
        return again ? new Reread(id, found, known) : new Keep(id, known);
    }

    /** How many articles would be gone, those that only moved not counted. */
    long removals() {
        return steps.stream().filter(Remove.class::isInstance).count();
    }
}
