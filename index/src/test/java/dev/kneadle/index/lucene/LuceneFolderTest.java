package dev.kneadle.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.kneadle.index.NoIndexException;
import dev.kneadle.index.Sample;
import dev.kneadle.index.SearchRequest;
import dev.kneadle.index.SectionSearcher;
import dev.kneadle.index.SectionWriter;
import dev.kneadle.model.Failure;
import dev.kneadle.model.FailureReason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MergePolicy.MergeSpecification;
import org.apache.lucene.index.MergeTrigger;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What only an index in a folder can meet: locks, other processes, other versions, a folder that goes away. */
@Timeout(60)
final class LuceneFolderTest {
    @TempDir
    private Path parent;

    private Path folder;

    @BeforeEach
    void name() {
        folder = parent.resolve("data/index");
    }

    @Test
    void anEditionIsOfItsSynonymsToo() throws IOException {
        try (SectionWriter writer = LuceneSectionWriter.open(folder)) {
            writer.replace(Sample.article("a.md", "Wheels"), List.of());
            writer.commit(List.of());
        }
        String builtIn = edition(Synonyms.BUILT_IN);
        Path file = Files.writeString(parent.resolve("ours.txt"), "spoke, bar");
        assertThat(edition(Synonyms.read(file))).isNotEqualTo(builtIn).isEqualTo(edition(Synonyms.read(file)));
    }

    private String edition(Synonyms synonyms) throws IOException {
        try (SectionSearcher searcher = LuceneSectionSearcher.open(folder, Optional.empty(), synonyms)) {
            return searcher.status().edition();
        }
    }

    @Test
    void aSecondWriterIsToldAtOnceWhoTheFirstIs() throws IOException {
        try (SectionWriter first = LuceneSectionWriter.open(folder, List.of(Path.of("/articles")), Optional.empty())) {
            assertThat(first.remembered()).isEmpty();
            assertThatThrownBy(() -> LuceneSectionWriter.open(folder))
                    .isInstanceOf(IOException.class)
                    .hasMessageMatching(Pattern.quote("the index at " + folder + " is being written by process "
                                    + ProcessHandle.current().pid())
                            + "( on \\S+)? since \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d, which ingests /articles:"
                            + " wait until it has finished, or stop it");
        }
        LuceneSectionWriter.open(folder).close();
    }

    @Test
    void whatAWriterThatDiedHasLeftBehindBlocksNobody() throws IOException {
        write("a.md");
        Files.writeString(folder.resolve("writer.txt"), "process 1 since long ago");
        write("b.md");
        assertThat(folder.resolve("writer.txt")).doesNotExist();
    }

    /** The first commit of an index has none before it to fall back on (LUCENE-4738), so it is made again. */
    @ParameterizedTest(name = "{0} with {1} zeros is left")
    @CsvSource({"pending_segments_1, 0", "segments_1, 0", "segments_1, 200"})
    void whatIsLeftOfAFirstCommitThatWasCutOffIsBuiltAnew(String left, int zeros) throws IOException {
        Files.createDirectories(folder);
        Files.write(folder.resolve(left), new byte[zeros]);
        Files.write(folder.resolve("_0.cfs"), new byte[100]);
        try (SectionSearcher searcher = LuceneSectionSearcher.open(folder)) {
            assertThatThrownBy(searcher::status).isInstanceOf(NoIndexException.class);
            write("a.md");
            assertThat(searcher.status().sections()).isEqualTo(1);
        }
    }

    @Test
    void aFirstCommitThatIsWholeIsKeptThoughAFileOfItIsMissing() throws IOException {
        try (Directory directory = FSDirectory.open(folder);
                var writer = new IndexWriter(directory, new IndexWriterConfig())) {
            writer.addDocument(new Document());
            writer.commit();
        }
        Files.delete(folder.resolve("_0.si"));
        assertThatThrownBy(() -> LuceneSectionWriter.open(folder)).isInstanceOf(IOException.class);
        assertThat(folder.resolve("segments_1")).exists();
    }

    @Test
    void aRunWithoutChangesLeavesEveryFileAsItWas() throws IOException {
        write("a.md");
        write("b.md");
        Map<String, String> before = files();
        try (SectionWriter writer = LuceneSectionWriter.open(folder)) {
            writer.remove(Sample.id("never-there.md"));
            writer.commit(List.of("/articles"));
            writer.finish(List.of("/articles"), Sample.REPORT);
            writer.finish(List.of("/articles"), Sample.REPORT);
        }
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void onlyTheEndOfARunRewritesWhatIsThere() throws IOException {
        try (SectionWriter writer = LuceneSectionWriter.open(folder)) {
            for (int number = 0; number < 20; number++) {
                writer.replace(Sample.article(number + ".md", "A"), List.of(Sample.section(0, "Ball", "A ball.")));
            }
            writer.commit(List.of("/articles"));
            writer.remove(Sample.id("7.md"));
            writer.commit(List.of("/articles"));
            assertThat(deletedDocuments()).as("a section and its article").isEqualTo(2);
            writer.finish(List.of("/articles"), Sample.REPORT);
            assertThat(deletedDocuments()).isZero();
        }
    }

    @Test
    void theReportOfARunDoesNotRewriteWhatLiesBesideTheOneBefore() throws IOException {
        ingest("bench.md");
        Map<String, String> bench = filesOf("_0");
        ingest("ladder.md");
        ingest("ladder.md");
        assertThat(deletedDocuments()).as("the older ladder").isZero();
        assertThat(filesOf("_0")).isNotEmpty().containsAllEntriesOf(bench);
    }

    @Test
    void aRunLeavesNothingToMergeToTheNext() throws IOException {
        for (int run = 0; run < 20; run++) {
            ingest(run + ".md");
            try (Directory directory = FSDirectory.open(folder);
                    var writer = new IndexWriter(
                            directory, new IndexWriterConfig().setMergePolicy(NoMergePolicy.INSTANCE))) {
                MergeSpecification left = Segments.policy()
                        .findMerges(MergeTrigger.EXPLICIT, SegmentInfos.readLatestCommit(directory), writer);
                assertThat(left).as("after run %d", run).isNull();
            }
        }
    }

    @Test
    void theLengthsOfAFieldAreKeptForAllDocumentsSoThatNoneMustBeLookedFor() throws IOException {
        try (SectionWriter writer = LuceneSectionWriter.open(folder)) {
            writer.recordFailure(
                    Sample.id("torn.pdf"),
                    Sample.fingerprint('t'),
                    new Failure(FailureReason.CORRUPT, "it breaks off"));
            writer.replace(Sample.article("bench.md", "Bench"), List.of(Sample.section(0, "Saw", "A saw.")));
            writer.finish(List.of("/articles"), Sample.REPORT);
        }
        try (Directory directory = FSDirectory.open(folder);
                DirectoryReader reader = DirectoryReader.open(directory)) {
            for (LeafReaderContext leaf : reader.leaves()) {
                for (FieldInfo field : leaf.reader().getFieldInfos()) {
                    if (field.hasNorms()) {
                        NumericDocValues lengths = leaf.reader().getNormValues(field.name);
                        for (int document = 0; document < leaf.reader().maxDoc(); document++) {
                            assertThat(lengths.advanceExact(document))
                                    .as("document %d has a length in %s", document, field.name)
                                    .isTrue();
                        }
                    }
                }
            }
        }
    }

    private void ingest(String article) throws IOException {
        try (SectionWriter writer = LuceneSectionWriter.open(folder)) {
            writer.replace(Sample.article(article, "A"), List.of(Sample.section(0, "Ball", "A ball.")));
            writer.finish(List.of("/articles"), Sample.REPORT);
        }
    }

    private Map<String, String> filesOf(String segment) throws IOException {
        Map<String, String> files = files();
        files.keySet().removeIf(name -> !name.startsWith(segment + ".") || name.endsWith(".liv"));
        return files;
    }

    private int deletedDocuments() throws IOException {
        try (Directory directory = FSDirectory.open(folder);
                DirectoryReader reader = DirectoryReader.open(directory)) {
            return reader.numDeletedDocs();
        }
    }

    private Map<String, String> files() throws IOException {
        var files = new TreeMap<String, String>();
        try (Stream<Path> paths = Files.list(folder)) {
            for (Path path : paths.toList()) {
                files.put(
                        path.getFileName().toString(),
                        Files.getLastModifiedTime(path) + " " + Arrays.hashCode(Files.readAllBytes(path)));
            }
        }
        return files;
    }

    @Test
    void aSearcherWaitsForTheFirstCommitAndDoesNotMakeTheFolder() throws IOException {
        try (SectionSearcher searcher = LuceneSectionSearcher.open(folder)) {
            assertThatThrownBy(searcher::status)
                    .isInstanceOf(NoIndexException.class)
                    .hasMessageContaining(folder.toString());
            assertThat(folder).doesNotExist();
            try (SectionWriter writer = LuceneSectionWriter.open(folder)) {
                writer.replace(Sample.article("a.md", "A"), List.of(Sample.section(0, "Ball", "A ball.")));
                assertThatThrownBy(searcher::status).isInstanceOf(NoIndexException.class);
                writer.commit(List.of());
                assertThat(searcher.status().sections()).isEqualTo(1);
            }
        }
    }

    @Test
    void aCommitOfAnotherProcessIsSeenSoon() throws IOException {
        write("a.md");
        try (SectionSearcher searcher = LuceneSectionSearcher.open(folder)) {
            assertThat(searcher.status().articles()).isEqualTo(1);
            write("b.md");
            await().atMost(Duration.ofSeconds(5)).until(() -> searcher.status().articles() == 2);
        }
    }

    @Test
    void aFolderThatIsDeletedServesOnAndTheOneBuiltInItsPlaceTakesOver() throws IOException {
        write("a.md");
        try (SectionSearcher searcher = LuceneSectionSearcher.open(folder)) {
            String generation = searcher.status().generation();
            assertThat(found(searcher)).containsExactly("a.md#ball-0");
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
            await().during(Duration.ofMillis(300)).until(() -> found(searcher).equals(List.of("a.md#ball-0")));
            write("b.md");
            await().until(() -> found(searcher).equals(List.of("b.md#ball-0")));
            assertThat(searcher.status().generation()).startsWith("g1-").isNotEqualTo(generation);
            assertThat(generation).startsWith("g1-");
        }
    }

    @Test
    void anIndexOfAnotherSchemaIsRefusedBySearchersAndBuiltAnewByWriters() throws IOException {
        write("a.md");
        try (Directory directory = FSDirectory.open(folder);
                var writer = new IndexWriter(directory, new IndexWriterConfig())) {
            writer.setLiveCommitData(Map.of("schema", "0").entrySet());
            writer.commit();
        }
        try (SectionSearcher searcher = LuceneSectionSearcher.open(folder)) {
            for (int again = 0; again < 2; again++) {
                assertThatThrownBy(searcher::status)
                        .isInstanceOf(IOException.class)
                        .hasMessage("the index at " + folder + " must be of schema " + SectionDocuments.SCHEMA
                                + ", got '0': run `kneadle ingest` again, it builds it anew");
            }
            try (SectionWriter writer = LuceneSectionWriter.open(folder)) {
                assertThat(writer.remembered()).isEmpty();
                assertThat(writer.contentFolders()).isEmpty();
                writer.replace(Sample.article("b.md", "B"), List.of(Sample.section(0, "Ball", "A ball.")));
                writer.commit(List.of("/articles"));
            }
            assertThat(found(searcher)).containsExactly("b.md#ball-0");
        }
    }

    @Test
    void aSearcherWritesNothingSoAFolderMountedReadOnlyWillDo() throws IOException {
        write("a.md");
        Files.delete(folder.resolve("write.lock"));
        Set<PosixFilePermission> usual = Files.getPosixFilePermissions(folder);
        Map<String, String> before = files();
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-xr-xr-x"));
        try (SectionSearcher searcher = LuceneSectionSearcher.open(folder)) {
            assertThat(found(searcher)).containsExactly("a.md#ball-0");
            assertThat(files()).isEqualTo(before);
        } finally {
            Files.setPosixFilePermissions(folder, usual);
        }
    }

    @Test
    void whatALaterCommitReplacedIsLetGoOf() throws IOException {
        write("a.md");
        try (var newest = NewestCommit.in(folder, Duration.ZERO)) {
            CommitReader first = newest.acquire();
            write("a.md");
            newest.acquire().close();
            assertThat(first.hold()).as("while it is held").isTrue();
            first.close();
            first.close();
            assertThat(first.hold()).as("after all let go").isFalse();
        }
    }

    private void write(String path) throws IOException {
        try (SectionWriter writer = LuceneSectionWriter.open(folder)) {
            writer.replace(Sample.article(path, "A"), List.of(Sample.section(0, "Ball", "A ball.")));
            writer.finish(List.of("/articles"), Sample.REPORT);
        }
    }

    private static List<String> found(SectionSearcher searcher) throws IOException {
        return searcher.search(SearchRequest.of("ball")).hits().stream()
                .map(hit -> hit.id().toString())
                .toList();
    }
}
