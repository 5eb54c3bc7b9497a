package dev.kneadle.index.lucene;

import java.io.IOException;
import java.util.Optional;

/**
 * How many sections of a commit can be found by their meaning.
 *
 * @param present have vectors of the commit's model
 * @param missing wait for theirs
 * @param unread are in languages the model does not know
 */
record VectorCounts(int present, int missing, int unread) {
    static VectorCounts in(CommitReader commit) throws IOException {
        Optional<String> model = commit.data().model();
        if (model.isEmpty()) {
            return new VectorCounts(0, 0, 0);
        }
        return new VectorCounts(
                commit.count(SectionDocuments.withVectors(model.get())),
                commit.count(SectionDocuments.withoutVectors(model.get())),
                commit.count(SectionDocuments.unread()));
    }
}
