package dev.kneadle.ingest;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a run did, by article.
 *
 * @param outcomes in the order of their names
 */
record IngestReport(List<IngestOutcome> outcomes) {
    /** In the order a summary names them. */
    private static final List<String> WORDS =
            List.of("added", "changed", "moved", "removed", "read again", "unchanged", "empty", "failed", "skipped");

    IngestReport {
        outcomes = outcomes.stream()
                .sorted(Comparator.comparing(IngestOutcome::name))
                .toList();
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

    boolean hasFailures() {
        return outcomes.stream().anyMatch(IngestOutcome.Failed.class::isInstance);
    }

    /** Whether the index is other than it was before the run. */
    boolean changedTheIndex() {
        return outcomes.stream().anyMatch(IngestOutcome::changesTheIndex);
    }
}
