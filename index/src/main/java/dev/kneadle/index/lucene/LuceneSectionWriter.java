package dev.kneadle.index.lucene;

import dev.kneadle.index.Remembered;
import dev.kneadle.index.RunReport;
import dev.kneadle.index.SectionWriter;
import dev.kneadle.index.embed.Embedder;
import dev.kneadle.model.Article;
import dev.kneadle.model.ArticleId;
import dev.kneadle.model.Failure;
import dev.kneadle.model.Fingerprint;
import dev.kneadle.model.TaggedSection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.store.NIOFSDirectory;

/** Writes an index in a folder on this machine, while others may be searching it. */
public final class LuceneSectionWriter implements SectionWriter {
    /**
     * Up to so many documents, a run leaves no deleted one behind. BM25 counts deleted documents, so with them an edited
     * index would rank otherwise than one built anew. It costs the rewriting of every segment touched ({@link Segments}): with
     * 175,000 documents (144 MB), on two cores that had other work, it took 0.1 to 1.6 s after one article changed and
     * 20 s after every fiftieth did. So it is done once a run, not at each commit.
     */
    private static final int MOST_DOCUMENTS_PURGED = 100_000;

    private final Directory directory;
    private final Optional<Embedder> embedder;
    private final String location;
    private final ConcurrentMergeScheduler merges = new ConcurrentMergeScheduler();
    private final IndexWriter writer;
    private final AtomicLong lastChange = new AtomicLong();
    private long lastCommit;
    private Optional<CommitReader> committed;
    private Optional<MissingVectors> missing = Optional.empty();
    private Optional<Holder> holder = Optional.empty();

    private LuceneSectionWriter(
            Directory directory, String location, Optional<Embedder> embedder, IndexWriterConfig config)
            throws IOException {
        this.directory = directory;
        this.location = location;
        this.embedder = embedder;
        FirstCommit.clear(directory);
        this.writer = new IndexWriter(directory, config.setMergeScheduler(merges));
        try {
            this.committed = openCommitted();
        } catch (IOException e) {
            writer.rollback(); // or the lock would outlive the attempt
            throw e;
        }
    }

    /**
     * Opens the index in {@code folder} for writing, making the folder where there is none. An index of another schema
     * counts as empty, and is replaced at the first commit.
     *
     * @param content what is being ingested, for those who find the index held; may be empty
     * @param embedder gives the sections their vectors; those of another model are replaced. Without one, vectors that
     *     are there are kept and none are added. It is not closed with the writer
     * @throws IOException when another writer has it open, naming it; a writer that has died holds nothing
     */
    public static LuceneSectionWriter open(Path folder, List<Path> content, Optional<Embedder> embedder)
            throws IOException {
        Files.createDirectories(folder);
        try {
            // Mapping files would take machinery and memory that a run of half a second does not earn back.
            return open(new NIOFSDirectory(folder), folder.toString(), embedder).signed(folder, content);
        } catch (LockObtainFailedException e) {
            throw new IOException(
                    "the index at " + folder + " is being written by " + Holder.of(folder)
                            + ": wait until it has finished, or stop it",
                    e);
        }
    }

    /** The same for whoever ingests no folder, as for a repair. */
    public static LuceneSectionWriter open(Path folder, Optional<Embedder> embedder) throws IOException {
        return open(folder, List.of(), embedder);
    }

    private LuceneSectionWriter signed(Path folder, List<Path> content) throws IOException {
        try {
            holder = Optional.of(Holder.sign(folder, content));
            return this;
        } catch (IOException e) {
            close(); // or the lock would outlive the attempt
            throw e;
        }
    }

    /** The same for whoever adds no vectors. */
    public static LuceneSectionWriter open(Path folder) throws IOException {
        return open(folder, Optional.empty());
    }

    static LuceneSectionWriter open(Directory directory, Optional<Embedder> embedder) throws IOException {
        return open(directory, directory.toString(), embedder);
    }

    private static LuceneSectionWriter open(Directory directory, String location, Optional<Embedder> embedder)
            throws IOException {
        return new LuceneSectionWriter(directory, location, embedder, config());
    }

    private static IndexWriterConfig config() {
        return new IndexWriterConfig(Words.analyzer())
                .setSimilarity(QueryCompiler.BM25)
                .setMergePolicy(Segments.policy())
                .setCommitOnClose(false);
    }

    private Optional<CommitReader> openCommitted() throws IOException {
        if (!DirectoryReader.indexExists(directory)) {
            return Optional.empty();
        }
        CommitReader last = CommitReader.open(directory);
        if (last.data().isReadable()) {
            return Optional.of(last);
        }
        last.close();
        changed(writer::deleteAll);
        return Optional.empty();
    }

    @Override
    public synchronized SortedMap<ArticleId, Remembered> remembered() throws IOException {
        return committed.isPresent() ? committed.get().remembered() : new TreeMap<>();
    }

    @Override
    public synchronized SortedMap<ArticleId, ArticleId> duplicates() throws IOException {
        return committed.isPresent() ? Duplicates.articlesIn(committed.get()) : new TreeMap<>();
    }

    @Override
    public synchronized List<String> contentFolders() {
        return committed.map(commit -> commit.data().contentFolders()).orElse(List.of());
    }

    @Override
    public void replace(Article article, List<TaggedSection> sections) throws IOException {
        List<Document> block = SectionDocuments.block(article, sections, meanings(article, sections));
        edited(() -> writer.updateDocuments(SectionDocuments.allOf(article.id()), block));
    }

    private synchronized List<Meaning> meanings(Article article, List<TaggedSection> sections) throws IOException {
        return new Meanings(committed, embedder).of(article, sections);
    }

    @Override
    public synchronized int withoutVectors() throws IOException {
        if (embedder.isEmpty() || committed.isEmpty()) {
            return 0;
        }
        return committed
                .get()
                .count(SectionDocuments.withoutVectors(embedder.get().model()));
    }

    @Override
    public synchronized int addVectors(int most, int jobs) throws IOException {
        if (embedder.isEmpty() || committed.isEmpty()) {
            return 0;
        }
        int added = 0;
        for (MissingVectors.Filled filled : missing().next(committed.get(), most, jobs)) {
            changed(() -> writer.updateDocuments(SectionDocuments.blockOf(filled.article()), filled.block()));
            added += filled.added();
        }
        return added;
    }

    /** Looked for anew whenever articles have changed since; those that got their vectors meanwhile are not in it. */
    private MissingVectors missing() throws IOException {
        if (missing.isEmpty()) {
            if (hasChanges()) {
                throw new IllegalStateException("changes must be committed before vectors are added");
            }
            missing = Optional.of(MissingVectors.in(committed.orElseThrow(), embedder.orElseThrow()));
        }
        return missing.get();
    }

    @Override
    public void recordFailure(ArticleId id, Fingerprint fingerprint, Failure failure) throws IOException {
        Document document = SectionDocuments.failure(id, fingerprint, failure);
        edited(() -> writer.updateDocument(SectionDocuments.failureOf(id), document));
    }

    @Override
    public void remove(ArticleId id) throws IOException {
        if (hasChanges() || isCommitted(id)) {
            edited(() -> writer.deleteDocuments(SectionDocuments.allOf(id)));
        }
    }

    private synchronized boolean isCommitted(ArticleId id) throws IOException {
        return committed.isPresent() && committed.get().count(SectionDocuments.allOfArticle(id)) > 0;
    }

    /** After a change of the articles themselves, others may wait for vectors than before. */
    private synchronized void edited(Change change) throws IOException {
        missing = Optional.empty();
        changed(change);
    }

    /** A change, numbered by Lucene. */
    @FunctionalInterface
    private interface Change {
        long make() throws IOException;
    }

    private void changed(Change change) throws IOException {
        lastChange.accumulateAndGet(written(change), Math::max);
    }

    /**
     * Lucene closes a writer on whose disk something has failed, and says so in unchecked exceptions, some without the
     * system's reason.
     */
    private long written(Change change) throws IOException {
        try {
            return change.make();
        } catch (IOException | IllegalStateException e) {
            Throwable tragedy = Objects.requireNonNullElse(writer.getTragicException(), e);
            Throwable reason = Objects.requireNonNullElse(tragedy.getCause(), tragedy);
            throw new IOException(
                    "the index at " + location + " could not be written: " + reason.getMessage()
                            + "; it is as the last commit left it",
                    e);
        }
    }

    private synchronized boolean hasChanges() {
        return lastChange.get() > lastCommit;
    }

    @Override
    public synchronized void commit(List<String> contentFolders) throws IOException {
        var data = new CommitData(SectionDocuments.SCHEMA, contentFolders, model());
        if (!isCommitted(data)) {
            write(data);
        }
    }

    /** A run that was killed may have left deleted documents behind; they are purged even if this one changed nothing. */
    @Override
    public synchronized void finish(List<String> contentFolders) throws IOException {
        finish(contentFolders, Optional.empty());
    }

    @Override
    public synchronized void finish(List<String> contentFolders, RunReport report) throws IOException {
        finish(contentFolders, Optional.of(report));
    }

    private void finish(List<String> contentFolders, Optional<RunReport> report) throws IOException {
        var data = new CommitData(SectionDocuments.SCHEMA, contentFolders, model());
        boolean purging = writer.hasDeletions() && writer.getDocStats().numDocs <= MOST_DOCUMENTS_PURGED;
        boolean changedNothing = lastChange.get() == 0 && isCommitted(data);
        if (!purging && changedNothing) {
            return;
        }
        if (report.isPresent()) {
            keep(report.get());
        }
        if (purging) {
            written(this::purge);
        }
        written(this::settle);
        write(data);
    }

    /** What is left to merge when the run ends would be merged by the next, however little that has to do. */
    private long settle() throws IOException {
        writer.flush();
        writer.maybeMerge();
        merges.sync();
        return lastCommit;
    }

    /** In the place of the one before it, so that no document is deleted, whose whole segment would have to be purged. */
    private void keep(RunReport report) throws IOException {
        changed(() -> hasReport()
                ? writer.updateBinaryDocValue(
                        SectionDocuments.reports(), SectionDocuments.REPORT_RECORD, SectionDocuments.record(report))
                : writer.addDocument(SectionDocuments.report(report)));
    }

    private boolean hasReport() throws IOException {
        return committed.isPresent() && committed.get().count(new TermQuery(SectionDocuments.reports())) > 0;
    }

    private Optional<String> model() {
        return new Meanings(committed, embedder).model();
    }

    private long purge() throws IOException {
        writer.forceMergeDeletes(true);
        return lastCommit;
    }

    private boolean isCommitted(CommitData data) {
        return !hasChanges()
                && committed.filter(commit -> commit.data().equals(data)).isPresent();
    }

    private void write(CommitData data) throws IOException {
        writer.setLiveCommitData(data.asUserData().entrySet());
        lastCommit = written(writer::commit);
        closeCommitted();
        committed = openCommitted();
    }

    private void closeCommitted() throws IOException {
        if (committed.isPresent()) {
            committed.get().close();
        }
    }

    @Override
    public synchronized void close() throws IOException {
        if (holder.isPresent()) {
            holder.get().close();
        }
        writer.rollback();
        closeCommitted();
        committed = Optional.empty();
        directory.close();
    }
}
