package dev.kneadle.ingest;

import dev.kneadle.model.ArticleId;
import dev.kneadle.model.Failure;

/** What a run did about one article, or about a path that is none. */
sealed interface IngestOutcome {
    /** The article's id, or the path of what was skipped. */
    String name();

    /** The word for it in the report, in JSON and on the terminal. */
    String word();

    record Unchanged(ArticleId id) implements IngestOutcome {
        @Override
        public String name() {
            return id.value();
        }

        @Override
        public String word() {
            return "unchanged";
        }
    }

    /** Read and searchable. */
    record Indexed(ArticleId id, How how, int sections) implements IngestOutcome {
        enum How {
            ADDED("added"),
            CHANGED("changed"),
            /** The same bytes, read again. */
            REREAD("read again");

            private final String word;

            How(String word) {
                this.word = word;
            }
        }

        @Override
        public String name() {
            return id.value();
        }

        @Override
        public String word() {
            return how.word;
        }
    }

    record Moved(ArticleId from, ArticleId id, int sections) implements IngestOutcome {
        @Override
        public String name() {
            return id.value();
        }

        @Override
        public String word() {
            return "moved";
        }
    }

    record Removed(ArticleId id) implements IngestOutcome {
        @Override
        public String name() {
            return id.value();
        }

        @Override
        public String word() {
            return "removed";
        }
    }

    /** Read, and nothing worth finding in it. */
    record Empty(ArticleId id, String message) implements IngestOutcome {
        @Override
        public String name() {
            return id.value();
        }

        @Override
        public String word() {
            return "empty";
        }
    }

    /**
     * Not read. An older version of the article stays searchable.
     *
     * @param isKnown whether the same bytes failed the same way in an earlier run
     */
    record Failed(ArticleId id, Failure failure, boolean isKnown) implements IngestOutcome {
        @Override
        public String name() {
            return id.value();
        }

        @Override
        public String word() {
            return "failed";
        }
    }

    /** No article by its kind, such as a hidden file. */
    record Skipped(String name, String why) implements IngestOutcome {
        @Override
        public String word() {
            return "skipped";
        }
    }
}
