package dev.kneadle.ingest;

import dev.kneadle.index.RunReport;
import dev.kneadle.model.ArticleId;
import java.time.Duration;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a run did, by article.
 *
 * @param outcomes in the order of their names
 * @param complete whether all was done that was to do; false where somebody stopped the run
 * @param duplicates of all that the index now holds, each article that has nearly the text of an earlier one, and that one
 */
record IngestReport(List<IngestOutcome> outcomes, boolean complete, SortedMap<ArticleId, ArticleId> duplicates) {
    /** In the order a summary names them. */
    private static final List<String> WORDS =
            List.of("added", "changed", "moved", "removed", "read again", "unchanged", "empty", "failed", "skipped");

    IngestReport {
        outcomes = outcomes.stream()
                .sorted(Comparator.comparing(IngestOutcome::name))
                .toList();
        duplicates = Collections.unmodifiableSortedMap(new TreeMap<>(duplicates));
    }

    /** Before it is known which articles are duplicates. */
    IngestReport(List<IngestOutcome> outcomes, boolean complete) {
        this(outcomes, complete, Collections.emptySortedMap());
    }

    IngestReport with(SortedMap<ArticleId, ArticleId> found) {
        return new IngestReport(outcomes, complete, found);
    }

    /** How many articles had each outcome, in the words of {@link IngestOutcome#word()}; those that none had are left out. */
    Map<String, Long> counts() {
        var counts = new LinkedHashMap<String, Long>();
        for (String word : WORDS) {
            long count =
                    outcomes.stream().filter(one -> one.word().equals(word)).count();
            if (count > 0) {
                counts.put(word, count);
            }
        }
        return counts;
    }

    /** Those of which either article is not simply unchanged. */
    SortedMap<ArticleId, ArticleId> newDuplicates() {
        Set<String> unchanged = outcomes.stream()
                .filter(IngestOutcome.Unchanged.class::isInstance)
                .map(IngestOutcome::name)
                .collect(Collectors.toSet());
        var fresh = new TreeMap<>(duplicates);
        fresh.entrySet()
                .removeIf(one -> unchanged.contains(one.getKey().value())
                        && unchanged.contains(one.getValue().value()));
        return fresh;
    }

    boolean hasFailures() {
        return outcomes.stream().anyMatch(IngestOutcome.Failed.class::isInstance);
    }

    /** Whether the index is other than it was before the run. */
    boolean changedTheIndex() {
        return outcomes.stream().anyMatch(IngestOutcome::changesTheIndex);
    }

    /** As the index keeps it: what failed first, then the rest of what is not simply unchanged. */
    RunReport toKeep(Duration took) {
        List<RunReport.FileReport> files = outcomes.stream()
                .filter(outcome -> !(outcome instanceof IngestOutcome.Unchanged))
                .sorted(Comparator.comparing(outcome -> !(outcome instanceof IngestOutcome.Failed)))
                .limit(RunReport.MOST_FILES)
                .map(IngestReport::toKeep)
                .toList();
        return new RunReport(counts(), took, files);
    }

    private static RunReport.FileReport toKeep(IngestOutcome outcome) {
        Optional<Findings> found = outcome.found();
        return new RunReport.FileReport(
                outcome.name(),
                outcome.word(),
                outcome.reason(),
                outcome.message(),
                found.map(Findings::sections).orElse(0),
                found.map(Findings::tags).orElse(Map.of()),
                found.map(Findings::dropped).orElse(List.of()).stream()
                        .map(one -> new RunReport.DroppedText(one.text(), one.reason()))
                        .toList(),
                found.map(Findings::remarks).orElse(List.of()),
                found.map(Findings::took).orElse(Duration.ZERO));
    }
}
