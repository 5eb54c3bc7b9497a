package dev.kneadle.index.lucene;

import dev.kneadle.index.ScorePart;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.search.IndexSearcher;

/** Takes the scores of one ranking apart. */
final class Explainer {
    private final List<Part> parts;
    private final IndexSearcher searcher;

    /** @param parts what a score of the ranking is the sum of */
    Explainer(List<Part> parts, IndexSearcher searcher) {
        this.parts = List.copyOf(parts);
        this.searcher = searcher;
    }

    /** What one document's score is the sum of, the most first; parts that gave nothing are left out. */
    List<ScorePart> explain(int document) throws IOException {
        var summands = new ArrayList<ScorePart>();
        for (Part part : parts) {
            double score = searcher.explain(part.query(), document).getValue().doubleValue();
            if (score > 0) {
                summands.add(new ScorePart(part.signal(), part.words(), score));
            }
        }
        summands.sort(Comparator.comparingDouble(ScorePart::score).reversed());
        return summands;
    }
}
