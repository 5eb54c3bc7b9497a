package dev.kneadle.index.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;

/**
 * The sections that another query finds, found once and then known: a query for what is counted among them. Finding them
 * again for each count took most of the time of a search. Holds for the one commit it was made for.
 */
final class FoundSections extends Query {
    private final FixedBitSet[] bySegment;

    private FoundSections(CommitReader commit) {
        this.bySegment = commit.leaves().stream()
                .map(leaf -> new FixedBitSet(leaf.reader().maxDoc()))
                .toArray(FixedBitSet[]::new);
    }

    static FoundSections by(Query query, CommitReader commit) throws IOException {
        var found = new FoundSections(commit);
        return commit.searcher().search(query, found.new Finding());
    }

    /** How many there are. */
    int count() {
        return Arrays.stream(bySegment).mapToInt(FixedBitSet::cardinality).sum();
    }

    /** A segment is searched by one collector alone, so that none writes to the set of another. */
    private final class Finding implements CollectorManager<Collector, FoundSections> {
        @Override
        public Collector newCollector() {
            return new Collector() {
                @Override
                public LeafCollector getLeafCollector(LeafReaderContext leaf) {
                    return new InSegment(bySegment[leaf.ord]);
                }

                @Override
                public ScoreMode scoreMode() {
                    return ScoreMode.COMPLETE_NO_SCORES;
                }
            };
        }

        @Override
        public FoundSections reduce(Collection<Collector> collectors) {
            return FoundSections.this;
        }
    }

    private record InSegment(FixedBitSet found) implements LeafCollector {
        @Override
        public void setScorer(Scorable scorer) {}

        @Override
        public void collect(int document) {
            found.set(document);
        }
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
        return new ConstantScoreWeight(this, boost) {
            @Override
            public ScorerSupplier scorerSupplier(LeafReaderContext leaf) {
                FixedBitSet found = bySegment[leaf.ord];
                var iterator = new BitSetIterator(found, found.cardinality());
                return new DefaultScorerSupplier(new ConstantScoreScorer(score(), mode, iterator));
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
