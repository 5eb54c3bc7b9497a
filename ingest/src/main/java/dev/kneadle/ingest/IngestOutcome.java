package dev.kneadle.ingest;

import dev.kneadle.model.ArticleId;
import dev.kneadle.model.Failure;

/** What a run did about one article, or about a path that is none. */
sealed interface IngestOutcome {
    record Unchanged(ArticleId id) implements IngestOutcome {}

    /** A file the index did not know: read and searchable. */
    record Added(ArticleId id, int sections) implements IngestOutcome {}

    /** Other bytes than before: read and searchable. */
    record Changed(ArticleId id, int sections) implements IngestOutcome {}

    /** The same bytes, read once more. */
    record ReadAgain(ArticleId id, int sections) implements IngestOutcome {}

    /** The same bytes under another path. */
    record Moved(ArticleId from, ArticleId id, int sections) implements IngestOutcome {}

    /** Its file is gone, and so is the article. */
    record Removed(ArticleId id) implements IngestOutcome {}

    /** Read, and nothing worth finding in it. */
    record Empty(ArticleId id, String message) implements IngestOutcome {}

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

    /** Something an editor should know of an article that went well otherwise. */
    record Remark(ArticleId id, String words) implements IngestOutcome {}

    /** The article's id, or the path of what was skipped. */
    default String name() {
        return switch (this) {
            case Unchanged(ArticleId id) -> id.value();
            case Added(ArticleId id, int sections) -> id.value();
            case Changed(ArticleId id, int sections) -> id.value();
            case ReadAgain(ArticleId id, int sections) -> id.value();
            case Moved(ArticleId from, ArticleId id, int sections) -> id.value();
            case Removed(ArticleId id) -> id.value();
            case Empty(ArticleId id, String message) -> id.value();
            case Failed(ArticleId id, Failure failure, boolean isNews) -> id.value();
            case Skipped(String path, String why) -> path;
            case Remark(ArticleId id, String words) -> id.value();
        };
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
            case Remark outcome -> "note";
        };
    }

    /** Whether the index is other than it was before. */
    default boolean changesTheIndex() {
        return switch (this) {
            case Unchanged outcome -> false;
            case Skipped outcome -> false;
            case Remark outcome -> false;
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
