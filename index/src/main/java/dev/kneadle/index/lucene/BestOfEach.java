package dev.kneadle.index.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;

/**
 * Lets another collector see just one section of each hit, the best: that of the highest score, of equals the one of the
 * article that comes first, of its own the earliest. In one pass: the sections of an article stand together, so the best
 * of them is known where the next article begins. Only what is there twice is kept to the end.
 *
 * @param <C> the other collector
 * @param <T> what it finds
 */
final class BestOfEach<C extends Collector, T> implements CollectorManager<BestOfEach.Choosing<C>, T> {
    /** No document has this number. */
    private static final int NONE = -1;

    private final Folding folding;
    private final CollectorManager<C, T> other;

    BestOfEach(Folding folding, CollectorManager<C, T> other) {
        this.folding = folding;
        this.other = other;
    }

    @Override
    public Choosing<C> newCollector() throws IOException {
        return new Choosing<>(folding, other.newCollector());
    }

    @Override
    public T reduce(Collection<Choosing<C>> collectors) throws IOException {
        var others = new ArrayList<C>();
        for (Choosing<C> choosing : collectors) {
            choosing.showShared();
            others.add(choosing.other);
        }
        return other.reduce(others);
    }

    /**
     * A section that may be the best of its hit.
     *
     * @param leaf its segment
     * @param section its number there
     * @param unit see {@link Folding.Units}
     */
    private record Candidate(LeafReaderContext leaf, int section, int unit, float score) {}

    /** Chooses among all sections that are found. */
    static final class Choosing<C extends Collector> implements Collector {
        private final Folding folding;
        private final C other;
        private final Map<Integer, Candidate> shared = new HashMap<>();

        private Choosing(Folding folding, C other) {
            this.folding = folding;
            this.other = other;
        }

        @Override
        public ScoreMode scoreMode() {
            return other.scoreMode();
        }

        @Override
        public LeafCollector getLeafCollector(LeafReaderContext leaf) throws IOException {
            return new InLeaf(leaf, folding.in(leaf), other.getLeafCollector(leaf));
        }

        private void keep(Candidate candidate) {
            int hit = folding.hitOf(candidate.unit());
            shared.merge(hit, candidate, (best, next) -> isBetter(next, best) ? next : best);
        }

        private boolean isBetter(Candidate next, Candidate best) {
            if (next.score() != best.score()) {
                return next.score() > best.score();
            }
            return folding.placeOf(next.unit()) < folding.placeOf(best.unit());
        }

        private void showShared() throws IOException {
            for (Candidate best : shared.values()) {
                LeafCollector showing = other.getLeafCollector(best.leaf());
                showing.setScorer(new Given(best.score()));
                showing.collect(best.section());
                showing.finish();
            }
        }

        /** Holds the best section of one article back until another's come. */
        private final class InLeaf implements LeafCollector {
            private final LeafReaderContext leaf;
            private final Folding.Units units;
            private final LeafCollector showing;
            private final Given given = new Given(0);
            private Scorable scorer = given;
            private int unit = NONE;
            private int section;

            InLeaf(LeafReaderContext leaf, Folding.Units units, LeafCollector showing) {
                this.leaf = leaf;
                this.units = units;
                this.showing = showing;
            }

            @Override
            public void setScorer(Scorable found) throws IOException {
                scorer = found;
                showing.setScorer(given);
            }

            @Override
            public void collect(int next) throws IOException {
                int nextUnit = units.of(next);
                float score = scoreMode().needsScores() ? scorer.score() : 0;
                if (nextUnit != unit) {
                    show();
                } else if (score <= given.score) {
                    return;
                }
                unit = nextUnit;
                section = next;
                given.score = score;
            }

            private void show() throws IOException {
                if (unit != NONE && folding.isShared(unit)) {
                    keep(new Candidate(leaf, section, unit, given.score));
                } else if (unit != NONE) {
                    showing.collect(section);
                }
            }

            @Override
            public void finish() throws IOException {
                show();
                showing.finish();
            }
        }
    }

    /** A score that is known. */
    private static final class Given extends Scorable {
        private float score;

        Given(float score) {
            this.score = score;
        }

        @Override
        public float score() {
            return score;
        }
    }
}
