package dev.kneadle.ingest;

import dev.kneadle.index.Remembered;
import dev.kneadle.ingest.IngestPlan.Step;
import dev.kneadle.ingest.repeat.FolderFurniture;
import dev.kneadle.model.ArticleId;
import dev.kneadle.model.Margins;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * What the articles begin and end with, as far as a run knows: before it what the index remembers, after it what the
 * folders hold.
 */
final class KnownMargins {
    private final Map<ArticleId, Margins> known = new HashMap<>();

    KnownMargins(SortedMap<ArticleId, Remembered> remembered) {
        remembered.forEach((id, before) -> {
            if (before.failure().isEmpty()) {
                known.put(id, before.margins());
            }
        });
    }

    /** What is furniture by what is known now. */
    FolderFurniture furniture() {
        return FolderFurniture.in(known);
    }

    /** Takes note of a step that is done. */
    void learn(Step step, ParallelReader.Pending reading) throws IOException {
        if (step instanceof IngestPlan.Move move) {
            known.remove(move.from());
        }
        if (step instanceof IngestPlan.Remove) {
            known.remove(step.id());
        } else if (step.readsFile()) {
            switch (reading.await()) {
                case ParallelReader.Read read ->
                    known.put(step.id(), read.article().margins());
                case ParallelReader.Unread unread -> known.remove(step.id());
            }
        }
    }

    /** The steps whose articles were cut otherwise than the whole folder says, to be carried out once more. */
    List<Step> cutOtherwise(List<Step> steps) {
        FolderFurniture furniture = furniture();
        return steps.stream()
                .filter(step -> isCutOtherwise(step.id(), furniture))
                .map(KnownMargins::again)
                .toList();
    }

    private boolean isCutOtherwise(ArticleId id, FolderFurniture furniture) {
        Margins margins = known.get(id);
        return margins != null && !furniture.cut(id, margins).equals(margins.cut());
    }

    private static Step again(Step step) {
        return step instanceof IngestPlan.Keep(ArticleId id, Remembered remembered)
                ? new IngestPlan.Reread(id, remembered.lastSeen(), remembered)
                : step;
    }
}
