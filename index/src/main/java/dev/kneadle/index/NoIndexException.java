package dev.kneadle.index;

import java.io.IOException;

/** Nothing has been ingested yet: there is no index to ask. Passes once an ingest has committed. */
public final class NoIndexException extends IOException {
    private static final long serialVersionUID = 1L;

    public NoIndexException(String location) {
        super("there is no index at " + location + " yet; `kneadle ingest` makes one");
    }
}
