package dev.kneadle.index.lucene;

import dev.kneadle.index.Group;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.search.TotalHitCountCollectorManager;

/**
 * What of one commit is one hit: a section with those that say the same in articles of nearly the same text, or an article
 * with those articles. All that is one hit has one key, a number of a document.
 */
final class Folding {
    private final Group group;
    private final CommitReader commit;
    private final Duplicates duplicates;

    private Folding(Group group, CommitReader commit, Duplicates duplicates) {
        this.group = group;
        this.commit = commit;
        this.duplicates = duplicates;
    }

    static Folding by(Group group, CommitReader commit) throws IOException {
        return new Folding(group, commit, commit.duplicates());
    }

    /** Whether each section is a hit of its own. */
    boolean isNone() {
        return group == Group.SECTION && duplicates.areNone();
    }

    /**
     * The best hits of a query, each by its best section. How many there are is known where some are folded only: else
     * Lucene may leave out what cannot be among the best.
     */
    TopFieldDocs best(Query query, int most) throws IOException {
        return isNone()
                ? commit.searcher().search(query, best(most, most))
                : commit.searcher().search(query, new BestOfEach<>(this, best(most, Integer.MAX_VALUE)));
    }

    private static TopFieldCollectorManager best(int most, int counted) {
        return new TopFieldCollectorManager(SectionDocuments.BEST_FIRST, most, counted);
    }

    /** Looks at all sections that a query finds, not at the best of each hit alone. */
    <T> T search(Query query, CollectorManager<?, T> collectors) throws IOException {
        return commit.searcher().search(query, collectors);
    }

    /** How many hits a query has. */
    int count(Query query) throws IOException {
        if (isNone()) {
            return commit.count(query);
        }
        var counting = new TotalHitCountCollectorManager(commit.searcher().getSlices());
        return commit.searcher().search(query, new BestOfEach<>(this, counting));
    }

    /** To be asked for the sections of one segment in their order. */
    Units in(LeafReaderContext leaf) throws IOException {
        return switch (group) {
            case SECTION -> section -> leaf.docBase + section;
            case ARTICLE -> {
                BinaryDocValues articles = DocValues.getBinary(leaf.reader(), SectionDocuments.ARTICLE_RECORD);
                yield section ->
                        leaf.docBase + (articles.docID() > section ? articles.docID() : articles.advance(section));
            }
        };
    }

    /** What may be a hit of its own. */
    @FunctionalInterface
    interface Units {
        /**
         * The unit that a section belongs to.
         *
         * @param section its number in the segment
         * @return the number in the commit of the section itself, or of its article, which follows its sections
         */
        int of(int section) throws IOException;
    }

    /** Whether there are others that are one hit with a unit. */
    boolean isShared(int unit) {
        return duplicates.has(unit);
    }

    /** The key of the hit that a unit belongs to. */
    int hitOf(int unit) {
        return duplicates.of(unit).first();
    }

    /** Of units that are one hit, which comes first: from 0. */
    int placeOf(int unit) {
        return duplicates.of(unit).place();
    }

    /** The sections that a hit stands for besides itself, in the order of their articles, at most {@code most}. */
    List<Integer> foldedInto(int section, int most) throws IOException {
        Stream<Integer> others = switch (group) {
            case SECTION -> duplicates.of(section).others();
            case ARTICLE -> duplicates.inCopies(section, commit.articleOf(section));
        };
        return others.limit(most).toList();
    }
}
