package dev.kneadle.index.lucene;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * The sections that another query finds, with their scores, found once and then known: a query for the best of them, for
 * what is counted among them, and for sums with other scores. Finding them again for each of these took most of the time of
 * a search; scoring all of them takes no longer than looking for the best alone, since most of our clauses say too little
 * about their highest score for Lucene to leave anything out. Holds for the one commit it was made for.
 */
final class FoundSections extends Query {
    private final List<InSegment> bySegment;

    private FoundSections(CommitReader commit) {
        this.bySegment = commit.leaves().stream()
                .map(leaf -> new InSegment(leaf.reader().maxDoc()))
                .toList();
    }

    static FoundSections by(Query query, CommitReader commit) throws IOException {
        var found = new FoundSections(commit);
        return commit.searcher().search(query, found.new Finding());
    }

    /** How many there are. */
    int count() {
        return bySegment.stream()
                .mapToInt(segment -> segment.found.cardinality())
                .sum();
    }

    /** The score of the best; 0 where none is found. */
    float highest() {
        return (float)
                bySegment.stream().mapToDouble(segment -> segment.highest).max().orElse(0);
    }

    /** A segment is searched by one collector alone, so that none writes to the set of another. */
    private final class Finding implements CollectorManager<Collector, FoundSections> {
        @Override
        public Collector newCollector() {
            return new Collector() {
                @Override
                public LeafCollector getLeafCollector(LeafReaderContext leaf) {
                    return bySegment.get(leaf.ord);
                }

                @Override
                public ScoreMode scoreMode() {
                    return ScoreMode.COMPLETE;
                }
            };
        }

        @Override
        public FoundSections reduce(Collection<Collector> collectors) {
            return FoundSections.this;
        }
    }

    /** What is found in one segment. */
    private static final class InSegment implements LeafCollector {
        private final FixedBitSet found;

        /** By document; of those that are found. */
        private final float[] scores;

        private float highest;
        private @Nullable Scorable scoring;

        InSegment(int documents) {
            this.found = new FixedBitSet(documents);
            this.scores = new float[documents];
        }

        @Override
        public void setScorer(Scorable scorer) {
            scoring = scorer;
        }

        @Override
        public void collect(int document) throws IOException {
            float score = Objects.requireNonNull(scoring).score();
            found.set(document);
            scores[document] = score;
            highest = Math.max(highest, score);
        }

        Scorer scorer(float boost) {
            var documents = new BitSetIterator(found, found.cardinality());
            return new Scorer() {
                @Override
                public int docID() {
                    return documents.docID();
                }

                @Override
                public DocIdSetIterator iterator() {
                    return documents;
                }

                @Override
                public float score() {
                    return scores[documents.docID()] * boost;
                }

                @Override
                public float getMaxScore(int upTo) {
                    return highest * boost;
                }
            };
        }
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
        return new Weight(this) {
            @Override
            public ScorerSupplier scorerSupplier(LeafReaderContext leaf) {
                return new DefaultScorerSupplier(bySegment.get(leaf.ord).scorer(boost));
            }

            @Override
            public Explanation explain(LeafReaderContext leaf, int document) {
                InSegment segment = bySegment.get(leaf.ord);
                return segment.found.get(document)
                        ? Explanation.match(segment.scores[document] * boost, "the score it was found with")
                        : Explanation.noMatch("it was not found");
            }

            @Override
            public boolean isCacheable(LeafReaderContext leaf) {
                return false;
            }
        };
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public String toString(String field) {
        return "sections that were found";
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
