package dev.kneadle.index;

import dev.kneadle.model.ArticleId;
import dev.kneadle.model.SectionId;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * The index as the server sees it, while another process may be writing it. Safe for use by many threads. Each method
 * sees one commit, the newest within a quarter of a second after it was made.
 */
public interface SectionSearcher extends AutoCloseable {
    /**
     * The best hits for the request, best first; ties go to the article that comes first, then to the earlier section.
     * Of sections that say the same in articles of nearly the same text one is a hit, the best, and names the others; so are
     * the articles themselves, where a hit is an article. All numbers of the answer count hits.
     *
     * @throws NoIndexException while nothing has been committed yet
     */
    SearchResult search(SearchRequest request) throws IOException;

    /**
     * Returns once all that the ranking needs is loaded. Without it, the first search that needs a model begins to load it,
     * and searches are ranked by words until that is done, see {@link SearchResult#rankedBy}.
     *
     * @throws NoIndexException while nothing has been committed yet
     */
    void prepare() throws IOException;

    /**
     * Sections of other articles that say much the same as one, the nearest first: by their meaning, or by their words
     * where the meaning is not known. Articles of nearly the same text are not among them, see {@link #article}. Empty
     * where there is no such section.
     *
     * @param limit 1 to {@value SearchRequest#MAX_LIMIT}
     * @throws NoIndexException while nothing has been committed yet
     */
    Optional<List<Hit>> similar(SectionId id, int limit) throws IOException;

    /**
     * What someone who has typed so much may have in mind: names of sections and of articles that have these words, then
     * the words with the last one completed; those that answer most first. The last word may be the beginning of one. Slips
     * of the finger are forgiven in words of four letters or more, where nothing is found without. The first call after a
     * commit takes longer, while what is called how is gathered; it may be made ahead.
     *
     * @param typed any text; empty, or more than ten words, has no suggestions
     * @param limit 1 to {@value SearchRequest#MAX_LIMIT}
     * @throws NoIndexException while nothing has been committed yet
     */
    List<Suggestion> suggest(String typed, int limit) throws IOException;

    /**
     * A whole article with its sections in order, and its duplicates; empty where it is not there or has none.
     *
     * @throws NoIndexException while nothing has been committed yet
     */
    Optional<IndexedArticle> article(ArticleId id) throws IOException;

    /**
     * For each article that has nearly the same text as an earlier one, the first of those.
     *
     * @throws NoIndexException while nothing has been committed yet
     */
    SortedMap<ArticleId, ArticleId> duplicates() throws IOException;

    /** What a run of ingest would find remembered, by article; nothing while nothing has been committed yet. */
    SortedMap<ArticleId, Remembered> remembered() throws IOException;

    /**
     * What the last run that changed the index did; empty where none has come to its end.
     *
     * @throws NoIndexException while nothing has been committed yet
     */
    Optional<RunReport> lastRun() throws IOException;

    /**
     * Shows every article that has sections to {@code visitor}, in the order of their ids, all from one commit. Holds one
     * article at a time.
     *
     * @throws NoIndexException while nothing has been committed yet
     */
    void visit(ArticleVisitor visitor) throws IOException;

    /** Looks at one article after the other. */
    @FunctionalInterface
    interface ArticleVisitor {
        void visit(IndexedArticle article) throws IOException;
    }

    /**
     * What the index holds just now.
     *
     * @throws NoIndexException while nothing has been committed yet
     */
    IndexStatus status() throws IOException;

    @Override
    void close() throws IOException;
}
