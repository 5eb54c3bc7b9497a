package dev.kneadle.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kneadle.index.SectionWriter;
import dev.kneadle.index.lucene.LuceneSectionWriter;
import dev.kneadle.ingest.extract.ArticleExtractor;
import dev.kneadle.ingest.extract.ExtractedArticle;
import dev.kneadle.ingest.extract.FormatExtractor;
import dev.kneadle.ingest.extract.Source;
import dev.kneadle.ingest.extract.UnreadableArticle;
import dev.kneadle.ingest.tag.RuleTagger;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Files that change when a run has looked at them and reads them: what it makes of them is said, and the next run ends where
 * a new index does.
 */
final class ChangingFilesTest {
    private static final String TEXT = "Turn the page slowly. Stop if it tears.";
    private static final Change NOTHING = () -> {};

    private static final FormatExtractor EXTRACTOR = new FormatExtractor();
    private static final Kneader KNEADER = new Kneader(EXTRACTOR, new RuleTagger());

    @AfterAll
    static void closeExtractor() {
        EXTRACTOR.close();
    }

    @TempDir
    private Path temp;

    private Path content;
    private Path page;

    /** What happens to the folder. */
    private interface Change {
        void happen() throws IOException;
    }

    @BeforeEach
    void makeContent() throws IOException {
        content = Files.createDirectory(temp.resolve("content"));
        page = Files.writeString(content.resolve("page.txt"), TEXT);
        Files.writeString(content.resolve("ink.txt"), TEXT);
    }

    @Test
    void aFileThatGrowsIsReadAsItIsThenAndAgainByTheNextRun() throws IOException {
        assertThat(ingest(() -> Files.writeString(page, " Mend it.", StandardOpenOption.APPEND)))
                .containsExactly("added ink.txt", "added page.txt");
        assertThatTheNextRunSays("unchanged ink.txt", "changed page.txt");
    }

    @Test
    void aFileThatShrinksToNothingIsEmptyAndReadAgainByTheNextRun() throws IOException {
        assertThat(ingest(() -> Files.writeString(page, ""))).containsExactly("added ink.txt", "empty page.txt");
        assertThatTheNextRunSays("unchanged ink.txt", "empty page.txt");
    }

    @Test
    void aFileThatGrowsTooLargeFailsAndTheRestIsRead() throws IOException {
        assertThat(ingest(this::makeHuge))
                .containsExactly("added ink.txt", "failed page.txt: the file has 1,024 MB, the most is 200 MB");
        Files.writeString(page, TEXT + " Mend it.");
        assertThatTheNextRunSays("unchanged ink.txt", "changed page.txt");
    }

    private void makeHuge() throws IOException {
        try (var file = new RandomAccessFile(page.toFile(), "rw")) {
            file.setLength(1L << 30);
        }
    }

    @Test
    void aFileThatVanishesFailsAndIsRemovedByTheNextRun() throws IOException {
        assertThat(ingest(() -> Files.delete(page)))
                .containsExactly("added ink.txt", "failed page.txt: the file is gone");
        assertThatTheNextRunSays("unchanged ink.txt", "removed page.txt");
    }

    @Test
    void anArticleWhoseFileVanishesStaysUntilTheNextRun() throws IOException {
        ingest(NOTHING);
        Files.writeString(page, TEXT + " Mend it.");
        assertThat(ingest(() -> Files.delete(page)))
                .containsExactly("unchanged ink.txt", "failed page.txt: the file is gone");
        assertThat(IndexDigest.of(temp.resolve("index")).toString()).contains("page.txt");
        assertThatTheNextRunSays("unchanged ink.txt", "removed page.txt");
    }

    /** What stood there for a moment must not stay in the index because the bytes are again what they were. */
    @ParameterizedTest(name = "for a moment it says {0}")
    @ValueSource(strings = {"Turn every page.", "\u0000\u0001\u0002\u0003\u0004\u0005"})
    void aFileThatIsAnotherOnlyWhileItIsReadIsReadAgainByTheNextRun(String moment) throws IOException {
        var kneader = new Kneader(new Meanwhile(() -> Files.writeString(page, TEXT)), new RuleTagger());
        ingest(temp.resolve("index"), kneader, () -> Files.writeString(page, moment));
        assertThat(ingest(NOTHING)).contains("read again page.txt");
        assertThatTheNextRunSays("unchanged ink.txt", "unchanged page.txt");
    }

    @ParameterizedTest(name = "for a moment the sidecar says that the sentence is a {0}")
    @ValueSource(strings = {"tip", "no tag at all"})
    void anArticleWhoseSidecarIsAnotherOnlyWhileItIsReadIsReadAgainByTheNextRun(String moment) throws IOException {
        Path sidecar = content.resolve("page.txt.tags.yml");
        String said = "Turn the page slowly.: technique";
        Files.writeString(sidecar, said);
        var kneader = new Kneader(new Meanwhile(() -> Files.writeString(sidecar, said)), new RuleTagger());
        ingest(temp.resolve("index"), kneader, () -> Files.writeString(sidecar, "Turn the page slowly.: " + moment));
        assertThatTheNextRunSays("unchanged ink.txt", "read again page.txt");
    }

    @Test
    void anArticleWhoseSidecarIsThereOnlyWhileItIsReadIsReadAgainByTheNextRun() throws IOException {
        Path sidecar = content.resolve("page.txt.tags.yml");
        var kneader = new Kneader(new Meanwhile(() -> Files.delete(sidecar)), new RuleTagger());
        ingest(temp.resolve("index"), kneader, () -> Files.writeString(sidecar, "Turn the page slowly.: tip"));
        assertThatTheNextRunSays("unchanged ink.txt", "read again page.txt");
    }

    /** Something happens when the page has been read. */
    private final class Meanwhile implements ArticleExtractor {
        private final Change change;

        Meanwhile(Change change) {
            this.change = change;
        }

        @Override
        public ExtractedArticle extract(Source source) throws UnreadableArticle, IOException {
            try {
                return EXTRACTOR.extract(source);
            } finally {
                if (source.equals(new Source.WholeFile(page))) {
                    change.happen();
                }
            }
        }

        @Override
        public void close() {
            // What it reads with serves the other tests too.
        }
    }

    /** Its members are told apart by what they were when the run looked at them. */
    @Test
    void anArchiveThatIsReplacedFailsFromThereOnAndIsReadByTheNextRun() throws IOException {
        pack("first", "second");
        assertThat(ingest(() -> pack("other", "another")))
                .containsExactly(
                        "added ink.txt",
                        "added page.txt",
                        "failed pages.zip!/0.txt: the collection changed while it was read; the next run reads it again",
                        "failed pages.zip!/1.txt: the collection changed while it was read; the next run reads it again");
        assertThatTheNextRunSays(
                "unchanged ink.txt", "unchanged page.txt", "changed pages.zip!/0.txt", "changed pages.zip!/1.txt");
    }

    private void pack(String... pages) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(content.resolve("pages.zip")))) {
            for (int number = 0; number < pages.length; number++) {
                zip.putNextEntry(new ZipEntry(number + ".txt"));
                zip.write((TEXT + ' ' + pages[number]).getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private void assertThatTheNextRunSays(String... outcomes) throws IOException {
        assertThat(ingest(NOTHING)).containsExactly(outcomes);
        Path anew = temp.resolve("anew");
        ingest(anew, NOTHING);
        assertThat(IndexDigest.of(temp.resolve("index"))).isEqualTo(IndexDigest.of(anew));
    }

    private List<String> ingest(Change change) throws IOException {
        return ingest(temp.resolve("index"), change);
    }

    /** @param change happens between the look at all files and the reading of the first */
    private List<String> ingest(Path index, Change change) throws IOException {
        return ingest(index, KNEADER, change);
    }

    private List<String> ingest(Path index, Kneader kneader, Change change) throws IOException {
        try (SectionWriter writer = LuceneSectionWriter.open(index)) {
            return new Ingest(List.of(content), kneader, writer, then(change), Stop.never())
                    .run(RunOptions.usual(1)).outcomes().stream()
                            .map(ChangingFilesTest::told)
                            .toList();
        }
    }

    private static String told(IngestOutcome outcome) {
        String why = outcome instanceof IngestOutcome.Failed ? ": " + outcome.message() : "";
        return outcome.word() + " " + outcome.name() + why;
    }

    /** A run says how much there is to do when it has looked at all files and read none. */
    private static Progress then(Change change) {
        return new Progress() {
            @Override
            public void start(int steps) {
                try {
                    change.happen();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }

            @Override
            public void step(String name) {}

            @Override
            public void end() {}
        };
    }
}
