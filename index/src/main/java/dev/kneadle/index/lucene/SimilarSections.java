package dev.kneadle.index.lucene;

import dev.kneadle.index.Applied;
import dev.kneadle.index.Filter;
import dev.kneadle.model.ArticleId;
import dev.kneadle.model.Section;
import dev.kneadle.model.SectionId;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;

/** What finds the sections of other articles that say much the same as one. */
final class SimilarSections {
    /** The cosine that a section must pass: more than a search asks for, since here nobody said a word to go by. */
    private static final double ALIKE = 0.5;

    /** So much of a text, in UTF-16 units, says what it is about where only its words are known. */
    private static final int TELLING = 500;

    private SimilarSections() {}

    /** Empty where there is no such section. */
    static Optional<CompiledQuery> to(SectionId id, CommitReader commit) throws IOException {
        Query inArticle =
                SectionDocuments.both(SectionDocuments.allOfArticle(id.article()), SectionDocuments.sections());
        int count = Math.max(1, commit.count(inArticle));
        for (ScoreDoc one : commit.searcher().search(inArticle, count).scoreDocs) {
            Section section = SectionDocuments.storedSection(commit.document(one.doc))
                    .guarded()
                    .section()
                    .section();
            if (section.anchor().equals(id.anchor())) {
                return Optional.of(to(section, one.doc, elsewhere(id.article(), commit), commit));
            }
        }
        return Optional.empty();
    }

    /** Neither in the article nor in its copies, which say the same and are named by the article itself. */
    private static Query elsewhere(ArticleId article, CommitReader commit) throws IOException {
        var same = new ArrayList<ArticleId>();
        same.add(article);
        for (int copy : commit.duplicates().copiesOf(article)) {
            same.add(SectionDocuments.storedArticle(commit.document(copy))
                    .article()
                    .id());
        }
        return new BooleanQuery.Builder()
                .add(SectionDocuments.sections(), Occur.FILTER)
                .add(SectionDocuments.allOfArticles(same), Occur.MUST_NOT)
                .build();
    }

    private static CompiledQuery to(Section section, int document, Query elsewhere, CommitReader commit)
            throws IOException {
        Optional<String> model = commit.data().model();
        List<byte[]> vectors = model.isEmpty() ? List.of() : new KnownVectors(commit, model.get()).of(document);
        if (vectors.isEmpty()) {
            return byWords(section, elsewhere, commit);
        }
        var nearest = NearestSections.to(vectors.getFirst(), Optional.of(elsewhere), ALIKE, commit);
        return found(nearest, List.of(), section);
    }

    private static CompiledQuery byWords(Section section, Query elsewhere, CommitReader commit) throws IOException {
        String text =
                section.text().substring(0, Math.min(TELLING, section.text().length()));
        String plain = (section.heading() + " " + text).replaceAll("[^\\p{L}\\p{N}]+", " ");
        Asked asked = Asked.exactly(TypedQuery.of(plain));
        return QueryCompiler.compile(asked, Filter.NONE, commit.searcher().getIndexReader(), Weights.DEFAULT)
                .map(words -> found(
                        new BooleanQuery.Builder()
                                .add(words.lucene(), Occur.MUST)
                                .add(elsewhere, Occur.FILTER)
                                .build(),
                        words.words(),
                        section))
                .orElseGet(() -> found(new BooleanQuery.Builder().build(), List.of(), section));
    }

    private static CompiledQuery found(Query lucene, List<Sought> words, Section section) {
        return new CompiledQuery(lucene, words, Optional.empty(), section.heading(), List.of(), Applied.NOTHING);
    }
}
