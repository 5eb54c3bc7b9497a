package dev.kneadle.index.lucene;

import dev.kneadle.index.GuardedSection;
import dev.kneadle.index.IndexedArticle;
import dev.kneadle.index.Remembered;
import dev.kneadle.index.RunReport;
import dev.kneadle.model.Article;
import dev.kneadle.model.ArticleId;
import dev.kneadle.model.SectionId;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexCommit;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.StandardDirectoryReader;
import org.apache.lucene.search.AcceptDocs;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.Weight;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** One commit, open for reading until the last who holds it lets go. */
final class CommitReader implements Closeable {
    /**
     * So many of the last hexadecimal digits of a commit's id are shown: enough to tell a rebuilt index. Lucene draws 128
     * random bits once a process and counts on from there, so the first digits hardly change.
     */
    private static final int SHOWN_DIGITS = 8;

    private final IndexReader reader;
    private final IndexSearcher searcher;
    private final CommitData data;
    private final String id;
    private final String generation;
    private final Gathered<VectorCounts> vectorCounts = new Gathered<>(() -> VectorCounts.in(this));
    private final Gathered<PassageVectors> passageVectors =
            new Gathered<>(() -> PassageVectors.of(data().model().orElseThrow(), this));
    private final Gathered<Names> names = new Gathered<>(() -> Names.of(this));
    private final Gathered<Duplicates> duplicates = new Gathered<>(() -> Duplicates.in(this));

    private CommitReader(DirectoryReader reader) throws IOException {
        this.reader = reader;
        this.searcher = new IndexSearcher(reader);
        this.searcher.setSimilarity(QueryCompiler.BM25);
        IndexCommit commit = reader.getIndexCommit();
        this.data = CommitData.of(commit.getUserData());
        this.id = idOf(((StandardDirectoryReader) reader).getSegmentInfos());
        this.generation = "g" + commit.getGeneration() + "-" + id.substring(id.length() - SHOWN_DIGITS);
    }

    /** The id of a commit, 32 hexadecimal digits. */
    static String idOf(SegmentInfos commit) {
        return HexFormat.of().formatHex(commit.getId());
    }

    /** Opens the newest commit, held once by the caller. */
    static CommitReader open(Directory directory) throws IOException {
        return new CommitReader(DirectoryReader.open(directory));
    }

    /** Holds it once more, unless the last has let go already. */
    boolean hold() {
        return reader.tryIncRef();
    }

    /** Lets go of it. */
    @Override
    public void close() throws IOException {
        reader.decRef();
    }

    IndexSearcher searcher() {
        return searcher;
    }

    CommitData data() {
        return data;
    }

    /** Tells this commit from every other of any index. */
    String id() {
        return id;
    }

    String generation() {
        return generation;
    }

    List<LeafReaderContext> leaves() {
        return reader.leaves();
    }

    /** Counted at the first call only: each request asks for it. */
    VectorCounts vectorCounts() throws IOException {
        return vectorCounts.get();
    }

    /** What sections and articles are called; gathered at the first call, which others wait for. */
    Names names() throws IOException {
        return names.get();
    }

    boolean hasNames() {
        return names.isThere();
    }

    /** Which articles say nearly the same; looked for at the first call, which others wait for. */
    Duplicates duplicates() throws IOException {
        return duplicates.get();
    }

    /** Whether there may be any of a model. */
    boolean hasVectors(String model) {
        String column = SectionDocuments.vectors(model);
        return leaves().stream().anyMatch(leaf -> leaf.reader().getFieldInfos().fieldInfo(column) != null);
    }

    /** Those of the commit's model, which it must have; read at the first call, which others wait for. */
    PassageVectors passageVectors() throws IOException {
        return passageVectors.get();
    }

    boolean hasPassageVectors() {
        return passageVectors.isThere();
    }

    Optional<RunReport> lastRun() throws IOException {
        return column(SectionDocuments.REPORT_RECORD, Stored::report).stream().findFirst();
    }

    int count(Query query) throws IOException {
        return searcher.count(query);
    }

    Document document(int number) throws IOException {
        return searcher.storedFields().document(number);
    }

    /** The document for the article that a section is of: the next that is one, since it follows its sections. */
    int articleOf(int section) throws IOException {
        LeafReaderContext leaf = leaves().get(ReaderUtil.subIndex(section, leaves()));
        return leaf.docBase
                + DocValues.getBinary(leaf.reader(), SectionDocuments.ARTICLE_RECORD)
                        .advance(section - leaf.docBase);
    }

    /** What a column of numbers has for a document. */
    long number(String field, int document) throws IOException {
        LeafReaderContext leaf = leaves().get(ReaderUtil.subIndex(document, leaves()));
        NumericDocValues column = DocValues.getNumeric(leaf.reader(), field);
        if (!column.advanceExact(document - leaf.docBase)) {
            throw new IllegalArgumentException("document " + document + " must have a " + field + ", got none");
        }
        return column.longValue();
    }

    /** The first document that {@code query} finds. */
    Optional<Document> first(Query query) throws IOException {
        List<Document> found = all(query, Sort.INDEXORDER, 1);
        return found.stream().findFirst();
    }

    /** At most {@code most} of the documents that {@code query} finds, in the order of {@code sort}. */
    List<Document> all(Query query, Sort sort, int most) throws IOException {
        var documents = new ArrayList<Document>();
        for (ScoreDoc found : searcher.search(query, Math.max(1, most), sort).scoreDocs) {
            documents.add(document(found.doc));
        }
        return documents;
    }

    /** The id of the section that is document {@code number}, without unpacking its text. */
    SectionId section(int number) throws IOException {
        LeafReaderContext leaf = leaves().get(ReaderUtil.subIndex(number, leaves()));
        SortedDocValues articles = DocValues.getSorted(leaf.reader(), SectionDocuments.ARTICLE_ORDER);
        BinaryDocValues anchors = DocValues.getBinary(leaf.reader(), SectionDocuments.ANCHOR);
        if (!articles.advanceExact(number - leaf.docBase) || !anchors.advanceExact(number - leaf.docBase)) {
            throw new IllegalArgumentException("number must be of a section's document, got " + number);
        }
        ArticleId article = SectionDocuments.articleAt(articles.lookupOrd(articles.ordValue()));
        return new SectionId(article, anchors.binaryValue().utf8ToString());
    }

    /** An article with its sections in order; empty where it is not there or has none. */
    Optional<IndexedArticle> article(ArticleId id) throws IOException {
        Query block = SectionDocuments.allOfArticle(id);
        Optional<Document> article = first(SectionDocuments.both(block, SectionDocuments.articlesWithSections()));
        if (article.isEmpty()) {
            return Optional.empty();
        }
        StoredArticle stored = SectionDocuments.storedArticle(article.get());
        List<GuardedSection> sections = all(
                        SectionDocuments.both(block, SectionDocuments.sections()),
                        SectionDocuments.IN_ORDER,
                        stored.sections())
                .stream()
                .map(section -> SectionDocuments.storedSection(section).guarded())
                .toList();
        return Optional.of(new IndexedArticle(stored.article(), sections, List.of()));
    }

    /** The same with the other articles of nearly the same text, in order. */
    Optional<IndexedArticle> articleWithDuplicates(ArticleId id) throws IOException {
        Optional<IndexedArticle> article = article(id);
        if (article.isEmpty()) {
            return article;
        }
        var duplicates = new ArrayList<Article>();
        for (int other : duplicates().copiesOf(id)) {
            duplicates.add(SectionDocuments.storedArticle(document(other)).article());
        }
        return Optional.of(
                new IndexedArticle(article.get().article(), article.get().sections(), duplicates));
    }

    /** The articles of the sections that {@code query} finds, in order. */
    SortedSet<ArticleId> articles(Query query) throws IOException {
        var articles = new TreeSet<ArticleId>();
        BitSet found = documents(query);
        for (LeafReaderContext leaf : leaves()) {
            SortedDocValues order = DocValues.getSorted(leaf.reader(), SectionDocuments.ARTICLE_ORDER);
            int end = leaf.docBase + leaf.reader().maxDoc();
            for (int number = found.nextSetBit(leaf.docBase);
                    number >= 0 && number < end;
                    number = found.nextSetBit(number + 1)) {
                if (order.advanceExact(number - leaf.docBase)) {
                    articles.add(SectionDocuments.articleAt(order.lookupOrd(order.ordValue())));
                }
            }
        }
        return articles;
    }

    /** The documents of a segment that {@code narrowing} finds, or all there are; null where that is each of them. */
    @Nullable
    Bits among(Optional<Query> narrowing, LeafReaderContext leaf) throws IOException {
        @Nullable Bits live = leaf.reader().getLiveDocs();
        if (narrowing.isEmpty()) {
            return live;
        }
        Weight weight = searcher.createWeight(searcher.rewrite(narrowing.get()), ScoreMode.COMPLETE_NO_SCORES, 1);
        return AcceptDocs.fromIteratorSupplier(
                        () -> found(weight, leaf), live, leaf.reader().maxDoc())
                .bits();
    }

    private static DocIdSetIterator found(Weight weight, LeafReaderContext leaf) throws IOException {
        @Nullable Scorer found = weight.scorer(leaf);
        return found == null ? DocIdSetIterator.empty() : found.iterator();
    }

    /** The numbers of all documents that {@code query} finds. */
    BitSet documents(Query query) throws IOException {
        var numbers = new BitSet(reader.maxDoc());
        Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
        for (LeafReaderContext leaf : leaves()) {
            @Nullable Scorer found = weight.scorer(leaf);
            @Nullable Bits live = leaf.reader().getLiveDocs();
            if (found != null) {
                DocIdSetIterator each = found.iterator();
                while (each.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                    numbers.set(leaf.docBase + each.docID(), live == null || live.get(each.docID()));
                }
            }
        }
        return numbers;
    }

    /** What it holds, by article. */
    SortedMap<ArticleId, Remembered> remembered() throws IOException {
        var remembered = new TreeMap<ArticleId, Remembered>();
        for (StoredArticle stored : column(SectionDocuments.ARTICLE_RECORD, Stored::article)) {
            Article article = stored.article();
            remembered.put(
                    article.id(),
                    new Remembered(article.fingerprint(), stored.sections(), Optional.empty(), article.margins()));
        }
        for (StoredFailure failed : column(SectionDocuments.FAILURE_RECORD, Stored::failure)) {
            Optional<Remembered> before = Optional.ofNullable(remembered.get(failed.article()));
            int sections = before.map(Remembered::sections).orElse(0);
            remembered.put(
                    failed.article(), new Remembered(failed.lastSeen(), sections, Optional.of(failed.failure())));
        }
        return remembered;
    }

    /** All records in the column {@code field}, in no particular order. */
    <T> List<T> column(String field, Function<BytesRef, T> reading) throws IOException {
        var records = new ArrayList<T>();
        for (LeafReaderContext leaf : reader.leaves()) {
            BinaryDocValues column = DocValues.getBinary(leaf.reader(), field);
            @Nullable Bits live = leaf.reader().getLiveDocs();
            while (column.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                if (live == null || live.get(column.docID())) {
                    records.add(reading.apply(column.binaryValue()));
                }
            }
        }
        return records;
    }
}
