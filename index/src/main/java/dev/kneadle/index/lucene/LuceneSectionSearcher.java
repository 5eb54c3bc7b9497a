package dev.kneadle.index.lucene;

import dev.kneadle.index.Group;
import dev.kneadle.index.Hit;
import dev.kneadle.index.IndexStatus;
import dev.kneadle.index.IndexedArticle;
import dev.kneadle.index.NoIndexException;
import dev.kneadle.index.RankedBy;
import dev.kneadle.index.Remembered;
import dev.kneadle.index.RunReport;
import dev.kneadle.index.SearchRequest;
import dev.kneadle.index.SearchResult;
import dev.kneadle.index.SectionSearcher;
import dev.kneadle.index.Suggestion;
import dev.kneadle.index.Total;
import dev.kneadle.index.UrgentNote;
import dev.kneadle.index.embed.Embedder;
import dev.kneadle.model.ArticleId;
import dev.kneadle.model.SectionId;
import dev.kneadle.model.Tag;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.store.Directory;

/** Searches an index in a folder on this machine, while another process may be writing it. */
public final class LuceneSectionSearcher implements SectionSearcher {
    /**
     * How old the commit that answers may be. A file saved in an editor is found in the time it takes to change windows;
     * looking costs under a millisecond.
     */
    private static final Duration RECHECK = Duration.ofMillis(200);

    private final NewestCommit newest;
    private final Ranker ranker;
    private final Synonyms synonyms;

    private LuceneSectionSearcher(NewestCommit newest, Optional<Embedder> embedder, Synonyms synonyms) {
        this.newest = newest;
        this.synonyms = synonyms;
        this.ranker = new Ranker(embedder);
    }

    /**
     * Never fails, not even where there is no such folder yet.
     *
     * @param embedder ranks by meaning, where the index has its vectors. It is not closed with the searcher
     */
    public static LuceneSectionSearcher open(Path folder, Optional<Embedder> embedder, Synonyms synonyms) {
        return new LuceneSectionSearcher(NewestCommit.in(folder, RECHECK), embedder, synonyms);
    }

    /** Knows the synonyms that come with Kneadle. */
    public static LuceneSectionSearcher open(Path folder, Optional<Embedder> embedder) {
        return open(folder, embedder, Synonyms.BUILT_IN);
    }

    /** Ranks by words alone. */
    public static LuceneSectionSearcher open(Path folder) {
        return open(folder, Optional.empty());
    }

    /** Sees every commit at once. */
    static LuceneSectionSearcher open(Directory directory, Optional<Embedder> embedder) {
        return new LuceneSectionSearcher(NewestCommit.in(directory, Duration.ZERO), embedder, Synonyms.BUILT_IN);
    }

    @Override
    public void prepare() throws IOException {
        try (CommitReader commit = newest.acquire()) {
            ranker.prepare(commit);
        }
    }

    @Override
    public SearchResult search(SearchRequest request) throws IOException {
        try (CommitReader commit = newest.acquire()) {
            SearchResult result = search(commit, request);
            return result.total().value() > 0
                    ? result
                    : result.suggesting(new Alternatives(commit).to(request.query()));
        }
    }

    private SearchResult search(CommitReader commit, SearchRequest request) throws IOException {
        Optional<CompiledQuery> query = compile(request, commit.searcher());
        return query.isPresent()
                ? search(commit, query.get(), request)
                : new SearchResult(
                        List.of(),
                        new Total(0, true),
                        Map.of(),
                        commit.generation(),
                        RankedBy.asAsked(request.ranking()));
    }

    private Optional<CompiledQuery> compile(SearchRequest request, IndexSearcher searcher) throws IOException {
        TypedQuery typed = TypedQuery.of(request.query());
        Asked asked = request.exact() ? Asked.exactly(typed) : Asked.understood(typed, searcher, synonyms);
        return QueryCompiler.compile(asked, request.filter(), searcher.getIndexReader(), Weights.DEFAULT);
    }

    private SearchResult search(CommitReader commit, CompiledQuery query, SearchRequest request) throws IOException {
        Ranker.Ranked ranked = ranker.rank(query, request.ranking(), commit);
        Folding folding = Folding.by(request.group(), commit);
        FoundSections all = ranked.found();
        TopFieldDocs found = folding.best(all, request.offset() + request.limit());
        var hits = new HitReader(
                commit,
                query,
                ranked.nearest(),
                request.explain() ? Optional.of(new Explainer(ranked.parts(), commit.searcher())) : Optional.empty(),
                folding);
        List<UrgentNote> urgent = new UrgentNotes(commit, hits).about(query.typed());
        var total = new Total(folding.isNone() ? all.count() : found.totalHits.value(), true);
        return new SearchResult(
                read(found, request.offset(), hits),
                total,
                tagCounts(folding, all),
                commit.generation(),
                FactFields.count(folding, all),
                urgent,
                ranked.by(),
                query.applied(),
                List.of());
    }

    /** Those from rank {@code offset} on, counted from 0. */
    private static List<Hit> read(TopFieldDocs found, int offset, HitReader hits) throws IOException {
        var page = new ArrayList<Hit>();
        for (int at = offset; at < found.scoreDocs.length; at++) {
            page.add(hits.read((FieldDoc) found.scoreDocs[at]));
        }
        return page;
    }

    private static Map<Tag, Integer> tagCounts(Folding folding, Query query) throws IOException {
        var counts = new EnumMap<Tag, Integer>(Tag.class);
        for (Tag tag : Tag.values()) {
            counts.put(tag, folding.count(SectionDocuments.both(query, SectionDocuments.tagged(tag))));
        }
        return counts;
    }

    @Override
    public Optional<List<Hit>> similar(SectionId id, int limit) throws IOException {
        try (CommitReader commit = newest.acquire()) {
            Optional<CompiledQuery> query = SimilarSections.to(id, commit);
            return query.isEmpty() ? Optional.empty() : Optional.of(best(commit, query.get(), limit));
        }
    }

    private static List<Hit> best(CommitReader commit, CompiledQuery query, int limit) throws IOException {
        Folding folding = Folding.by(Group.SECTION, commit);
        var hits = new HitReader(commit, query, Optional.empty(), Optional.empty(), folding);
        return read(folding.best(query.lucene(), limit), 0, hits);
    }

    @Override
    public List<Suggestion> suggest(String typed, int limit) throws IOException {
        try (CommitReader commit = newest.acquire()) {
            return new Suggester(commit).suggest(typed, limit);
        }
    }

    @Override
    public Optional<IndexedArticle> article(ArticleId id) throws IOException {
        try (CommitReader commit = newest.acquire()) {
            return commit.articleWithDuplicates(id);
        }
    }

    @Override
    public SortedMap<ArticleId, Remembered> remembered() throws IOException {
        try (CommitReader commit = newest.acquire()) {
            return commit.remembered();
        } catch (NoIndexException nothingYet) {
            return new TreeMap<>();
        }
    }

    @Override
    public SortedMap<ArticleId, ArticleId> duplicates() throws IOException {
        try (CommitReader commit = newest.acquire()) {
            return commit.duplicates().articles();
        }
    }

    @Override
    public Optional<RunReport> lastRun() throws IOException {
        try (CommitReader commit = newest.acquire()) {
            return commit.lastRun();
        }
    }

    @Override
    public void visit(ArticleVisitor visitor) throws IOException {
        try (CommitReader commit = newest.acquire()) {
            List<ArticleId> ids = commit.column(SectionDocuments.ARTICLE_RECORD, Stored::article).stream()
                    .map(stored -> stored.article().id())
                    .sorted()
                    .toList();
            for (ArticleId id : ids) {
                Optional<IndexedArticle> article = commit.article(id);
                if (article.isPresent()) {
                    visitor.visit(article.get());
                }
            }
        }
    }

    @Override
    public IndexStatus status() throws IOException {
        try (CommitReader commit = newest.acquire()) {
            return new IndexStatus(
                    commit.generation(),
                    commit.count(SectionDocuments.articlesWithSections()),
                    commit.count(SectionDocuments.sections()),
                    ranker.status(commit),
                    synonyms.id());
        }
    }

    @Override
    public void close() throws IOException {
        newest.close();
    }
}
