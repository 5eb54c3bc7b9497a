package dev.kneadle.ingest.extract;

import java.io.InterruptedIOException;

/** Says when there is room for the text of an article that has been read. */
@FunctionalInterface
public interface Intake {
    /** There always is. */
    Intake ANY = length -> {};

    /**
     * Waits until there is.
     *
     * @param length {@link ExtractedArticle#length}
     * @throws InterruptedIOException when the run ends before that
     */
    void admit(long length) throws InterruptedIOException;
}
