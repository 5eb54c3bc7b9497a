package dev.kneadle.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kneadle.index.SearchRequest;
import dev.kneadle.index.SectionSearcher;
import dev.kneadle.index.lucene.LuceneSectionSearcher;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The commands as they are typed, with real workers and a real index. */
class CommandsTest {
    private static final String KETTLE =
            "Kettles\nDescale the kettle with vinegar once a month, then rinse it twice.\n";

    @TempDir
    private Path temp;

    private Path content;
    private Path index;

    @BeforeEach
    void makeContent() throws IOException {
        content = Files.createDirectory(temp.resolve("content"));
        index = temp.resolve("index");
        Files.writeString(content.resolve("kettle.txt"), KETTLE);
    }

    @Test
    void aRunNamesEachFileAndSumsUp() {
        assertThat(kneadle("ingest", content.toString(), "--index", index.toString()))
                .isEqualTo(new Ended(
                        0,
                        "added      kettle.txt  (1 section)\n1 added\n",
                        "kneadle: 1 section can now be found by meaning too\n"));
        assertThat(kneadle("ingest", content.toString(), "--index", index.toString()))
                .isEqualTo(new Ended(0, "1 unchanged\n", ""));
    }

    @Test
    void aRunWithFailuresEndsWithOneAndGivesTheReasons() throws IOException {
        Files.write(content.resolve("junk.pdf"), "%PDF-1.7\nno more".getBytes(StandardCharsets.US_ASCII));
        Ended ended = kneadle("ingest", content.toString(), "--index", index.toString(), "--json");
        assertThat(ended.status()).isEqualTo(1);
        assertThat(ended.out())
                .contains("\"counts\":{\"added\":1,\"failed\":1}")
                .contains("{\"article\":\"junk.pdf\",\"outcome\":\"failed\",\"reason\":\"corrupt\",\"message\":\"");
    }

    @Test
    void anArticleThatIsThereTwiceIsNamedWhenItComes() throws IOException {
        Files.copy(content.resolve("kettle.txt"), content.resolve("copy.txt"));
        assertThat(kneadle("ingest", content.toString(), "--index", index.toString(), "--no-vectors")
                        .out())
                .endsWith("duplicate  kettle.txt  (of copy.txt)\n2 added; 1 is a duplicate\n");
        assertThat(kneadle("ingest", content.toString(), "--index", index.toString(), "--no-vectors")
                        .out())
                .isEqualTo("2 unchanged; 1 is a duplicate\n");
        assertThat(kneadle("ingest", content.toString(), "--index", index.toString(), "--no-vectors", "--json")
                        .out())
                .contains("\"duplicates\":[{\"article\":\"kettle.txt\",\"of\":\"copy.txt\"}]");
    }

    @Test
    void extractPrintsALineOfJsonForEachFile() throws IOException {
        Files.writeString(content.resolve("blank.txt"), "\n\n");
        Ended ended = kneadle("extract", content.toString());
        assertThat(ended.status()).isZero();
        assertThat(ended.out().lines())
                .hasSize(2)
                .element(0)
                .isEqualTo("{\"path\":\"blank.txt\",\"status\":\"empty\",\"mediaType\":\"text/plain\","
                        + "\"message\":\"there is no text in it\"}");
        assertThat(ended.out().lines().skip(1).findFirst().orElseThrow())
                .startsWith("{\"path\":\"kettle.txt\",\"status\":\"extracted\",\"mediaType\":\"text/plain\",")
                .contains("\"title\":\"Kettles\"", "\"anchor\":\"top\"", "\"headingSource\":\"none\"");
    }

    @Test
    void theTagsReportSaysWhatToLookAt() throws IOException {
        Files.writeString(content.resolve("kettle.txt.tags.yml"), "Boil it: warning\n");
        Files.writeString(content.resolve("palm.md"), """
                # Palms
                ## How to press the palm
                Press the palm firmly with your thumb. Breathe out as you press.
                ## How to press the sole
                Press the sole firmly with your thumb for 30 seconds. Breathe out as you press.
                ## Precautions
                Never press the palm.
                """);

        assertThat(kneadle("tags", "report", content.toString())).isEqualTo(new Ended(0, """
                kettle.txt  (1 section; sentences: 0 technique, 0 warning, 1 tip)
                  note               its .tags.yml: no sentence begins with 'Boil it'
                  look at            0.70 tip by "likely advice": "Descale the kettle with vinegar once a month, then rinse it \
                twice." (top)
                palm.md  (3 sections; sentences: 4 technique, 1 warning, 0 tip)
                  contradiction      "Press the palm firmly with your thumb." (how-to-press-the-palm) but "Never press the palm."\
                 (precautions)
                  no amount in       how-to-press-the-palm
                  repeated           "Breathe out as you press." in how-to-press-the-palm, how-to-press-the-sole
                2 articles, nothing to look at in 0
                """, ""));
        assertThat(kneadle("tags", "report", content.toString(), "--json").out())
                .startsWith("{\"articles\":[{\"article\":\"kettle.txt\",\"title\":\"Kettles\",\"language\":\"en\",")
                .contains("\"contradictions\":[{\"advises\":{\"anchor\":\"how-to-press-the-palm\",", "\"failed\":[]}");
    }

    @Test
    void inOtherLanguagesOnlyMarkedSentencesAreTaggedAndTheLineSaysSo() throws IOException {
        Files.writeString(content.resolve("kettle.txt"), """
                Den Wasserkocher entkalken

                Gib einmal im Monat Essig in den Wasserkocher und lass ihn eine halbe Stunde lang stehen, bevor du ihn ausspülst.
                Warnung: Der Essig wird heiß und spritzt.
                """);

        assertThat(kneadle("extract", content.toString()).out())
                .contains(
                        "\"tags\":[\"warning\"]", "\"remarks\":[\"its language is 'de', of which no tags are guessed");
    }

    @Test
    void whatTheTagsReportCannotReadIsNamed() throws IOException {
        Files.write(content.resolve("junk.pdf"), "%PDF-1.7\nno more".getBytes(StandardCharsets.US_ASCII));

        Ended ended = kneadle("tags", "report", content.toString());

        assertThat(ended.status()).isEqualTo(1);
        assertThat(ended.out()).contains("junk.pdf  (failed: corrupt: ");
    }

    @Test
    void theMembersOfAnArchiveAreReadAsTheFilesTheyWouldBe() throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(content.resolve("more.zip")))) {
            zip.putNextEntry(new ZipEntry("lamp.html"));
            zip.write("<h1>Lamps</h1><h2>Dust</h2><p>Use a brush.</p>".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("broken.pdf"));
            zip.write("%PDF-1.7 no more".getBytes(StandardCharsets.US_ASCII));
        }
        assertThat(kneadle("ingest", content.toString(), "--index", index.toString(), "--no-vectors"))
                .isEqualTo(new Ended(1, """
                        added      kettle.txt  (1 section)
                        failed     more.zip!/broken.pdf  (corrupt: the file is damaged or not what its first bytes promise)
                        added      more.zip!/lamp.html  (1 section)
                        2 added, 1 failed
                        """, ""));
    }

    @Test
    void aMissingFolderEndsWithTwoAndNoIndex() {
        assertThat(kneadle("ingest", temp.resolve("missing").toString(), "--index", index.toString()))
                .isEqualTo(new Ended(2, "", "kneadle: no such file or folder: " + temp.resolve("missing") + "\n"));
        assertThat(index).doesNotExist();
    }

    @Test
    void anEmptyFolderSaysSo() throws IOException {
        Path empty = Files.createDirectory(temp.resolve("empty"));
        assertThat(kneadle("ingest", empty.toString(), "--index", index.toString()))
                .isEqualTo(new Ended(0, "The folders hold no articles.\n", ""));
    }

    @Test
    void anUnknownOptionEndsWithTwoAndNamesTheNearest() {
        Ended ended = kneadle("ingest", "--dryrun");
        assertThat(ended.status()).isEqualTo(2);
        assertThat(ended.err()).contains("Unknown option: '--dryrun'", "--dry-run");
    }

    @Test
    void aDryRunSaysWhatWouldBeDoneAndWritesNothing() throws IOException {
        assertThat(kneadle("ingest", content.toString(), "--index", index.toString(), "--dry-run"))
                .isEqualTo(new Ended(
                        0, "would add  kettle.txt\n    + top\n1 to do, 0 unchanged; nothing was written\n", ""));
        assertThat(index).doesNotExist();
    }

    @Test
    void aDryRunNamesTheSectionsThatWouldBeOtherThanBefore() throws IOException {
        Files.writeString(
                content.resolve("lamp.md"), "# Lamps\n\n## Dust\n\nUse a brush.\n\n## Bulbs\n\nLet them cool.\n");
        kneadle("ingest", content.toString(), "--index", index.toString());
        Files.writeString(
                content.resolve("lamp.md"), "# Lamps\n\n## Cords\n\nPull the plug.\n\n## Dust\n\nUse a cloth.\n");
        Files.delete(content.resolve("kettle.txt"));
        assertThat(kneadle("ingest", content.toString(), "--index", index.toString(), "--dry-run")
                        .out())
                .isEqualTo("""
                        would remove kettle.txt
                            - top
                        would change lamp.md
                            + cords
                            ~ dust
                            - bulbs
                        2 to do, 0 unchanged; nothing was written
                        """);
        assertThat(kneadle("ingest", content.toString(), "--index", index.toString(), "--dry-run", "--json")
                        .out())
                .isEqualTo("{\"plan\":[{\"article\":\"kettle.txt\",\"step\":\"remove\",\"sections\":{\"added\":[],"
                        + "\"changed\":[],\"removed\":[\"top\"]}},{\"article\":\"lamp.md\",\"step\":\"change\",\"sections\":"
                        + "{\"added\":[\"cords\"],\"changed\":[\"dust\"],\"removed\":[\"bulbs\"]}}]}\n");
    }

    @Test
    void whatCannotBeAskedForTogetherOrAtAllEndsWithTwo() throws IOException {
        Path file = Files.writeString(temp.resolve("file"), "");
        assertRefused("--watch and --dry-run must not be given together", "ingest", "--watch", "--dry-run");
        assertRefused("--jobs must be a number from 1 to 256, got 0", "extract", content.toString(), "--jobs", "0");
        assertRefused(
                "--index must be a folder, got the file", "ingest", content.toString(), "--index", file.toString());
        assertRefused("--part must be I/N with I from 1 to N, got '5/4'", "ingest", "--part", "5/4");
        assertRefused("clusters are not built yet", "ingest", content.toString(), "--index", "opensearch+http://h/n");
    }

    private static void assertRefused(String words, String... arguments) {
        Ended ended = kneadle(arguments);
        assertThat(ended.status()).isEqualTo(2);
        assertThat(ended.err()).contains(words);
    }

    @Test
    void aContentFolderMayBeALink() throws IOException, InterruptedException {
        Path link = Files.createSymbolicLink(temp.resolve("link"), content);
        var watching = new Thread(() -> kneadle("ingest", link.toString(), "--index", index.toString(), "--watch"));
        watching.start();
        try (SectionSearcher searcher = LuceneSectionSearcher.open(index)) {
            Awaitility.await()
                    .atMost(Duration.ofSeconds(20))
                    .ignoreExceptions()
                    .until(() -> finds(searcher, "vinegar"));
            Files.writeString(content.resolve("lamp.txt"), "Lamps\nDust the shade with a dry brush.\n");
            Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> finds(searcher, "brush"));
        } finally {
            watching.interrupt();
            watching.join(Duration.ofSeconds(10));
        }
    }

    @Test
    void anOptionMayComeFromTheEnvironmentOrTheFile() throws IOException {
        var file = new Properties();
        file.setProperty("index", temp.resolve("from-file").toString());
        run(new Settings(Map.of(), file), "ingest", content.toString());
        assertThat(temp.resolve("from-file")).isDirectory();
        var environment =
                Map.of("KNEADLE_INDEX", temp.resolve("from-environment").toString());
        run(new Settings(environment, file), "ingest", content.toString());
        assertThat(temp.resolve("from-environment")).isDirectory();
    }

    @Test
    void aWatchedFolderIsIngestedAgainAfterEachChange() throws IOException, InterruptedException {
        var watching = new Thread(() -> kneadle("ingest", content.toString(), "--index", index.toString(), "--watch"));
        watching.start();
        try (SectionSearcher searcher = LuceneSectionSearcher.open(index)) {
            Awaitility.await()
                    .atMost(Duration.ofSeconds(20))
                    .ignoreExceptions()
                    .until(() -> finds(searcher, "vinegar"));
            Files.createDirectories(content.resolve("new/folder"));
            Files.writeString(content.resolve("new/folder/lamp.txt"), "Lamps\nDust the shade with a dry brush.\n");
            Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> finds(searcher, "brush"));
            Files.writeString(content.resolve("new/folder/lamp.txt"), "Lamps\nDust the shade with a dry cloth.\n");
            Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> finds(searcher, "cloth"));
            Files.delete(content.resolve("new/folder/lamp.txt"));
            Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> !finds(searcher, "cloth"));
        } finally {
            watching.interrupt();
            watching.join(Duration.ofSeconds(10));
        }
        assertThat(watching.isAlive()).isFalse();
    }

    private static boolean finds(SectionSearcher searcher, String words) throws IOException {
        return !searcher.search(SearchRequest.of(words)).hits().isEmpty();
    }

    /** How a command ended: its status and what it wrote. */
    private record Ended(int status, String out, String err) {}

    private static Ended kneadle(String... arguments) {
        return run(new Settings(Map.of(), new Properties()), arguments);
    }

    private static Ended run(Settings settings, String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        CommandLine commandLine =
                Main.commandLine(settings).setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        int status = commandLine.execute(arguments);
        return new Ended(status, out.toString(), err.toString());
    }
}
