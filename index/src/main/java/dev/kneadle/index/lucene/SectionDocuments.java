package dev.kneadle.index.lucene;

import dev.kneadle.index.GuardedSection;
import dev.kneadle.index.RunReport;
import dev.kneadle.index.Safety;
import dev.kneadle.index.UrgentSigns;
import dev.kneadle.index.UrgentSigns.UrgentSign;
import dev.kneadle.index.duplicate.SectionText;
import dev.kneadle.index.duplicate.Sketch;
import dev.kneadle.model.Article;
import dev.kneadle.model.ArticleId;
import dev.kneadle.model.Failure;
import dev.kneadle.model.Fingerprint;
import dev.kneadle.model.Section;
import dev.kneadle.model.Tag;
import dev.kneadle.model.TaggedSection;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/**
 * How articles and sections lie in Lucene. The only class that knows the field names, but for those of {@link FactFields}.
 *
 * <p>An article is one block of documents: a document per section, then one for the article itself, which keeps the
 * fingerprint even when there are no sections. Every document carries the article's id, so that replacing by that id
 * leaves no orphan. A failure is a document of its own beside the block, so that the older version stays as it was. So is
 * the report of the last run.
 */
final class SectionDocuments {
    /** Changes whenever the fields, the analysis or the stored form do; an index of another schema is built anew. */
    static final String SCHEMA = "12";

    /** The article's title. */
    static final String TITLE = "title";

    /** The section's headings, the outermost first. */
    static final String HEADING = "heading";

    /** All that is read with a section: title, headings and text. */
    static final String ALL = "all";

    /** The section's own warnings. */
    static final String WARNED = "warned";

    /** What its own red flags name as signs, without what leads them and without what to do. */
    static final String URGENT = "urgent";

    /** By model: while those of another are being replaced, both are there. */
    private static final String VECTORS = "vectors.";

    private static final String MEANING = "meaning";
    private static final String MEANING_OF = "meaningOf";
    private static final String UNREAD = "unread";

    /** As {@link #ALL}, but words as they are, not their stems: for the very form of a word, and to correct others. */
    static final String PLAIN = "plain";

    /** What a section goes by, see {@link #name}: its heading, and its article's title with its heading. */
    private static final String NAME = "name";

    /** What a section's article goes by. */
    private static final String TITLE_NAME = "titleName";

    /** The heading of a section that has one, as a column: what the sections of a commit are called is counted from it. */
    static final String OWN_HEADING = "ownHeading";

    /** A section's anchor, as a column: with {@link #ARTICLE_ORDER}, its id without unpacking its text. */
    static final String ANCHOR = "anchor";

    private static final String LEAD = "lead";

    /** Longer names are nobody's query; Lucene refuses terms of more than 32,766 bytes. */
    private static final int LONGEST_NAME = 500;

    private static final String ARTICLE = "article";
    private static final String FAILED_ARTICLE = "failedArticle";
    private static final String KIND = "kind";
    private static final String TAG = "tag";
    private static final String LANGUAGE = "language";
    private static final String MEDIA_TYPE = "mediaType";
    static final String ARTICLE_ORDER = "articleOrder";
    private static final String ORDINAL = "ordinal";
    private static final String HAS_URGENT = "hasUrgent";
    private static final String STORED = "stored";

    /**
     * The records of articles and failures once more as columns, since all of them are read at the start of every run:
     * the stored fields lie between those of the sections and would have to be unpacked with them.
     */
    static final String ARTICLE_RECORD = "articleRecord";

    static final String FAILURE_RECORD = "failureRecord";

    /** The report of the last run, as a column too: its value can be exchanged without deleting a document. */
    static final String REPORT_RECORD = "reportRecord";

    /** Of an article's text, to find its copies by; articles without words have none. */
    static final String SKETCH = "sketch";

    /** A number for what a section says. */
    static final String SAYS = "says";

    /** Lucene refuses terms of more than 32,766 bytes; no language or media type comes near this many characters. */
    private static final int LONGEST_KEYWORD = 255;

    /** The highest score first, then in the order of the articles and of their sections. */
    static final Sort BEST_FIRST = new Sort(
            SortField.FIELD_SCORE,
            new SortField(ARTICLE_ORDER, SortField.Type.STRING),
            new SortField(ORDINAL, SortField.Type.INT));

    static final Sort IN_ORDER = new Sort(new SortField(ORDINAL, SortField.Type.INT));

    private static final FieldType FREQUENCIES = frequencies();

    /** The fields that are searched by words, and how each is kept. */
    private static final Map<String, FieldType> WORDED = Map.of(
            TITLE, TextField.TYPE_NOT_STORED,
            HEADING, TextField.TYPE_NOT_STORED,
            ALL, TextField.TYPE_NOT_STORED,
            PLAIN, FREQUENCIES,
            WARNED, TextField.TYPE_NOT_STORED,
            URGENT, TextField.TYPE_NOT_STORED);

    private static FieldType frequencies() {
        var type = new FieldType(TextField.TYPE_NOT_STORED);
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
        type.freeze();
        return type;
    }

    /** What a document is for. */
    private enum Kind {
        SECTION,
        ARTICLE,
        ARTICLE_WITHOUT_SECTIONS,
        FAILURE,
        REPORT
    }

    private SectionDocuments() {}

    /**
     * The block that stands for an article.
     *
     * @param meanings of the sections, in their order
     */
    static List<Document> block(Article article, List<TaggedSection> sections, List<Meaning> meanings) {
        var block = new ArrayList<Document>();
        List<GuardedSection> guarded = Safety.of(article.id(), sections);
        for (int at = 0; at < guarded.size(); at++) {
            Document section = section(article, guarded.get(at));
            addMeaning(section, meanings.get(at));
            block.add(dense(section));
        }
        Document whole = document(article.id(), sections.isEmpty() ? Kind.ARTICLE_WITHOUT_SECTIONS : Kind.ARTICLE);
        byte[] stored = Stored.bytes(new StoredArticle(article, sections.size()));
        whole.add(new StoredField(STORED, stored));
        whole.add(new BinaryDocValuesField(ARTICLE_RECORD, new BytesRef(stored)));
        sketch(article, sections)
                .ifPresent(it -> whole.add(new BinaryDocValuesField(SKETCH, new BytesRef(it.bytes()))));
        block.add(dense(whole));
        return block;
    }

    /**
     * With nothing in the worded fields that it lacks. Where each document has a length in a field, Lucene keeps the lengths as
     * a plain array; otherwise it looks for each one's place, which took half the time of a merge.
     */
    private static Document dense(Document document) {
        WORDED.forEach((field, type) -> {
            if (document.getField(field) == null) {
                document.add(new Field(field, "", type));
            }
        });
        return document;
    }

    private static Optional<Sketch> sketch(Article article, List<TaggedSection> sections) {
        List<String> texts = sections.stream()
                .map(TaggedSection::section)
                .flatMap(section -> Stream.of(section.heading(), section.text()))
                .toList();
        return Sketch.of(article.title(), texts);
    }

    private static Document section(Article article, GuardedSection guarded) {
        TaggedSection tagged = guarded.section();
        Document document = document(article.id(), Kind.SECTION);
        Section section = tagged.section();
        document.add(new TextField(TITLE, article.title(), Store.NO));
        section.headings().forEach(heading -> document.add(new TextField(HEADING, heading, Store.NO)));
        Stream.of(List.of(article.title()), section.headings(), List.of(section.text()))
                .flatMap(List::stream)
                .forEach(text -> {
                    document.add(new TextField(ALL, text, Store.NO));
                    document.add(new Field(PLAIN, text, FREQUENCIES));
                });
        addNames(document, article.title(), section);
        tagged.textsTagged(Tag.WARNING).forEach(warning -> document.add(new TextField(WARNED, warning, Store.NO)));
        List<UrgentSign> urgent = UrgentSigns.in(tagged);
        urgent.forEach(sign -> document.add(new TextField(URGENT, sign.signs(), Store.NO)));
        document.add(new StringField(HAS_URGENT, String.valueOf(!urgent.isEmpty()), Store.NO));
        FactFields.add(document, tagged);
        tagged.tags().forEach(tag -> document.add(new StringField(TAG, tag.label(), Store.NO)));
        article.language().ifPresent(code -> document.add(new StringField(LANGUAGE, keyword(code), Store.NO)));
        document.add(new StringField(MEDIA_TYPE, keyword(article.mediaType()), Store.NO));
        document.add(new SortedDocValuesField(ARTICLE_ORDER, orderOf(article.id())));
        document.add(new NumericDocValuesField(ORDINAL, section.ordinal()));
        document.add(new BinaryDocValuesField(ANCHOR, new BytesRef(section.anchor())));
        document.add(new NumericDocValuesField(SAYS, SectionText.fingerprint(section)));
        document.add(new StoredField(STORED, Stored.bytes(new StoredSection(article.id(), guarded))));
        return document;
    }

    private static void addMeaning(Document document, Meaning meaning) {
        switch (meaning) {
            case Meaning.Unread unread -> document.add(new StringField(MEANING, UNREAD, Store.NO));
            case Meaning.Missing missing -> {}
            case Meaning.Known(TextKey key, String model, List<byte[]> vectors) -> {
                document.add(new StringField(MEANING, model, Store.NO));
                document.add(new StringField(MEANING_OF, key.bytes(), Store.NO));
                document.add(new BinaryDocValuesField(vectors(model), ByteVectors.packed(vectors)));
            }
        }
    }

    private static void addNames(Document document, String title, Section section) {
        document.add(new StringField(TITLE_NAME, name(title), Store.NO));
        document.add(new StringField(NAME, name(title + " " + section.heading()), Store.NO));
        if (section.isLead()) {
            document.add(new StringField(LEAD, LEAD, Store.NO));
        } else {
            document.add(new StringField(NAME, name(section.heading()), Store.NO));
            document.add(new SortedDocValuesField(OWN_HEADING, new BytesRef(keyword(section.heading()))));
        }
    }

    /** "4. Piriformis Muscle Massage" goes by the words that mean something, in whatever order they are asked for. */
    private static String name(String text) {
        return name(CommonWords.leftOut(Words.in(text)).stream().map(Word::stem).toList());
    }

    private static String name(Collection<String> stems) {
        String name = String.join(" ", new TreeSet<>(stems));
        return name.substring(0, Math.min(name.length(), LONGEST_NAME));
    }

    static Document failure(ArticleId id, Fingerprint fingerprint, Failure failure) {
        Document document = document(id, Kind.FAILURE);
        document.add(new StringField(FAILED_ARTICLE, id.value(), Store.NO));
        byte[] stored = Stored.bytes(new StoredFailure(id, fingerprint, failure));
        document.add(new BinaryDocValuesField(FAILURE_RECORD, new BytesRef(stored)));
        return dense(document);
    }

    static Document report(RunReport report) {
        var document = new Document();
        document.add(new StringField(KIND, Kind.REPORT.name(), Store.NO));
        document.add(new BinaryDocValuesField(REPORT_RECORD, record(report)));
        return dense(document);
    }

    static BytesRef record(RunReport report) {
        return new BytesRef(Stored.bytes(report));
    }

    /** Finds the one report that an index has. */
    static Term reports() {
        return ofKind(Kind.REPORT);
    }

    private static Document document(ArticleId article, Kind kind) {
        var document = new Document();
        document.add(new StringField(ARTICLE, article.value(), Store.NO));
        document.add(new StringField(KIND, kind.name(), Store.NO));
        return document;
    }

    /** UTF-16, whose bytes sort as {@link ArticleId} does; UTF-8 would put some rare characters elsewhere. */
    private static BytesRef orderOf(ArticleId id) {
        return new BytesRef(id.value().getBytes(StandardCharsets.UTF_16BE));
    }

    static ArticleId articleAt(BytesRef order) {
        return new ArticleId(new String(order.bytes, order.offset, order.length, StandardCharsets.UTF_16BE));
    }

    private static String keyword(String value) {
        return value.substring(0, Math.min(value.length(), LONGEST_KEYWORD));
    }

    /** What finds the whole block of an article, and its failure. */
    static Term allOf(ArticleId id) {
        return new Term(ARTICLE, id.value());
    }

    /** What finds the block of an article without its failure. */
    static Query blockOf(ArticleId id) {
        return new BooleanQuery.Builder()
                .add(allOfArticle(id), Occur.FILTER)
                .add(new TermQuery(ofKind(Kind.FAILURE)), Occur.MUST_NOT)
                .build();
    }

    static Term failureOf(ArticleId id) {
        return new Term(FAILED_ARTICLE, id.value());
    }

    static Query allOfArticle(ArticleId id) {
        return new TermQuery(allOf(id));
    }

    /** However many: unlike clauses of a query, terms of a set have no limit. */
    static Query allOfArticles(Collection<ArticleId> ids) {
        return new TermInSetQuery(
                ARTICLE, ids.stream().map(id -> allOf(id).bytes()).toList());
    }

    static Query sections() {
        return new TermQuery(ofKind(Kind.SECTION));
    }

    static Query articlesWithSections() {
        return new TermQuery(ofKind(Kind.ARTICLE));
    }

    private static Term ofKind(Kind kind) {
        return new Term(KIND, kind.name());
    }

    /** Sections with a red flag of their own. */
    static Query withUrgentSigns() {
        return new TermQuery(new Term(HAS_URGENT, String.valueOf(true)));
    }

    /** The column with the vectors of each section's passages, see {@link ByteVectors#packed}. */
    static String vectors(String model) {
        return VECTORS + model;
    }

    static Query withVectors(String model) {
        return new TermQuery(new Term(MEANING, model));
    }

    /** In languages the model does not know. */
    static Query unread() {
        return new TermQuery(new Term(MEANING, UNREAD));
    }

    static Query withoutVectors(String model) {
        return new BooleanQuery.Builder()
                .add(sections(), Occur.FILTER)
                .add(withVectors(model), Occur.MUST_NOT)
                .add(unread(), Occur.MUST_NOT)
                .build();
    }

    static Term meaningOf(TextKey key) {
        return new Term(MEANING_OF, key.bytes());
    }

    static Query both(Query one, Query other) {
        return new BooleanQuery.Builder()
                .add(one, Occur.FILTER)
                .add(other, Occur.FILTER)
                .build();
    }

    /** Finds the sections whose name has just these words. */
    static Query named(Collection<String> stems) {
        return new TermQuery(new Term(NAME, name(stems)));
    }

    /** Finds the sections whose article's title has just these words. */
    static Term titleNamed(Collection<String> stems) {
        return new Term(TITLE_NAME, name(stems));
    }

    static Query leads() {
        return new TermQuery(new Term(LEAD, LEAD));
    }

    static Query tagged(Tag tag) {
        return new TermQuery(new Term(TAG, tag.label()));
    }

    static Query withTags() {
        var any = new BooleanQuery.Builder();
        Stream.of(Tag.values()).forEach(tag -> any.add(tagged(tag), Occur.SHOULD));
        return any.build();
    }

    /** Finds the sections that have all of these words somewhere. */
    static Query withAll(List<String> stems) {
        var all = new BooleanQuery.Builder();
        stems.forEach(stem -> all.add(new TermQuery(new Term(ALL, stem)), Occur.FILTER));
        return all.build();
    }

    static Query inLanguage(String code) {
        return new TermQuery(new Term(LANGUAGE, keyword(code)));
    }

    static Query ofMediaType(String mediaType) {
        return new TermQuery(new Term(MEDIA_TYPE, keyword(mediaType)));
    }

    static StoredSection storedSection(Document document) {
        return Stored.section(document.getBinaryValue(STORED));
    }

    static StoredArticle storedArticle(Document document) {
        return Stored.article(document.getBinaryValue(STORED));
    }

    static Sketch sketch(BytesRef bytes) {
        return Sketch.ofBytes(ByteBuffer.wrap(bytes.bytes, bytes.offset, bytes.length));
    }
}
