package dev.kneadle.ingest;

import dev.kneadle.ingest.collection.Collections;
import dev.kneadle.ingest.collection.Member;
import dev.kneadle.ingest.collection.MemberReader;
import dev.kneadle.ingest.extract.Source;
import dev.kneadle.ingest.extract.UnreadableArticle;
import dev.kneadle.model.ArticleId;
import dev.kneadle.model.FailureReason;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Hands out where the bytes of articles are. Asked in the order of {@link Inventory#inReadingOrder}, it goes through each
 * collection once, from its beginning to its end.
 */
final class Sources implements AutoCloseable {
    private final Inventory inventory;
    private Optional<OpenCollection> open = Optional.empty();

    Sources(Inventory inventory) {
        this.inventory = inventory;
    }

    /**
     * @throws UnreadableArticle when a collection is not what it was when the inventory was taken; the next run will see
     *     what it is then
     */
    Source of(ArticleId id) throws UnreadableArticle {
        Place place = inventory.place(id);
        if (place.position().isEmpty()) {
            return new Source.WholeFile(place.file());
        }
        try {
            Source source = collection(place).sourceAt(place.position().get().number());
            if (!Fingerprints.of(source)
                    .sha256()
                    .equals(inventory.fingerprint(id).sha256())) {
                throw changed();
            }
            return source;
        } catch (IOException e) {
            throw new UnreadableArticle(FailureReason.UNREADABLE, "the collection could not be read: " + Reasons.of(e));
        }
    }

    private static UnreadableArticle changed() {
        return new UnreadableArticle(
                FailureReason.UNREADABLE, "the collection changed while it was read; the next run reads it again");
    }

    private OpenCollection collection(Place place) throws IOException {
        if (open.isPresent() && open.get().isBefore(place)) {
            return open.get();
        }
        close();
        var fresh = new OpenCollection(place.file(), Collections.open(place.file()));
        open = Optional.of(fresh);
        return fresh;
    }

    @Override
    public void close() throws IOException {
        if (open.isPresent()) {
            open.get().members.close();
            open = Optional.empty();
        }
    }

    /** A collection, read up to {@code next}. */
    private static final class OpenCollection {
        private final Path file;
        private final MemberReader members;
        private int next;

        OpenCollection(Path file, MemberReader members) {
            this.file = file;
            this.members = members;
        }

        boolean isBefore(Place place) {
            return file.equals(place.file())
                    && next <= place.position().orElseThrow().number();
        }

        Source sourceAt(int position) throws UnreadableArticle, IOException {
            Optional<Member> member = Optional.empty();
            while (next <= position) {
                member = members.next();
                next++;
            }
            if (member.orElse(null) instanceof Member.Article article) {
                return article.source();
            }
            throw changed();
        }
    }
}
