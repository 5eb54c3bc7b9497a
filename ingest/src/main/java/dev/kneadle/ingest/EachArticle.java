package dev.kneadle.ingest;

import dev.kneadle.model.ArticleId;
import dev.kneadle.model.Failure;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.function.Function;

/** Reads all there is in an inventory, several files at a time, and hands it on in the order of reading. */
final class EachArticle {
    private EachArticle() {}

    /** Is given what came of one file after the other. */
    interface Visitor {
        void visit(ArticleId id, ParallelReader.Reading reading) throws IOException;
    }

    private record Work(ArticleId id, ParallelReader.Pending reading) {}

    /** @param jobs how many files to read at a time */
    static void of(Inventory inventory, Kneader kneader, int jobs, Visitor visitor) throws IOException {
        SortedMap<ArticleId, Failure> refused = inventory.refused();
        var ids = new TreeSet<>(inventory.fingerprints().keySet());
        ids.addAll(refused.keySet());
        Deque<Work> ahead = new ArrayDeque<>();
        try (var reader = new ParallelReader(inventory, kneader, jobs)) {
            for (ArticleId id : inventory.inReadingOrder(ids, Function.identity())) {
                Failure refusal = refused.get(id);
                ahead.add(new Work(id, refusal == null ? reader.read(id) : () -> new ParallelReader.Unread(refusal)));
                while (!ahead.isEmpty() && reader.isFull(ahead.size())) {
                    visit(ahead.remove(), visitor);
                }
            }
            while (!ahead.isEmpty()) {
                visit(ahead.remove(), visitor);
            }
        }
    }

    private static void visit(Work work, Visitor visitor) throws IOException {
        visitor.visit(work.id(), work.reading().await());
    }
}
