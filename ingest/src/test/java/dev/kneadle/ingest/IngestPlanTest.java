package dev.kneadle.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kneadle.index.Remembered;
import dev.kneadle.model.ArticleId;
import dev.kneadle.model.Failure;
import dev.kneadle.model.FailureReason;
import dev.kneadle.model.Fingerprint;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What is found and what is remembered, as {@code name=bytes}; what is to be done, as it would be told. */
class IngestPlanTest {
    @Test
    void everyDifferenceIsNamedAsWhatItIs() {
        assertPlan("a=1 b=2 d=4 new=5", "a=1 b=9 c=3 gone=4", "keep a, change b, remove c, move gone to d, add new");
    }

    @Test
    void aCopyOfAFileThatIsStillThereIsAnAddition() {
        assertPlan("a=1 b=1", "a=1", "keep a, add b");
    }

    @Test
    void twoFilesThatSwapTheirBytesAreBothChanged() {
        assertPlan("a=2 b=1", "a=1 b=2", "change a, change b");
    }

    @Test
    void twoFilesWithTheSameBytesMoveEachOnce() {
        assertPlan("c=1 d=1", "a=1 b=1", "move a to c, move b to d");
    }

    @Test
    void anArticleThatMayStillBeThereIsNotRemoved() {
        var plan = IngestPlan.between(
                new TreeMap<>(), remembered("closed/a=1 b=2"), id -> id.value().startsWith("closed/"), false);
        assertThat(told(plan)).isEqualTo("remove b");
    }

    @Test
    void unchangedFilesAreReadAgainWhenForced() {
        assertThat(told(IngestPlan.between(found("a=1"), remembered("a=1"), id -> false, true)))
                .isEqualTo("reread a");
    }

    @Test
    void aNewPipelineReadsTheSameBytesAgain() {
        var known = new TreeMap<ArticleId, Remembered>();
        known.put(new ArticleId("a"), new Remembered(new Fingerprint(sha("1"), "older"), 3, Optional.empty()));
        assertThat(told(IngestPlan.between(found("a=1"), known, id -> false, false)))
                .isEqualTo("reread a");
    }

    @Test
    void onlyFailuresThatMayPassAreTriedAgain() {
        var known = new TreeMap<ArticleId, Remembered>();
        known.put(new ArticleId("broken"), failed("1", FailureReason.CORRUPT));
        known.put(new ArticleId("slow"), failed("2", FailureReason.TIMEOUT));
        assertThat(told(IngestPlan.between(found("broken=1 slow=2"), known, id -> false, false)))
                .isEqualTo("keep broken, reread slow");
    }

    private static void assertPlan(String found, String remembered, String told) {
        assertThat(told(IngestPlan.between(found(found), remembered(remembered), id -> false, false)))
                .isEqualTo(told);
    }

    private static Remembered failed(String bytes, FailureReason reason) {
        return new Remembered(fingerprint(bytes), 0, Optional.of(new Failure(reason, "it would not open")));
    }

    private static SortedMap<ArticleId, Fingerprint> found(String files) {
        var found = new TreeMap<ArticleId, Fingerprint>();
        for (String file : files.split(" ", -1)) {
            String[] parts = file.split("=", -1);
            found.put(new ArticleId(parts[0]), fingerprint(parts[1]));
        }
        return found;
    }

    private static SortedMap<ArticleId, Remembered> remembered(String files) {
        var remembered = new TreeMap<ArticleId, Remembered>();
        found(files).forEach((id, fingerprint) -> remembered.put(id, new Remembered(fingerprint, 3, Optional.empty())));
        return remembered;
    }

    private static Fingerprint fingerprint(String bytes) {
        return new Fingerprint(sha(bytes), Kneader.PIPELINE);
    }

    private static String sha(String bytes) {
        return bytes.repeat(64);
    }

    private static String told(IngestPlan plan) {
        return String.join(
                ", ",
                plan.steps().stream()
                        .map(step -> switch (step) {
                            case IngestPlan.Keep keep -> "keep " + keep.id();
                            case IngestPlan.Add add -> "add " + add.id();
                            case IngestPlan.Change change -> "change " + change.id();
                            case IngestPlan.Reread reread -> "reread " + reread.id();
                            case IngestPlan.Move move -> "move " + move.from() + " to " + move.id();
                            case IngestPlan.Remove remove -> "remove " + remove.id();
                        })
                        .toList());
    }
}
