package dev.kneadle.ingest.extract;

import dev.kneadle.model.Failure;
import dev.kneadle.model.FailureReason;

/** A file that gives no article, and why. */
public final class UnreadableArticle extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Failure failure;

    public UnreadableArticle(FailureReason reason, String message) {
        super(message);
        this.failure = new Failure(reason, message);
    }

    public Failure failure() {
        return failure;
    }
}
