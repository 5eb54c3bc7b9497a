package dev.kneadle.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kneadle.index.GuardedSection;
import dev.kneadle.index.SectionSearcher;
import dev.kneadle.index.SectionWriter;
import dev.kneadle.index.lucene.LuceneSectionSearcher;
import dev.kneadle.index.lucene.LuceneSectionWriter;
import dev.kneadle.ingest.extract.Dropped;
import dev.kneadle.ingest.extract.FormatExtractor;
import dev.kneadle.ingest.tag.RuleTagger;
import dev.kneadle.model.ArticleId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What many articles of a folder begin or end with is their site's; what could be advice never is. */
final class RepeatedLinesTest {
    private static final String SITE = "Rope and Harbour, the paper of the old port";
    private static final String[] KNOTS = {
        "bowline",
        "clove hitch",
        "reef knot",
        "sheet bend",
        "figure eight",
        "rolling hitch",
        "cleat hitch",
        "half hitch"
    };

    private static final FormatExtractor EXTRACTOR = new FormatExtractor();
    private static final Kneader KNEADER = new Kneader(EXTRACTOR, new RuleTagger());

    @AfterAll
    static void closeExtractor() {
        EXTRACTOR.close();
    }

    @TempDir
    private Path temp;

    private Path content;
    private Path index;

    @BeforeEach
    void makeContent() throws IOException {
        content = temp.resolve("content");
        Files.createDirectories(content.resolve("knots"));
        index = temp.resolve("index");
    }

    @Test
    void theLineThatFiveArticlesOfAFolderEndWithIsNotTheirs() throws IOException {
        writeArticles(5, SITE);
        IngestReport report = ingest(index, 2);
        assertThat(last("knots/0.md")).isEqualTo(end(0));
        assertThat(report.outcomes().getFirst().found().orElseThrow().dropped())
                .containsExactly(new Dropped(SITE, "repeated"));
    }

    @Test
    void theLineThatFourArticlesOfAFolderEndWithIsTheirs() throws IOException {
        writeArticles(4, SITE);
        ingest(index, 1);
        assertThat(last("knots/0.md")).isEqualTo(end(0) + "\n" + SITE);
    }

    @Test
    void copiesOfOneArticleAreNoFolderOfASite() throws IOException {
        for (int copy = 0; copy < 8; copy++) {
            write(copy, article(0, SITE));
        }
        ingest(index, 1);
        assertThat(last("knots/0.md")).endsWith(SITE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Stop if the rope burns your hand.",
                "Never stand in a loop of rope.",
                "Repeat it ten times with each hand.",
                "- Hold the knot for 30 seconds.",
                "1. Pull the end through",
                "## Danger! Wet rope slips",
                "Level: beginner"
            })
    void adviceAndWhatIsSaidOfTheArticleAreKeptHoweverOftenTheyRecur(String advice) throws IOException {
        writeArticles(8, advice);
        IngestReport report = ingest(index, 1);
        assertThat(report.outcomes())
                .allSatisfy(outcome ->
                        assertThat(outcome.found().orElseThrow().dropped()).isEmpty());
    }

    @Test
    void theLastArticleThatIsNeededChangesThoseBeforeIt() throws IOException {
        writeArticles(4, SITE);
        ingest(index, 1);
        write(4, article(4, SITE));
        assertThat(ingest(index, 1).outcomes())
                .extracting(IngestOutcome::word)
                .containsExactly("read again", "read again", "read again", "read again", "added");
        assertThat(last("knots/0.md")).isEqualTo(end(0));
        Files.delete(content.resolve("knots/4.md"));
        ingest(index, 1);
        assertThat(last("knots/0.md")).endsWith(SITE);
    }

    @Test
    void aRunInWhichNothingChangedChangesNothing() throws IOException {
        writeArticles(6, SITE);
        ingest(index, 2);
        assertThat(ingest(index, 2).outcomes()).extracting(IngestOutcome::word).containsOnly("unchanged");
    }

    static Stream<Integer> seeds() {
        return Stream.iterate(1, seed -> seed + 1).limit(8);
    }

    @ParameterizedTest(name = "script {0}")
    @MethodSource("seeds")
    void aFolderReadBitByBitSaysWhatItSaysReadAtOnce(int seed) throws IOException {
        var random = new Random(seed);
        for (int run = 0; run < 5; run++) {
            for (int edit = 0; edit < 4; edit++) {
                int number = random.nextInt(KNOTS.length);
                if (random.nextInt(5) == 0) {
                    Files.deleteIfExists(content.resolve("knots/" + number + ".md"));
                } else {
                    write(number, article(number, random.nextInt(4) == 0 ? "Signed by a sailor" : SITE));
                }
            }
            ingest(index, 1 + random.nextInt(3));
        }
        Path anew = temp.resolve("anew");
        ingest(anew, 1);
        assertThat(IndexDigest.of(index)).isEqualTo(IndexDigest.of(anew));
    }

    private void writeArticles(int count, String last) throws IOException {
        for (int number = 0; number < count; number++) {
            write(number, article(number, last));
        }
    }

    private void write(int number, String article) throws IOException {
        Files.writeString(content.resolve("knots/" + number + ".md"), article);
    }

    private static String article(int number, String last) {
        return """
                # The %1$s

                The %1$s has been used in this harbour for longer than anybody can remember, and children learn it at school.

                ## What it is for

                With a %1$s the fishermen fasten their boats when the wind comes from the sea and the water is high.

                ## Where it comes from

                %2$s

                %3$s
                """.formatted(KNOTS[number], end(number), last);
    }

    private static String end(int number) {
        return "A book of the last century shows the " + KNOTS[number]
                + " on its first page, and says that the men of the north brought it with them.";
    }

    private IngestReport ingest(Path to, int jobs) throws IOException {
        try (SectionWriter writer = LuceneSectionWriter.open(to)) {
            return new Ingest(List.of(content), KNEADER, writer, Progress.SILENT, Stop.never())
                    .run(new RunOptions(false, true, Part.WHOLE, jobs));
        }
    }

    private String last(String article) throws IOException {
        try (SectionSearcher searcher = LuceneSectionSearcher.open(index)) {
            List<GuardedSection> sections =
                    searcher.article(new ArticleId(article)).orElseThrow().sections();
            return sections.getLast().section().section().text();
        }
    }
}
