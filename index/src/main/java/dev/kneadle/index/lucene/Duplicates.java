package dev.kneadle.index.lucene;

import dev.kneadle.index.duplicate.NearDuplicates;
import dev.kneadle.index.duplicate.Sketch;
import dev.kneadle.model.ArticleId;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * The articles of one commit that have nearly the same text, and which of their sections say the same. Nothing of this is
 * kept in the index but a sketch of each article's text and a fingerprint of each section's, so it follows from what the
 * articles say now, whatever was there before and in whatever order they came.
 *
 * <p>Documents go by their numbers in the commit. Those of an article go by that of the document for the article itself,
 * before which its sections stand.
 */
final class Duplicates {
    private final CommitReader commit;
    private final SortedMap<ArticleId, ArticleId> articles;

    private final Map<ArticleId, Integer> documents = new HashMap<>();
    private final Map<Integer, Alike> alike = new HashMap<>();

    /** By document of an article that has copies, that of its first section. */
    private final Map<Integer, Integer> firstSections = new HashMap<>();

    /** The keys of {@link #alike}, since most documents that a search finds are none of them. */
    private final FixedBitSet shared;

    /**
     * A document among those that are as good.
     *
     * @param all in the order of the articles, itself among them
     */
    record Alike(List<Integer> all, int place) {
        int first() {
            return all.getFirst();
        }

        Stream<Integer> others() {
            int self = all.get(place);
            return all.stream().filter(other -> other != self);
        }
    }

    private Duplicates(CommitReader commit, SortedMap<ArticleId, ArticleId> articles) {
        this.commit = commit;
        this.articles = articles;
        this.shared = new FixedBitSet(commit.searcher().getIndexReader().maxDoc());
    }

    /** Takes time for each article, and more for those that are duplicates. */
    static Duplicates in(CommitReader commit) throws IOException {
        Collection<List<Whole>> copies = copies(commit);
        var duplicates = new Duplicates(commit, firsts(copies));
        for (List<Whole> same : copies) {
            duplicates.add(same);
        }
        return duplicates;
    }

    /** What {@link #articles} says, without looking at any section. */
    static SortedMap<ArticleId, ArticleId> articlesIn(CommitReader commit) throws IOException {
        return firsts(copies(commit));
    }

    private static SortedMap<ArticleId, ArticleId> firsts(Collection<List<Whole>> copies) {
        var firsts = new TreeMap<ArticleId, ArticleId>();
        for (List<Whole> same : copies) {
            same.stream()
                    .skip(1)
                    .forEach(copy -> firsts.put(copy.id(), same.getFirst().id()));
        }
        return firsts;
    }

    /**
     * An article.
     *
     * @param document the one for the article itself
     */
    private record Whole(ArticleId id, int document, Sketch sketch) {}

    /** Articles that have nearly the same text, two or more each time, in order. */
    private static Collection<List<Whole>> copies(CommitReader commit) throws IOException {
        List<Whole> all = articles(commit);
        int[] firsts = NearDuplicates.firsts(all.stream().map(Whole::sketch).toList());
        Map<Integer, List<Whole>> copies = new LinkedHashMap<>();
        for (int place = 0; place < firsts.length; place++) {
            copies.computeIfAbsent(firsts[place], first -> new ArrayList<>()).add(all.get(place));
        }
        copies.values().removeIf(same -> same.size() == 1);
        return copies.values();
    }

    private static List<Whole> articles(CommitReader commit) throws IOException {
        var articles = new ArrayList<Whole>();
        for (LeafReaderContext leaf : commit.leaves()) {
            BinaryDocValues sketches = DocValues.getBinary(leaf.reader(), SectionDocuments.SKETCH);
            BinaryDocValues records = DocValues.getBinary(leaf.reader(), SectionDocuments.ARTICLE_RECORD);
            @Nullable Bits live = leaf.reader().getLiveDocs();
            while (sketches.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                int document = sketches.docID();
                if ((live == null || live.get(document)) && records.advanceExact(document)) {
                    articles.add(new Whole(
                            Stored.articleId(records.binaryValue()),
                            leaf.docBase + document,
                            SectionDocuments.sketch(sketches.binaryValue())));
                }
            }
        }
        articles.sort(Comparator.comparing(Whole::id));
        return articles;
    }

    private void add(List<Whole> copies) throws IOException {
        share(copies.stream().map(Whole::document).toList());
        var sections = new SameSections(commit);
        for (Whole copy : copies) {
            int count = SectionDocuments.storedArticle(commit.document(copy.document()))
                    .sections();
            documents.put(copy.id(), copy.document());
            firstSections.put(copy.document(), copy.document() - count);
            sections.add(IntStream.range(copy.document() - count, copy.document()));
        }
        sections.found().forEach(this::share);
    }

    private void share(List<Integer> documents) {
        for (int place = 0; place < documents.size(); place++) {
            alike.put(documents.get(place), new Alike(documents, place));
            shared.set(documents.get(place));
        }
    }

    /** The sections of the other articles of nearly the same text: of each the one that says the same, or its first. */
    Stream<Integer> inCopies(int section, int article) throws IOException {
        Map<Integer, Integer> sameByArticle = new HashMap<>();
        for (int other : of(section).all()) {
            sameByArticle.put(commit.articleOf(other), other);
        }
        return of(article)
                .others()
                .map(copy -> sameByArticle.getOrDefault(copy, firstSections.getOrDefault(copy, copy)));
    }

    /** For each article that has nearly the text of an earlier one, the first of those that do. */
    SortedMap<ArticleId, ArticleId> articles() {
        return articles;
    }

    /** The documents of the other articles that have nearly the text of one, in the order of the articles. */
    List<Integer> copiesOf(ArticleId article) {
        return Stream.ofNullable(documents.get(article))
                .flatMap(document -> of(document).others())
                .toList();
    }

    boolean areNone() {
        return alike.isEmpty();
    }

    /** Whether others are as good as this document of an article or a section. */
    boolean has(int document) {
        return shared.get(document);
    }

    /** The others as good as a document; it stands alone where there are none. */
    Alike of(int document) {
        return alike.getOrDefault(document, new Alike(List.of(document), 0));
    }
}
