package dev.kneadle.ingest.collection;

import dev.kneadle.ingest.extract.Source;
import dev.kneadle.model.Failure;
import java.util.Optional;

/** What stands at one place of a collection. */
public sealed interface Member {
    /** Its name in the collection. */
    String name();

    /**
     * A member that can become an article.
     *
     * @param externalId the name it has outside of the collection, where it has one
     * @param url where it was published, where the collection says so
     */
    record Article(String name, Optional<String> externalId, Optional<String> url, Source source) implements Member {}

    /** A member without bytes that could be read, or without a name of its own; its neighbours are not touched by that. */
    record Broken(String name, Failure failure) implements Member {}
}
