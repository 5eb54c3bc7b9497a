package dev.kneadle.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class EvaluateCommandTest {
    @TempDir
    static Path folder;

    @BeforeAll
    static void makeFiles() throws IOException {
        SampleArticles.index(
                folder.resolve("index"), List.of(SampleArticles.WHEEL, SampleArticles.NECK, SampleArticles.DOUGH));
        write("queries.jsonl", """
                {"_id": "1", "text": "loosen the spoke"}
                {"_id": "2", "text": "stiff neck"}
                {"_id": "3", "text": "never judged"}

                """);
        write("sections.tsv", """
                query-id\tcorpus-id\tscore
                1\tworkshop/truing a wheel.md#turning-the-spokes\t2
                2\tdesk/stiff neck.txt#shrugging\t1
                4\tnever asked\t1
                """);
        write("articles.tsv", """
                query-id\tcorpus-id\tscore
                1\tworkshop/truing a wheel.md\t1
                2\tdesk/stiff neck.txt\t1
                """);
        write("old.run", """
                1 Q0 kitchen/kneading.txt 1 9 old
                1 Q0 workshop/truing a wheel.md 2 8 old
                2 Q0 desk/stiff neck.txt 1 9 old
                """);
        write("new.run", """
                1 Q0 kitchen/kneading.txt 2 9 new
                1 Q0 workshop/truing a wheel.md 1 1 new
                2 Q0 desk/stiff neck.txt 1 9 new
                """);
        write("bad.jsonl", "{\"_id\": \"1\"}\n");
        write("bad.tsv", "query-id\tcorpus-id\tscore\n1\ta\tmuch\n");
        write("bad.run", "1 Q0 a first 1 x\n");
        write("none.tsv", "query-id\tcorpus-id\tscore\n1\ta\t0\n");
    }

    private static void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private record Said(int status, String out, String err) {}

    private static Said run(String arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        String[] split =
                ("evaluate " + arguments.replaceAll("(\\w+\\.(jsonl|tsv|run))", folder + "/$1")).split(" ", -1);
        int status = Main.run(
                Map.of("KNEADLE_INDEX", folder.resolve("index").toString()),
                folder.resolve("kneadle.properties"),
                new PrintWriter(out),
                new PrintWriter(err),
                split);
        return new Said(status, out.toString(), err.toString().replace(folder + "/", ""));
    }

    @Test
    void aQueryThatWasNeverAskedScoresNothing() {
        assertThat(run("--queries queries.jsonl --qrels sections.tsv"))
                .isEqualTo(
                        new Said(0, "queries 3  nDCG@10 0.5436  MRR@10 0.5000  MAP 0.5000  Recall@100 0.6667\n", ""));
    }

    @Test
    void anArticleCountsOnceAtItsBestSection() throws IOException {
        assertThat(run("--queries queries.jsonl --qrels articles.tsv --run articles.run")
                        .out())
                .isEqualTo("queries 2  nDCG@10 1.0000  MRR@10 1.0000  MAP 1.0000  Recall@100 1.0000\n");
        assertThat(Files.readAllLines(folder.resolve("articles.run")))
                .allMatch(line -> line.matches("[12] Q0 .*\\.(md|txt) \\d+ [0-9.]+ kneadle"))
                .doesNotHaveDuplicates()
                .filteredOn(line -> line.startsWith("2 Q0 desk/stiff neck.txt"))
                .hasSize(1);
    }

    @Test
    void aRunThatWasWrittenScoresAsItDidWhenAsked() {
        String asked = run("--queries queries.jsonl --qrels sections.tsv --run again.run")
                .out();

        assertThat(run("--qrels sections.tsv --compare again.run again.run").out())
                .contains("nDCG@10    0.5436  0.5436  +0.0000", "level for 3")
                .contains("Recall@100 0.6667  0.6667");
        assertThat(asked).contains("nDCG@10 0.5436");
    }

    @Test
    void aComparisonNamesTheQueriesThatChanged() {
        assertThat(run("--qrels articles.tsv --compare old.run new.run").out()).isEqualTo("""
                queries 2
                            first  second  change  95 % of chances
                nDCG@10    0.8155  1.0000  +0.1845  +0.0000 to +0.3691
                MRR@10     0.7500  1.0000  +0.2500  +0.0000 to +0.5000
                MAP        0.7500  1.0000  +0.2500  +0.0000 to +0.5000
                Recall@100 1.0000  1.0000  +0.0000  +0.0000 to +0.0000
                By nDCG@10 the second is better for 1 queries, worse for 0, and level for 1.
                  +0.3691  0.6309 to 1.0000  1
                """);
    }

    @Test
    void jsonHasEachQuery() throws IOException {
        var scores = new ObjectMapper()
                .readTree(run("--queries queries.jsonl --qrels sections.tsv --json")
                        .out());
        assertThat(scores.at("/queries").asInt()).isEqualTo(3);
        assertThat(scores.at("/mean/MRR@10").asDouble()).isEqualTo(0.5);
        assertThat(scores.at("/each/1").toString())
                .startsWith("{\"query\":\"2\",\"nDCG@10\":0.63")
                .endsWith("\"Recall@100\":1.0}");

        var compared = new ObjectMapper()
                .readTree(run("--qrels articles.tsv --compare old.run new.run --json")
                        .out());
        assertThat(compared.at("/second/MAP").asDouble()).isEqualTo(1);
        assertThat(compared.at("/interval/MRR@10").toString()).isEqualTo("[0.0,0.5]");
        assertThat(compared.at("/changes/0").toString()).startsWith("{\"query\":\"1\",\"first\":0.63");
    }

    @ParameterizedTest(name = "kneadle evaluate {0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            --qrels sections.tsv                        | evaluate must be given --queries Q or --compare RUN RUN, got both or neither; `kneadle evaluate --help` says what there is
            --queries bad.jsonl --qrels sections.tsv    | bad.jsonl, line 1: must be an object with _id and text, got '{"_id": "1"}'
            --queries queries.jsonl --qrels bad.tsv     | bad.tsv, line 2: must be a score that is a number, got 'much'
            --queries queries.jsonl --qrels queries.jsonl | queries.jsonl, line 2: must be query-id TAB corpus-id TAB score, got '{"_id": "2", "text": "stiff neck"}'
            --queries queries.jsonl --qrels none.tsv    | none.tsv must judge an answer relevant, got none with a score above 0
            --queries missing.jsonl --qrels articles.tsv | there is no file missing.jsonl
            --qrels articles.tsv --compare old.run bad.run | bad.run, line 1: must be 'qid Q0 docid rank score tag', got '1 Q0 a first 1 x'
            --queries queries.jsonl --qrels articles.tsv --ranking best | ranking must be hybrid, keyword or semantic, got 'best'
            """)
    void whatCannotBeScoredSaysWhyInOneLine(String arguments, String message) {
        assertThat(run(arguments)).isEqualTo(new Said(2, "", "kneadle: " + message + "\n"));
    }
}
