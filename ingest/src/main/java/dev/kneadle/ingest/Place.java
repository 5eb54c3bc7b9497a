package dev.kneadle.ingest;

import dev.kneadle.model.ArticleId;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where an article was found.
 *
 * @param file its own, or that of the collection it is a member of
 * @param position in its collection; empty for a file of its own
 * @param externalId the name it has elsewhere; its id where it has none
 * @param url where it was published, where its collection says so
 */
record Place(Path file, Optional<Position> position, String externalId, Optional<String> url) {
    /**
     * @param collection the path of the collection, as it stands in the ids of its members
     * @param number how many members stand before it
     */
    record Position(String collection, int number) {}

    static Place of(ArticleId id, Path file) {
        return new Place(file, Optional.empty(), id.value(), Optional.empty());
    }
}
