package dev.kneadle.index.lucene;

import dev.kneadle.index.Duplicate;
import dev.kneadle.index.Hit;
import dev.kneadle.index.Match;
import dev.kneadle.index.Match.Field;
import dev.kneadle.index.Match.Form;
import dev.kneadle.model.Article;
import dev.kneadle.model.ArticleId;
import dev.kneadle.model.Section;
import dev.kneadle.model.SectionId;
import dev.kneadle.model.Sentences;
import dev.kneadle.model.TaggedSection;
import dev.kneadle.model.TextSpan;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Query;

/** Makes hits of the documents that one query found. */
final class HitReader {
    /**
     * So much of a section's text, in UTF-16 units, is looked at for snippets and matches: 16,000 words, more than a long
     * chapter. Keeps a hit's cost at a few milliseconds whatever was indexed.
     */
    private static final int MOST_TEXT = 100_000;

    private final CommitReader commit;
    private final CompiledQuery query;
    private final List<Sought> words;
    private final Optional<NearestSections> nearest;
    private final Optional<Explainer> explainer;
    private final Folding folding;
    private final Map<String, Double> rarity = new LinkedHashMap<>();
    private final Map<ArticleId, StoredArticle> articles = new HashMap<>();

    /**
     * @param nearest the sections that were found by their meaning, where that was asked for
     * @param explainer takes the scores apart, where that was asked for
     * @param folding what each hit stands for besides itself
     */
    HitReader(
            CommitReader commit,
            CompiledQuery query,
            Optional<NearestSections> nearest,
            Optional<Explainer> explainer,
            Folding folding)
            throws IOException {
        this.commit = commit;
        this.query = query;
        this.words = query.words();
        this.nearest = nearest;
        this.explainer = explainer;
        this.folding = folding;
        IndexReader reader = commit.searcher().getIndexReader();
        for (Sought sought : words) {
            String stem = sought.word().stem();
            int sections = reader.docFreq(new Term(SectionDocuments.ALL, stem));
            rarity.put(stem, Math.log(1 + reader.maxDoc() / (1.0 + sections)));
        }
    }

    Hit read(FieldDoc found) throws IOException {
        StoredSection stored = SectionDocuments.storedSection(commit.document(found.doc));
        StoredArticle article = article(stored.article());
        TaggedSection tagged = stored.guarded().section();
        Section section = tagged.section();
        String text = beginning(section.text());
        List<Word> inText = asked(text);
        return new Hit(
                article.article(),
                tagged,
                article.sections(),
                ((Number) found.fields[0]).doubleValue(),
                Snippets.of(tagged, wholeSentences(text, section.text()), inText, rarity),
                stored.guarded().safety(),
                Stream.concat(
                                why(article.article(), section, inText).stream(),
                                byMeaning(found.doc, article.article(), section))
                        .toList(),
                explainer.isPresent() ? explainer.get().explain(found.doc) : List.of(),
                duplicates(found.doc));
    }

    private List<Duplicate> duplicates(int section) throws IOException {
        var duplicates = new ArrayList<Duplicate>();
        for (int other : folding.foldedInto(section, Hit.MOST_DUPLICATES)) {
            SectionId id = commit.section(other);
            duplicates.add(new Duplicate(article(id.article()).article(), id));
        }
        return duplicates;
    }

    /** The part of a text that is looked at, up to the end of a word where it has any white space. */
    private static String beginning(String text) {
        if (text.length() <= MOST_TEXT) {
            return text;
        }
        int end = MOST_TEXT;
        while (end > 0 && !Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end == 0 ? MOST_TEXT : end);
    }

    /** The beginning of a text without the sentence that is cut off, nor a lead that this sentence may belong to. */
    private static String wholeSentences(String beginning, String text) {
        if (beginning.length() == text.length()) {
            return beginning;
        }
        List<TextSpan> sentences = Sentences.in(beginning);
        int whole = Math.max(0, sentences.size() - 1);
        while (whole > 0 && beginning.charAt(sentences.get(whole - 1).end() - 1) == ':') {
            whole--;
        }
        return whole == 0 ? "" : beginning.substring(0, sentences.get(whole - 1).end());
    }

    StoredArticle article(ArticleId id) throws IOException {
        StoredArticle known = articles.get(id);
        if (known != null) {
            return known;
        }
        Query article = new BooleanQuery.Builder()
                .add(SectionDocuments.allOfArticle(id), Occur.FILTER)
                .add(SectionDocuments.articlesWithSections(), Occur.FILTER)
                .build();
        StoredArticle read =
                SectionDocuments.storedArticle(commit.first(article).orElseThrow());
        articles.put(id, read);
        return read;
    }

    /** Those words of {@code text} that were asked for. */
    private List<Word> asked(String text) {
        return Words.in(text).stream()
                .filter(word -> rarity.containsKey(word.stem()))
                .toList();
    }

    private List<Match> why(Article article, Section section, List<Word> inText) {
        List<Word> inTitle = asked(article.title());
        List<Word> inHeadings = section.headings().stream()
                .flatMap(heading -> asked(heading).stream())
                .toList();
        return words.stream()
                .flatMap(word -> Stream.of(
                                matches(word, Field.TITLE, inTitle),
                                matches(word, Field.HEADING, inHeadings),
                                matches(word, Field.TEXT, inText))
                        .flatMap(List::stream))
                .toList();
    }

    /** What the section is about stands for all that was compared. */
    private Stream<Match> byMeaning(int document, Article article, Section section) {
        if (nearest.filter(found -> found.has(document)).isEmpty()) {
            return Stream.empty();
        }
        Field field = section.isLead() ? Field.TITLE : Field.HEADING;
        String about = section.isLead() ? article.title() : section.heading();
        return Stream.of(new Match(query.plain(), about, field, Form.MEANING));
    }

    /** The first place where the very word stands, else the first of another form of it, if any. */
    private static List<Match> matches(Sought sought, Field field, List<Word> found) {
        return found.stream()
                .filter(other -> other.stem().equals(sought.word().stem()))
                .map(other -> new Match(sought.typed(), other.written(), field, form(sought, other)))
                .min(Comparator.comparing(Match::form))
                .stream()
                .toList();
    }

    private static Form form(Sought sought, Word found) {
        return sought.instead().orElse(sought.word().plain().equals(found.plain()) ? Form.EXACT : Form.STEM);
    }
}
