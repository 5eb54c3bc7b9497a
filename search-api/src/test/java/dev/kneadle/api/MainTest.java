package dev.kneadle.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kneadle.index.embed.MiniLm;
import dev.kneadle.index.lucene.LuceneSectionSearcher;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MainTest {
    @TempDir
    static Path folder;

    private static Path index;

    @BeforeAll
    static void makeIndex() throws IOException {
        index = folder.resolve("index");
        SampleArticles.index(
                index,
                List.of(SampleArticles.WHEEL, SampleArticles.NECK, SampleArticles.FIRST_AID, SampleArticles.HOSTILE));
    }

    /** What a command said, and the status it ended with. */
    private record Said(int status, String out, String err) {}

    private static Said run(String... arguments) {
        return run(Map.of("KNEADLE_INDEX", index.toString()), arguments);
    }

    private static Said run(Map<String, String> environment, String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        int status = Main.run(
                environment,
                folder.resolve("kneadle.properties"),
                new PrintWriter(out),
                new PrintWriter(err),
                arguments);
        return new Said(status, out.toString(), err.toString());
    }

    @Test
    void aSearchPrintsItsHitsWithTheirWarningsFirst() {
        assertThat(run("search", "loosen", "the", "spoke", "--limit", "1")).isEqualTo(new Said(0, """
                1–1 of 4 sections for “loosen the spoke”

                1. Truing a bicycle wheel > Setting it right > Turning the spokes
                   technique, warning, tip
                   Warning: Stop turning as soon as a spoke creaks. (in the section above it)
                   Warning: Do not turn a spoke by more than half a turn at once. (in this section)
                   Warning: Never ride a wheel with a broken spoke. (at the start of the article)
                   Warning: A rim that is cracked must not be trued. (elsewhere in the article)
                   Loosen the spoke at the mark by a quarter turn.
                   workshop/truing a wheel.md#turning-the-spokes
                """, ""));
    }

    @Test
    void aRedFlagIsSaidBeforeAnythingElse() {
        assertThat(run("search", "splinter", "eye", "--tag", "tip")).isEqualTo(new Said(0, """
                Urgent: Call an ambulance if a metal splinter has gone into an eye. (workshop/first aid.txt#when-to-call-for-help)
                Nothing for “splinter eye”. Fewer or more general words may help.
                """, ""));
    }

    @Test
    void aSearchInVainSaysSoAndIsNoFailure() {
        assertThat(run("search", "zebra"))
                .isEqualTo(new Said(0, "Nothing for “zebra”. Fewer or more general words may help.\n", ""));
    }

    @Test
    void jsonIsThatOfTheApi() throws Exception {
        String printed = run("search", "spoke", "--tag", "tip", "--tag", "technique", "--json")
                .out();

        try (var searcher = LuceneSectionSearcher.open(index, MiniLm.onClassPath());
                var server = SearchServer.start(new ServerConfig("127.0.0.1", 0, Optional.empty()), searcher)) {
            String served = new Client(server.port())
                    .get("/api/search?q=spoke&tag=tip&tag=technique")
                    .body();
            assertThat(timeless(printed)).isEqualTo(timeless(served) + "\n").contains("\"hits\":[{");
        }
    }

    @Test
    void whatAnArticleSaysIsShownAndNotObeyed() {
        assertThat(run("search", "hostile").out())
                .contains("<script>alert('title')</script>", "\uFFFD[31mred")
                .doesNotContain("\u001B");
    }

    @Test
    void wordsFoundAreSetInBoldOnATerminalOnly() throws Exception {
        var out = new StringWriter();
        try (var searcher = LuceneSectionSearcher.open(index)) {
            var asked = SearchParams.of(Parameters.of("q=chalk&limit=1")).request();
            new TerminalAnswer(new PrintWriter(out), true).print(asked, searcher.search(asked));
        }
        assertThat(out.toString()).contains("\u001B[1mchalk\u001B[0m");
    }

    @Test
    void anInstallationHasItsOwnSynonyms(@TempDir Path home) throws IOException {
        Path synonyms = Files.writeString(home.resolve("workshop.txt"), "# ours\nbar of the wheel => spoke\n");
        assertThat(run("search", "bar of the wheel", "--limit", "1", "--synonyms", synonyms.toString())
                        .out())
                .contains("Turning the spokes");
        assertThat(run("search", "bar of the wheel", "--json").out()).contains("\"synonyms\":[]");
        Map<String, String> environment =
                Map.of("KNEADLE_INDEX", index.toString(), "KNEADLE_SYNONYMS", synonyms.toString());
        assertThat(run(environment, "search", "bar of the wheel", "--json").out())
                .contains("\"synonyms\":[{\"from\":\"bar of the wheel\",\"to\":\"spoke\"}]");
    }

    @Test
    void aFileOfSynonymsThatIsNoneIsNamedWithItsLine(@TempDir Path home) throws IOException {
        Path synonyms = Files.writeString(home.resolve("bad.txt"), "spoke, bar\nspoke\n");
        assertThat(run("search", "spoke", "--synonyms", synonyms.toString()))
                .isEqualTo(new Said(
                        2,
                        "",
                        "kneadle: " + synonyms
                                + ", line 2: must be 'words, words' or 'words => words', got 'spoke'\n"));
        Path missing = home.resolve("none.txt");
        assertThat(run("search", "spoke", "--synonyms", missing.toString()).err())
                .isEqualTo("kneadle: the file of synonyms must be there, there is no " + missing + "\n");
    }

    @Test
    void withoutVectorsSearchesAreRankedByWords() {
        assertThat(run("search", "spoke", "--no-vectors", "--json").out())
                .contains("\"ranking\":\"keyword\",\"rankingNote\":\"no model is loaded here\"");
    }

    @ParameterizedTest(name = "kneadle {0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            search x --limit ten  | limit must be a number from 1 to 100, got 'ten'
            search x --tag foo    | tag must be one of technique, warning, tip, got 'foo'
            search                | Missing required parameter: 'QUERY'; `kneadle search --help` says what there is
            search x --jsn        | Unknown option: '--jsn', did you mean --json?; `kneadle search --help` says what there is
            serve --prot 80       | Unknown options: '--prot', '80', did you mean --port?; `kneadle serve --help` says what there is
            serve --port abc      | Invalid value for option '--port': 'abc' is not an int; `kneadle serve --help` says what there is
            serve --port 65536    | --port must be a number from 0 (any free one) to 65535, got '65536'; `kneadle serve --help` says what there is
            serch x               | Unmatched arguments from index 0: 'serch', 'x', did you mean search?; `kneadle --help` says what there is
            search x --index a://b:1/c | --index must be a folder, got 'a://b:1/c'; clusters are not built yet
            """)
    void whatCannotRunSaysWhyInOneLine(String arguments, String message) {
        assertThat(run(arguments.split(" +", -1))).isEqualTo(new Said(2, "", "kneadle: " + message + "\n"));
    }

    @Test
    void withoutACommandItSaysWhereHelpIs() {
        assertThat(run())
                .isEqualTo(
                        new Said(2, "", "kneadle: Missing required subcommand; `kneadle --help` says what there is\n"));
    }

    @Test
    void withoutAnIndexItSaysHowToMakeOne() {
        String missing = folder.resolve("none").toString();

        assertThat(run("search", "x", "--index", missing))
                .isEqualTo(new Said(
                        2, "", "kneadle: there is no index at " + missing + " yet; `kneadle ingest` makes one\n"));
    }

    @Test
    void aFileIsNoIndex() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));

        assertThat(run("serve", "--index", file.toString()))
                .isEqualTo(new Said(2, "", "kneadle: --index must be a folder, got the file '" + file + "'\n"));
    }

    @Test
    void aPortInUseIsNamed() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(run("serve", "--port", String.valueOf(taken.getLocalPort())))
                    .isEqualTo(new Said(
                            2,
                            "",
                            "kneadle: cannot listen on 127.0.0.1:" + taken.getLocalPort()
                                    + ", it may be in use; choose another with --port or --host\n"));
        }
    }

    @Test
    void theFlagOutdoesTheEnvironmentAndTheEnvironmentTheFile(@TempDir Path home) throws IOException {
        Path file = Files.writeString(home.resolve("kneadle.properties"), "port=1\nindex=from-file\n");
        var environment = Map.of("KNEADLE_PORT", "2");

        assertThat(helpOf(environment, file)).contains("(default: 2)", "(default: from-file)", "(default: 127.0.0.1)");
        assertThat(said(Map.of("KNEADLE_INDEX", "a://env"), file, "search", "x", "--index", "b://flag"))
                .contains("b://flag");
        assertThat(said(Map.of("KNEADLE_INDEX", "a://env"), file, "search", "x"))
                .contains("a://env");
        assertThat(said(Map.of(), Files.writeString(file, "index=c://file"), "search", "x"))
                .contains("c://file");
    }

    @Test
    void aSettingsFileThatCannotBeReadIsNamed(@TempDir Path home) throws IOException {
        Path file = Files.writeString(home.resolve("kneadle.properties"), "index=\\u12");

        assertThat(said(Map.of(), file, "search", "x"))
                .startsWith("kneadle: " + file + " must be a properties file in UTF-8:");
    }

    @Test
    void aMistakeOfOursEndsWith2AsWell() {
        var err = new StringWriter();
        int status = Main.run(
                Map.of("KNEADLE_INDEX", index.toString()),
                folder.resolve("kneadle.properties"),
                new PrintWriter(new Writer() {
                    @Override
                    public void write(char[] text, int from, int length) {
                        throw new IllegalStateException("a mistake");
                    }

                    @Override
                    public void flush() {}

                    @Override
                    public void close() {}
                }),
                new PrintWriter(err),
                "search",
                "spoke");

        assertThat(status).isEqualTo(2);
        assertThat(err.toString()).contains("IllegalStateException: a mistake");
    }

    @Test
    void helpAndVersionAreNoFailures() {
        assertThat(run("--version")).isEqualTo(new Said(0, "kneadle in development\n", ""));
        assertThat(run("serve", "--help").out()).contains("KNEADLE_PORT", "kneadle.properties", "Exit status");
        assertThat(run("search", "--help").out()).contains("KNEADLE_INDEX", "NO_COLOR", "Exit status");
    }

    @Test
    void aSearchAtTheTerminalLoadsNoServer() throws Exception {
        Process search =
                OtherJava.run(List.of("-Xlog:class+load"), Main.class, "search", "spoke", "--index", index.toString());
        String loaded = new String(search.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(search.waitFor()).isZero();
        assertThat(loaded).contains("dev.kneadle.api.SearchCommand").doesNotContain("io.javalin", "org.eclipse.jetty");
    }

    @Test
    void aServerThatIsAskedToStopStops() throws Exception {
        Process serve = OtherJava.run(Main.class, "serve", "--index", index.toString(), "--port", "0");
        try (var lines = serve.inputReader(StandardCharsets.UTF_8)) {
            String started = lines.readLine();
            assertThat(started).matches("Kneadle serves http://127\\.0\\.0\\.1:\\d+ \\(\\d+ sections of 4 articles\\)");
            int port = Integer.parseInt(started.replaceFirst(".*:(\\d+) .*", "$1"));
            assertThat(new Client(port).get("/health/ready").statusCode()).isEqualTo(200);

            serve.toHandle().destroy();

            assertThat(serve.waitFor()).isIn(0, 143);
            assertThat(lines.lines().toList()).isEmpty();
        } finally {
            serve.destroyForcibly();
        }
    }

    private static String helpOf(Map<String, String> environment, Path file) {
        var out = new StringWriter();
        int unused = Main.run(
                environment, file, new PrintWriter(out), new PrintWriter(new StringWriter()), "serve", "--help");
        return out.toString();
    }

    private static String said(Map<String, String> environment, Path file, String... arguments) {
        var err = new StringWriter();
        assertThat(Main.run(environment, file, new PrintWriter(new StringWriter()), new PrintWriter(err), arguments))
                .isEqualTo(2);
        return err.toString();
    }

    private static String timeless(String json) throws IOException {
        assertThat(new ObjectMapper().readTree(json).at("/tookMillis").isNumber())
                .isTrue();
        return json.replaceFirst("\"tookMillis\":[0-9.]+", "");
    }
}
