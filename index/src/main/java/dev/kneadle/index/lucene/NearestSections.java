package dev.kneadle.index.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;

/**
 * The sections whose meaning is nearest to what is asked, as a query that finds just these. A section is as near as the
 * nearest of its passages. Holds for the one commit it was made for.
 */
final class NearestSections extends Query {
    /** Twice the 100 sections that the longest page shows; half as many or all of them hardly change the ranking. */
    private static final int MOST = 200;

    /** In ascending order. */
    private final int[] documents;

    private final float[] scores;

    private NearestSections(int[] documents, float[] scores) {
        this.documents = documents;
        this.scores = scores;
    }

    /**
     * Looks for them.
     *
     * @param narrowing finds the sections that may be among them
     * @param floor the cosine that a section must pass; what it has beyond is its score
     */
    static NearestSections to(byte[] asked, Optional<Query> narrowing, double floor, CommitReader commit)
            throws IOException {
        float[] cosines = commit.passageVectors().cosines(asked, narrowing);
        int[] documents = nearest(cosines, (float) floor);
        float[] scores = new float[documents.length];
        for (int at = 0; at < documents.length; at++) {
            scores[at] = (float) (cosines[documents[at]] - floor);
        }
        return new NearestSections(documents, scores);
    }

    /** The {@value #MOST} documents that are nearest, and those that are as near as the last of them. */
    private static int[] nearest(float[] cosines, float floor) {
        int[] near = IntStream.range(0, cosines.length)
                .filter(document -> cosines[document] > floor)
                .toArray();
        if (near.length <= MOST) {
            return near;
        }
        double[] ascending = IntStream.of(near)
                .mapToDouble(document -> cosines[document])
                .sorted()
                .toArray();
        double last = ascending[near.length - MOST];
        return IntStream.of(near).filter(document -> cosines[document] >= last).toArray();
    }

    boolean has(int document) {
        return Arrays.binarySearch(documents, document) >= 0;
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode scoreMode, float boost) {
        return new Weight(this) {
            @Override
            public ScorerSupplier scorerSupplier(LeafReaderContext leaf) {
                return new DefaultScorerSupplier(new InLeaf(leaf, boost));
            }

            @Override
            public Explanation explain(LeafReaderContext leaf, int document) {
                int at = Arrays.binarySearch(documents, leaf.docBase + document);
                return at < 0
                        ? Explanation.noMatch("its meaning is not among the nearest")
                        : Explanation.match(scores[at] * boost, "nearness of meaning");
            }

            @Override
            public boolean isCacheable(LeafReaderContext leaf) {
                return false;
            }
        };
    }

    /** Those of one segment. */
    private final class InLeaf extends Scorer {
        private final LeafReaderContext leaf;
        private final float boost;
        private final int end;
        private final Ascending iterator = new Ascending();
        private int at;

        InLeaf(LeafReaderContext leaf, float boost) {
            this.leaf = leaf;
            this.boost = boost;
            this.at = from(leaf.docBase) - 1;
            this.end = from(leaf.docBase + leaf.reader().maxDoc());
        }

        private int from(int document) {
            int found = Arrays.binarySearch(documents, document);
            return found < 0 ? -found - 1 : found;
        }

        @Override
        public int docID() {
            return iterator.docID();
        }

        @Override
        public DocIdSetIterator iterator() {
            return iterator;
        }

        @Override
        public float score() {
            return scores[at] * boost;
        }

        @Override
        public float getMaxScore(int upTo) {
            return Float.MAX_VALUE;
        }

        private final class Ascending extends DocIdSetIterator {
            private int document = -1;

            @Override
            public int docID() {
                return document;
            }

            @Override
            public int nextDoc() {
                at++;
                document = at < end ? documents[at] - leaf.docBase : NO_MORE_DOCS;
                return document;
            }

            @Override
            public int advance(int target) throws IOException {
                return slowAdvance(target);
            }

            @Override
            public long cost() {
                return documents.length;
            }
        }
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public String toString(String field) {
        return "the " + documents.length + " nearest sections";
    }

    @Override
    public boolean equals(Object other) {
        return this == other; // holds for one commit and one question only
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
