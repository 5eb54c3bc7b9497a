package dev.kneadle.ingest.extract;

import dev.kneadle.model.Failure;
import dev.kneadle.model.FailureReason;

/** A file that gives no article, and why. */
public final class UnreadableArticle extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Failure failure;

    public UnreadableArticle(FailureReason reason, String message) {
        this(new Failure(reason, message));
    }

    UnreadableArticle(Failure failure) {
        super(failure.message());
        this.failure = failure;
    }

    public Failure failure() {
        return failure;
    }
}
