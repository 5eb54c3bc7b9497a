package dev.kneadle.index;

import dev.kneadle.model.Article;
import dev.kneadle.model.ArticleId;
import dev.kneadle.model.Failure;
import dev.kneadle.model.Fingerprint;
import dev.kneadle.model.TaggedSection;
import java.io.IOException;
import java.util.List;
import java.util.SortedMap;

/**
 * The index as ingest sees it. One writer at a time, by any number of threads. Readers see an article's old version or
 * its new one, never half, and only after {@link #commit} or {@link #finish}.
 */
public interface SectionWriter extends AutoCloseable {
    /** What the last commit holds, by article. */
    SortedMap<ArticleId, Remembered> remembered() throws IOException;

    /** The folders the committed articles came from, as {@link #commit} was told; empty before the first. */
    List<String> contentFolders() throws IOException;

    /**
     * Puts an article in the place of what stood under its id, an earlier failure included. An article without sections
     * is remembered but never found.
     */
    void replace(Article article, List<TaggedSection> sections) throws IOException;

    /** Remembers that the bytes of an article could not be read. An older version of it stays searchable. */
    void recordFailure(ArticleId id, Fingerprint fingerprint, Failure failure) throws IOException;

    /**
     * Computes the vectors of sections that wait for theirs, so that they can be found by their meaning too. A section
     * whose text was in the index before has its vectors from the start; others wait from {@link #replace} until here.
     * Everything before must be committed, and so must this.
     *
     * @param most how many sections, more or less: articles are not divided
     * @param jobs how many texts are computed at a time, at least 1; has no influence on the result
     * @return how many sections got theirs; 0 once none waits, or where there is no model
     * @throws IOException where the model cannot be loaded on this machine
     */
    int addVectors(int most, int jobs) throws IOException;

    /** How many sections of the last commit wait for their vectors; 0 where there is no model. */
    int withoutVectors() throws IOException;

    /** Of the last commit, for each article that has nearly the same text as an earlier one, the first of those. */
    SortedMap<ArticleId, ArticleId> duplicates() throws IOException;

    /** Forgets an article and its sections. */
    void remove(ArticleId id) throws IOException;

    /**
     * Makes all changes so far durable and lets readers see them. Where there are none, nothing is written, but for the
     * very first commit, which makes an empty index one that can be searched. Other folders are a change. What was
     * replaced or removed may go on counting in the ranking until {@link #finish}, so that a long run can commit often.
     *
     * @param contentFolders the folders the articles came from, as absolute paths
     */
    void commit(List<String> contentFolders) throws IOException;

    /**
     * The last {@link #commit} of a run, after which nothing that was replaced or removed counts in the ranking any more:
     * an edited index ranks like one built anew, up to a size that the index states. It may rewrite much of the index.
     * Where there is nothing to commit and nothing to take out, nothing is written.
     *
     * @param contentFolders the folders the articles came from, as absolute paths
     */
    void finish(List<String> contentFolders) throws IOException;

    /**
     * The same at the end of a run that compared the folders with the index, whose report is kept as the last unless the run
     * changed nothing.
     */
    void finish(List<String> contentFolders, RunReport report) throws IOException;

    /** Lets the next writer in. What was not committed is forgotten. */
    @Override
    void close() throws IOException;
}
