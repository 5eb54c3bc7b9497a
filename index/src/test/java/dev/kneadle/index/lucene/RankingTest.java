package dev.kneadle.index.lucene;

import static dev.kneadle.index.Sample.article;
import static dev.kneadle.index.Sample.explained;
import static dev.kneadle.index.Sample.lead;
import static dev.kneadle.index.Sample.section;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import dev.kneadle.index.Applied;
import dev.kneadle.index.Correction;
import dev.kneadle.index.Hit;
import dev.kneadle.index.Match;
import dev.kneadle.index.Match.Field;
import dev.kneadle.index.Match.Form;
import dev.kneadle.index.ScorePart;
import dev.kneadle.index.SearchRequest;
import dev.kneadle.index.SearchResult;
import dev.kneadle.index.SectionSearcher;
import dev.kneadle.index.SectionWriter;
import dev.kneadle.index.Synonym;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which section comes first, and for which words. */
final class RankingTest {
    @TempDir
    static Path folder;

    private static SectionSearcher searcher = LuceneSectionSearcher.open(Path.of("not there"));

    @BeforeAll
    static void makeIndex() throws IOException {
        searcher = LuceneSectionSearcher.open(folder);
        try (SectionWriter writer = LuceneSectionWriter.open(folder, Optional.empty())) {
            writer.replace(
                    article("disc.md", "Herniated disc"),
                    List.of(
                            lead("A disc of the spine bulges and presses on a root."),
                            section(1, "Signs", "Tingling runs down one leg. Coughing hurts."),
                            section(2, "Remedies", "+Lie on your back with the calves on a chair."),
                            section(3, "Calling for help", "!Seek a doctor at once if the bladder fails."),
                            section(4, "Keeping it away", "Lift with the legs. A herniated disc may come back.")));
            writer.replace(
                    article("headache.md", "Headache"),
                    List.of(
                            lead("Most people know what a headache is. Nobody knows each cause of it."),
                            section(1, "Remedies", "+Press the temples gently. Rest in the dark."),
                            section(2, "A headache after lifting", "The neck is stiff, the spine is sore.")));
            writer.replace(
                    article("ball.md", "The tennis ball"),
                    List.of(
                            section(0, "Lower back", "Roll a tennis ball along the muscle."),
                            section(
                                    1,
                                    "Storing balls",
                                    "A ball for tennis rests in a bag. Balls bounce off balk and bark.")));
            writer.replace(
                    article("desk.md", "The desk"),
                    List.of(section(0, "Shelves", "Put both feet flat on the floor the paper knife in the drawer.")));
            writer.commit(List.of("/articles"));
        }
    }

    @AfterAll
    static void close() throws IOException {
        searcher.close();
    }

    private static SearchResult search(String query) throws IOException {
        return searcher.search(SearchRequest.of(query));
    }

    private static String first(String query) throws IOException {
        return search(query).hits().getFirst().id().toString();
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', textBlock = """
            herniated disc                          | disc.md#top-0
            what is a herniated disc                | disc.md#top-0
            headache remedies                       | headache.md#remedies-1
            remedies for a headache                 | headache.md#remedies-1
            how do I treat a herniated disc?        | disc.md#remedies-2
            what are the symptoms of a herniated disc | disc.md#signs-1
            when should I see a doctor for a herniated disc | disc.md#calling-for-help-3
            lower back                              | ball.md#lower-back-0
            """)
    void theSectionThatIsAskedForComesFirst(String query, String id) throws IOException {
        assertThat(first(query)).isEqualTo(id.replace("top-0", "top"));
    }

    @Test
    void aSectionWithAllWordsComesBeforeOneWithSomeOfThemMoreOften() throws IOException {
        assertThat(first("tennis bounce balls")).isEqualTo("ball.md#storing-balls-1");
        assertThat(search("tennis bounce temples bladder").hits()).hasSize(4);
    }

    @ParameterizedTest(name = "{0}: {1} for {2}")
    @CsvSource(delimiter = '|', textBlock = """
            hernaited disc          | herniated          | hernaited
            headahce                | headache           | headahce
            eadache                 | headache           | eadache
            tennisball              | tennis ball        | tennisball
            head ache               | headache           | head ache
            bladdr "tenis ball"     | bladder            | bladdr
            tinglnig runs           | tingling           | tinglnig
            """)
    void aWordThatNoSectionHasIsCorrected(String query, String to, String from) throws IOException {
        SearchResult result = search(query);
        assertThat(result.applied().corrections()).contains(new Correction(from, to));
        assertThat(searcher.search(SearchRequest.of(query).exactly()).applied()).isEqualTo(Applied.NOTHING);
    }

    /** "baok" is one slip from "back", "balk" and "bark" by its letters, by its keys only from "balk". */
    @Test
    void aLetterIsTakenForItsNeighbour() throws IOException {
        assertThat(search("baok bounce").applied().corrections()).containsExactly(new Correction("baok", "balk"));
    }

    @ParameterizedTest
    @CsvSource({"balk", "coughs", "the", "xyz", "b4ll", "zebra", "disc1"})
    void aKnownWordIsNeverCorrectedNorOneThatNothingComesNear(String query) throws IOException {
        assertThat(search(query).applied().corrections()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"foot, feet", "a shelf, Shelves", "knives, knife"})
    void pluralsWithoutARuleAreFormsOfTheirWord(String query, String matched) throws IOException {
        Hit hit = search(query).hits().getFirst();
        assertThat(hit.id()).hasToString("desk.md#shelves-0");
        assertThat(hit.why()).extracting(Match::matched, Match::form).contains(tuple(matched, Form.STEM));
    }

    /** "disk" stands nowhere, and "desk" is one slip from it. */
    @Test
    void aWordThatHasASynonymInTheIndexIsNotCorrected() throws IOException {
        assertThat(search("slipped disk").applied().corrections()).isEmpty();
        assertThat(first("slipped disk")).startsWith("disc.md#");
        assertThat(search("disk").applied().corrections()).containsExactly(new Correction("disk", "desk"));
    }

    @Test
    void whySaysWhatWasCorrected() throws IOException {
        assertThat(search("hernaited").hits().getFirst().why())
                .contains(new Match("hernaited", "Herniated", Field.TITLE, Form.CORRECTION));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "disc",
                "herniated disc",
                "hernaited disc remedies",
                "slipped disc",
                "how do I treat a headache?",
                "\"tennis ball\"",
                "\"tennis ball\" muscle muscle",
                "a stiff neck after lifting, and the spine is sore"
            })
    void theScoreIsTheSumOfWhatExplainsIt(String query) throws IOException {
        SearchResult result = searcher.search(explained(SearchRequest.of(query)));
        assertThat(result.hits())
                .isNotEmpty()
                .allSatisfy(hit -> assertThat(hit.explanation().stream()
                                .mapToDouble(ScorePart::score)
                                .sum())
                        .isCloseTo(hit.score(), within(1e-5)));
        assertThat(search(query).hits())
                .allSatisfy(hit -> assertThat(hit.explanation()).isEmpty());
    }

    @Test
    void anExplanationNamesTheSignsAndTheirWords() throws IOException {
        SearchRequest request = explained(SearchRequest.of("hernaited disc remedies"));
        assertThat(searcher.search(request).hits().getFirst().explanation())
                .extracting(ScorePart::signal, ScorePart::words)
                .contains(tuple("heading", "remedies"), tuple("title", "hernaited"), tuple("text", "disc"))
                .contains(tuple("near", "hernaited disc"), tuple("all", "hernaited disc remedies"));
    }

    @Test
    void peoplesWordsFindTheWordsOfArticles() throws IOException {
        SearchResult result = search("slipped disc");
        assertThat(result.hits().getFirst().article().id()).hasToString("disc.md");
        assertThat(result.applied().synonyms()).contains(new Synonym("slipped disc", "herniated disc"));
        assertThat(result.hits().getFirst().why())
                .contains(new Match("slipped disc", "Herniated", Field.TITLE, Form.SYNONYM));
        assertThat(search("pins and needles").hits().getFirst().id()).hasToString("disc.md#signs-1");
        assertThat(searcher.search(SearchRequest.of("pins and needles").exactly())
                        .hits())
                .isEmpty();
    }

    @Test
    void aWordCountsForMoreThanItsSynonym() throws IOException {
        assertThat(first("stiff neck ache")).isEqualTo("headache.md#a-headache-after-lifting-2");
        assertThat(first("tingling")).isEqualTo("disc.md#signs-1");
    }
}
