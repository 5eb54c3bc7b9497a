package dev.kneadle.ingest.tag;

import dev.kneadle.ingest.tag.Confidences.Count;
import dev.kneadle.ingest.tag.Confidences.CueKey;
import dev.kneadle.ingest.tag.JudgedTags.JudgedSentence;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;

/**
 * Counts how often each cue was right, and prints it as {@code confidences.txt}:
 *
 * <pre>.ci/bench ingest dev.kneadle.ingest.tag.ConfidenceFit FOLDER &gt;ingest/src/main/resources/dev/kneadle/ingest/tag/confidences.txt</pre>
 */
final class ConfidenceFit {
    private ConfidenceFit() {}

    /**
     * Prints the table.
     *
     * @param folder one of judged sentences, see {@link JudgedTags}
     */
    public static void main(String[] folder) throws IOException {
        System.out.print("""
                # How often each cue was right on judged sentences, a second label accepted: TAG | cue | right | decided. Counted by
                # ConfidenceFit, which says how; Confidences makes probabilities of it. The cues were written in sight of these
                # sentences, so expect less of other sources.

                """);
        counts(JudgedTags.sentences(Path.of(folder[0]), new RuleTagger()))
                .forEach((key, count) -> System.out.printf(
                        "%-9s | %-18s | %3d | %3d%n", key.tag().label(), key.cue(), count.right(), count.decided()));
    }

    /** In the order of the tags and the cues' names. */
    static Map<CueKey, Count> counts(Collection<JudgedSentence> sentences) {
        var counts =
                new TreeMap<CueKey, Count>(Comparator.comparing(CueKey::tag).thenComparing(CueKey::cue));
        for (JudgedSentence one : sentences) {
            one.tagged()
                    .ifPresent(sentence -> counts.merge(
                            new CueKey(sentence.tag(), sentence.cue()),
                            new Count(one.isRight() ? 1 : 0, 1),
                            Count::plus));
        }
        return counts;
    }
}
