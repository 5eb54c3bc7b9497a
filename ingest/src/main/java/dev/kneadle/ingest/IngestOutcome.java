package dev.kneadle.ingest;

import dev.kneadle.model.ArticleId;
import dev.kneadle.model.Failure;
import dev.kneadle.model.FailureReason;
import java.util.Optional;

/** What a run did about one article, or about a path that is none. */
sealed interface IngestOutcome {
    record Unchanged(ArticleId id) implements IngestOutcome {}

    /** A file the index did not know: read and searchable. */
    record Added(ArticleId id, Findings findings) implements IngestOutcome {}

    /** Other bytes than before: read and searchable. */
    record Changed(ArticleId id, Findings findings) implements IngestOutcome {}

    /** The same bytes, read once more. */
    record ReadAgain(ArticleId id, Findings findings) implements IngestOutcome {}

    /** The same bytes under another path. */
    record Moved(ArticleId from, ArticleId id, Findings findings) implements IngestOutcome {}

    /** Its file is gone, and so is the article. */
    record Removed(ArticleId id) implements IngestOutcome {}

    /** Read, and nothing worth finding in it. */
    record Empty(ArticleId id, String message, Findings findings) implements IngestOutcome {}

    /**
     * Not read. An older version of the article stays searchable.
     *
     * @param isNews whether the index learned of it in this run; false where the same bytes failed the same way before, and
     *     where the system did not let them be read
     */
    record Failed(ArticleId id, Failure failure, boolean isNews) implements IngestOutcome {}

    /**
     * No article by its kind, such as a hidden file.
     *
     * @param path as it was found
     */
    record Skipped(String path, String why) implements IngestOutcome {}

    /** The article's id, or the path of what was skipped. */
    default String name() {
        return switch (this) {
            case Unchanged unchanged -> unchanged.id().value();
            case Added added -> added.id().value();
            case Changed changed -> changed.id().value();
            case ReadAgain again -> again.id().value();
            case Moved moved -> moved.id().value();
            case Removed removed -> removed.id().value();
            case Empty empty -> empty.id().value();
            case Failed failed -> failed.id().value();
            case Skipped skipped -> skipped.path();
        };
    }

    /** What was found in the file; empty where none was read. */
    default Optional<Findings> found() {
        return switch (this) {
            case Added added -> Optional.of(added.findings());
            case Changed changed -> Optional.of(changed.findings());
            case ReadAgain again -> Optional.of(again.findings());
            case Moved moved -> Optional.of(moved.findings());
            case Empty empty -> Optional.of(empty.findings());
            case Unchanged unchanged -> Optional.empty();
            case Removed removed -> Optional.empty();
            case Failed failed -> Optional.empty();
            case Skipped skipped -> Optional.empty();
        };
    }

    /** What there is to say of it in words; may be empty. */
    default String message() {
        return switch (this) {
            case Moved moved -> "from " + moved.from();
            case Empty empty -> empty.message();
            case Failed failed -> failed.failure().message();
            case Skipped skipped -> skipped.why();
            case Added added -> "";
            case Changed changed -> "";
            case ReadAgain again -> "";
            case Unchanged unchanged -> "";
            case Removed removed -> "";
        };
    }

    /** Why it failed. */
    default Optional<FailureReason> reason() {
        return this instanceof Failed failed ? Optional.of(failed.failure().reason()) : Optional.empty();
    }

    /** The word for it in a report. */
    default String word() {
        return switch (this) {
            case Unchanged outcome -> "unchanged";
            case Added outcome -> "added";
            case Changed outcome -> "changed";
            case ReadAgain outcome -> "read again";
            case Moved outcome -> "moved";
            case Removed outcome -> "removed";
            case Empty outcome -> "empty";
            case Failed outcome -> "failed";
            case Skipped outcome -> "skipped";
        };
    }

    /** Whether the index is other than it was before. */
    default boolean changesTheIndex() {
        return switch (this) {
            case Unchanged outcome -> false;
            case Skipped outcome -> false;
            case Failed failed -> failed.isNews();
            case Added outcome -> true;
            case Changed outcome -> true;
            case ReadAgain outcome -> true;
            case Moved outcome -> true;
            case Removed outcome -> true;
            case Empty outcome -> true;
        };
    }
}
