package dev.kneadle.index.lucene;

import static dev.kneadle.index.Sample.article;
import static dev.kneadle.index.Sample.explained;
import static dev.kneadle.index.Sample.fingerprint;
import static dev.kneadle.index.Sample.id;
import static dev.kneadle.index.Sample.section;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.kneadle.index.Filter;
import dev.kneadle.index.Hit;
import dev.kneadle.index.IndexStatus;
import dev.kneadle.index.IndexedArticle;
import dev.kneadle.index.RankedBy;
import dev.kneadle.index.Ranking;
import dev.kneadle.index.Remembered;
import dev.kneadle.index.ScorePart;
import dev.kneadle.index.SearchRequest;
import dev.kneadle.index.SearchResult;
import dev.kneadle.index.SectionSearcher;
import dev.kneadle.index.SectionWriter;
import dev.kneadle.index.VectorStatus;
import dev.kneadle.index.embed.ConceptEmbedder;
import dev.kneadle.index.embed.Embedder;
import dev.kneadle.model.Article;
import dev.kneadle.model.ArticleId;
import dev.kneadle.model.Failure;
import dev.kneadle.model.FailureReason;
import dev.kneadle.model.Origin;
import dev.kneadle.model.SectionId;
import dev.kneadle.model.Tag;
import dev.kneadle.model.TaggedSection;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sections are found by what they mean, and what was computed for that is kept. */
final class VectorsTest {
    private static final List<String> FOLDERS = List.of("/articles");

    private final ConceptEmbedder concepts = new ConceptEmbedder();
    private final Directory directory = new ByteBuffersDirectory();

    @Test
    void aSectionIsFoundByItsMeaningThoughItSharesNoWordWithTheQuery() throws IOException {
        ingest(writer -> {
            writer.replace(article("a.md", "Sitting"), List.of(section(0, "Bolster", "+Press the pillow.")));
            writer.replace(article("b.md", "Walking"), List.of(section(0, "Shoes", "+Lace them.")));
        });
        assertThat(ids(search("cushion", Ranking.HYBRID))).containsExactly("a.md#bolster-0");
        assertThat(ids(search("cushion", Ranking.SEMANTIC))).containsExactly("a.md#bolster-0");
        assertThat(ids(search("cushion", Ranking.KEYWORD))).isEmpty();
    }

    @Test
    void aSectionThatHasTheWordAndTheMeaningGoesBeforeOnesThatHaveEither() throws IOException {
        ingest(writer -> {
            writer.replace(article("a.md", "A"), List.of(section(0, "Pillow", "Bolster.")));
            writer.replace(article("b.md", "B"), List.of(section(0, "Cushion", "Pillow bolster.")));
            writer.replace(
                    article("c.md", "C"), List.of(section(0, "Rain", "No cushion stays dry in heavy autumn rain.")));
        });
        assertThat(ids(search("cushion", Ranking.HYBRID)))
                .containsExactly("b.md#cushion-0", "a.md#pillow-0", "c.md#rain-0");
    }

    /** They are more than are compared byte by byte, and in several segments. */
    @Test
    void amongThousandsOfSectionsTheNearestAreThoseThatComparingEachOfThemFinds() throws IOException {
        int articles = 420;
        int sectionsOfEach = 10;
        List<String> texts = IntStream.range(0, articles * sectionsOfEach)
                .mapToObj(n -> "w%d w%d w%d".formatted(n % 61, n % 67, n % 71))
                .toList();
        for (int half : List.of(0, 1)) {
            ingest(writer -> {
                for (int article = half * articles / 2; article < (half + 1) * articles / 2; article++) {
                    var sections = new ArrayList<TaggedSection>();
                    for (int at = 0; at < sectionsOfEach; at++) {
                        sections.add(section(at, "h", texts.get(article * sectionsOfEach + at)));
                    }
                    writer.replace(article(article + ".md", "t"), sections);
                }
                writer.commit(FOLDERS);
                writer.addVectors(texts.size(), 2);
            });
        }
        float[] asked = concepts.ofQuery("w5 w44 w70");
        double[] best = texts.stream()
                .mapToDouble(text -> -cosine(asked, concepts.ofQuery("t h " + text)))
                .sorted()
                .limit(SearchRequest.DEFAULT_LIMIT)
                .map(negative -> -negative)
                .toArray();
        SearchResult found = search("w5 w44 w70", Ranking.SEMANTIC);
        assertThat(found.hits().stream().mapToDouble(hit -> hit.score() + 0.3).toArray())
                .containsExactly(best, within(0.01));
    }

    private static double cosine(float[] one, float[] other) {
        double sum = 0;
        for (int at = 0; at < one.length; at++) {
            sum += one[at] * other[at];
        }
        return sum;
    }

    @ParameterizedTest
    @EnumSource(Ranking.class)
    void theScoreIsTheSumOfWhatExplainsItWhateverRanks(Ranking ranking) throws IOException {
        ingest(writer -> {
            writer.replace(article("a.md", "A"), List.of(section(0, "Treatment", "+Press the bolster.")));
            writer.replace(article("b.md", "B"), List.of(section(0, "Cushion", "Pillow bolster.")));
            writer.replace(article("c.md", "C"), List.of(section(0, "Rain", "No cushion stays dry in heavy rain.")));
        });
        SearchRequest request = SearchRequest.of("how do I treat a cushion").by(ranking);
        assertThat(search(explained(request)).hits())
                .hasSizeGreaterThan(1)
                .allSatisfy(hit -> assertThat(hit.explanation().stream()
                                .mapToDouble(ScorePart::score)
                                .sum())
                        .isCloseTo(hit.score(), within(1e-5)));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"bottom -cold, warm.md#seat-0", "bottom \"press slowly\", cold.md#seat-0"})
    void exclusionsAndPhrasesRuleOutWhatMeansTheSame(String query, String expected) throws IOException {
        ingest(writer -> {
            writer.replace(article("cold.md", "Buttock"), List.of(section(0, "Seat", "Cold glute, press slowly.")));
            writer.replace(article("warm.md", "Buttock"), List.of(section(0, "Seat", "Warm glute, slowly press.")));
        });
        assertThat(ids(search(query, Ranking.HYBRID))).containsExactly(expected);
        assertThat(ids(search(query, Ranking.SEMANTIC))).containsExactly(expected);
    }

    @Test
    void filtersHoldForMeaningToo() throws IOException {
        ingest(writer -> writer.replace(
                article("a.md", "Buttock"),
                List.of(section(0, "One", "!Stop. Glute."), section(1, "Two", "+Go. Glute."))));
        SearchRequest warnings = SearchRequest.of("bottom").within(Filter.tagged(Tag.WARNING));
        assertThat(ids(search(warnings))).containsExactly("a.md#one-0");
        SearchResult all = search("bottom", Ranking.HYBRID);
        assertThat(all.total().value()).isEqualTo(2);
        assertThat(all.tagCounts()).containsEntry(Tag.WARNING, 1).containsEntry(Tag.TECHNIQUE, 1);
    }

    @Test
    void aLongSectionIsAsNearAsItsNearestPassage() throws IOException {
        String rest = "Rain falls on roofs and roads and rivers. ".repeat(60);
        ingest(writer -> {
            writer.replace(
                    article("long.md", "Weather"), List.of(section(0, "All of it", rest + "Bolster bolster bolster.")));
            writer.replace(article("short.md", "Weather"), List.of(section(0, "Rain", "Rain falls on roofs.")));
        });
        assertThat(concepts.computed()).isGreaterThan(3);
        assertThat(ids(search("pillow", Ranking.SEMANTIC))).containsExactly("long.md#all-of-it-0");
    }

    @Test
    void similarSectionsAreThoseOfOtherArticlesThatMeanTheSame() throws IOException {
        ingest(writer -> {
            writer.replace(article("a.md", "Rest"), List.of(section(0, "Pillow", ""), section(1, "Bolster", "")));
            writer.replace(
                    article("b.md", "Rest"), List.of(section(0, "Cushion", ""), section(1, "Rain", "Autumn road.")));
        });
        assertThat(similar("a.md", "pillow-0")).contains(List.of("b.md#cushion-0"));
        assertThat(similar("a.md", "no-such")).isEmpty();
        assertThat(similar("no-such.md", "pillow-0")).isEmpty();
    }

    @Test
    void aCopyOfTheArticleIsNotSimilarButTheSame() throws IOException {
        ingest(writer -> {
            writer.replace(article("a.md", "Rest"), List.of(section(0, "Pillow", "")));
            writer.replace(article("copy.md", "Rest"), List.of(section(0, "Pillow", "")));
            writer.replace(article("b.md", "Sleep"), List.of(section(0, "Cushion", "")));
        });
        assertThat(similar("a.md", "pillow-0")).contains(List.of("b.md#cushion-0"));
        assertThat(similar("copy.md", "pillow-0")).contains(List.of("b.md#cushion-0"));
    }

    @Test
    void withoutVectorsSimilarSectionsAreThoseWithTheSameWords() throws IOException {
        ingest(Optional.empty(), writer -> {
            writer.replace(article("a.md", "A"), List.of(section(0, "Heat", "\"Warm\" -the stiff shoulder.")));
            writer.replace(
                    article("b.md", "B"),
                    List.of(section(0, "Cold", "Cool the shoulder."), section(1, "Rain", "Wet.")));
        });
        assertThat(similar("a.md", "heat-0")).contains(List.of("b.md#cold-0"));
        assertThat(similar("b.md", "rain-1")).contains(List.of());
    }

    private Optional<List<String>> similar(String article, String anchor) throws IOException {
        try (SectionSearcher searcher = searcher(Optional.of(concepts))) {
            return searcher.similar(new SectionId(id(article), anchor), 10)
                    .map(hits ->
                            hits.stream().map(Hit::id).map(Object::toString).toList());
        }
    }

    @Test
    void sectionsAreFoundByTheirWordsWhileTheyWaitForTheirVectors() throws IOException {
        try (SectionWriter writer = writer(Optional.of(concepts))) {
            writer.replace(article("a.md", "Sitting"), List.of(section(0, "Glute", "Press.")));
            writer.commit(FOLDERS);
            assertThat(writer.withoutVectors()).isEqualTo(1);
            SearchResult waiting = search("glute", Ranking.HYBRID);
            assertThat(ids(waiting)).containsExactly("a.md#glute-0");
            assertThat(waiting.rankedBy())
                    .isEqualTo(RankedBy.wordsInstead("no section has its vectors yet; `kneadle ingest` adds them"));
            assertThat(vectorStatus())
                    .extracting(VectorStatus::sections, VectorStatus::missing)
                    .containsExactly(0, 1);
            assertThat(writer.addVectors(10, 1)).isEqualTo(1);
            assertThat(writer.addVectors(10, 1)).isZero();
            writer.commit(FOLDERS);
            assertThat(vectorStatus())
                    .extracting(VectorStatus::sections, VectorStatus::missing)
                    .containsExactly(1, 0);
            assertThat(search("glute", Ranking.HYBRID).rankedBy()).isEqualTo(RankedBy.asAsked(Ranking.HYBRID));
        }
    }

    @Test
    void onlyNewTextsAreComputed() throws IOException {
        TaggedSection stays = section(0, "One", "Stays.");
        ingest(writer -> writer.replace(article("a.md", "A"), List.of(stays, section(1, "Two", "Old."))));
        assertThat(concepts.computed()).isEqualTo(2);
        ingest(writer -> writer.replace(article("a.md", "A"), List.of(stays, section(1, "Two", "New."))));
        assertThat(concepts.computed()).as("one section edited").isEqualTo(1);
        ingest(writer -> {
            writer.replace(article("b.md", "A"), List.of(stays, section(1, "Two", "New.")));
            writer.remove(id("a.md"));
        });
        assertThat(concepts.computed()).as("moved").isZero();
        ingest(writer -> writer.replace(article("c.md", "A"), List.of(stays)));
        assertThat(concepts.computed()).as("a copy").isZero();
    }

    @Test
    void whatWasNotCommittedIsComputedByTheNextRun() throws IOException {
        try (SectionWriter killed = writer(Optional.of(concepts))) {
            killed.replace(article("a.md", "A"), List.of(section(0, "One", "First.")));
            killed.replace(article("b.md", "B"), List.of(section(0, "One", "Second.")));
            killed.commit(FOLDERS);
            killed.addVectors(1, 1);
            killed.commit(FOLDERS);
            killed.addVectors(1, 1);
        }
        concepts.computed();
        ingest(writer -> {});
        assertThat(concepts.computed()).isEqualTo(1);
        assertThat(vectorStatus().missing()).isZero();
    }

    @Test
    void vectorsOfAnotherModelAreSaidAndThenReplaced() throws IOException {
        ingest(writer -> writer.replace(article("a.md", "Sitting"), List.of(section(0, "Glute", "Press."))));
        var other = new ConceptEmbedder("better concepts", Optional.empty());
        try (SectionSearcher searcher = searcher(Optional.of(other))) {
            assertThat(searcher.search(SearchRequest.of("glute")).rankedBy().instead())
                    .contains("the index has vectors of the model concepts, this program has better concepts;"
                            + " `kneadle ingest` replaces them");
            ingest(Optional.of(other), writer -> {});
            assertThat(other.computed()).isEqualTo(1);
            assertThat(searcher.search(SearchRequest.of("bottom")).hits()).hasSize(1);
            assertThat(searcher.status().vectors().model()).contains("better concepts");
        }
    }

    @Test
    void withoutAModelVectorsThatAreThereStay() throws IOException {
        Article article = article("a.md", "Sitting");
        ingest(writer -> writer.replace(article, List.of(section(0, "Glute", "Press."))));
        ingest(Optional.empty(), writer -> {
            writer.replace(article, List.of(section(0, "Glute", "Press.")));
            writer.replace(article("b.md", "New"), List.of(section(0, "Bolster", "Rest.")));
        });
        assertThat(ids(search("bottom", Ranking.HYBRID))).containsExactly("a.md#glute-0");
        assertThat(vectorStatus())
                .extracting(VectorStatus::sections, VectorStatus::missing)
                .containsExactly(1, 1);
        try (SectionSearcher searcher = searcher(Optional.empty())) {
            assertThat(searcher.search(SearchRequest.of("press")).rankedBy())
                    .isEqualTo(RankedBy.wordsInstead("no model is loaded here"));
        }
    }

    @Test
    void otherLanguagesThanTheModelsAreFoundByTheirWordsAlone() throws IOException {
        Article german = new Article(
                id("de.md"), "de.md", "Sitzen", Origin.UNKNOWN, Optional.of("de"), "text/plain", fingerprint('a'));
        ingest(writer -> {
            writer.replace(german, List.of(section(0, "Kissen", "Pillow.")));
            writer.replace(article("en.md", "Sitting"), List.of(section(0, "Pillow", "Rest.")));
        });
        assertThat(ids(search("bolster", Ranking.HYBRID))).containsExactly("en.md#pillow-0");
        assertThat(ids(search("kissen", Ranking.HYBRID))).contains("de.md#kissen-0");
        assertThat(vectorStatus())
                .extracting(VectorStatus::sections, VectorStatus::missing, VectorStatus::otherLanguages)
                .containsExactly(1, 0, 1);
    }

    @Test
    void aModelThatCannotBeLoadedLeavesTheWords() throws IOException {
        ingest(writer -> writer.replace(article("a.md", "Sitting"), List.of(section(0, "Glute", "Press."))));
        var broken = new ConceptEmbedder("concepts", Optional.of("no room"));
        try (SectionSearcher searcher = searcher(Optional.of(broken))) {
            searcher.prepare();
            SearchResult result = searcher.search(SearchRequest.of("press"));
            assertThat(ids(result)).containsExactly("a.md#glute-0");
            assertThat(result.rankedBy()).isEqualTo(RankedBy.wordsInstead("no room"));
            IndexStatus status = searcher.status();
            assertThat(status.vectors().notUsed()).contains("no room");
            assertThat(status.edition()).endsWith("-words");
        }
        try (SectionWriter writer = writer(Optional.of(broken))) {
            writer.replace(article("b.md", "New"), List.of(section(0, "Bolster", "Rest.")));
            writer.commit(FOLDERS);
            assertThatThrownBy(() -> writer.addVectors(1, 1))
                    .isInstanceOf(IOException.class)
                    .hasMessage("no room");
        }
    }

    @Test
    void aFailureBesideTheOldVersionSurvivesItsVectors() throws IOException {
        var failure = new Failure(FailureReason.ENCRYPTED, "needs a password");
        ingest(Optional.empty(), writer -> {
            writer.replace(article("a.md", "Sitting"), List.of(section(0, "Glute", "Press.")));
            writer.commit(FOLDERS);
            writer.recordFailure(id("a.md"), fingerprint('b'), failure);
        });
        ingest(writer -> {});
        try (SectionWriter writer = writer(Optional.of(concepts))) {
            assertThat(writer.remembered().values())
                    .extracting(Remembered::failure)
                    .containsExactly(Optional.of(failure));
        }
        assertThat(ids(search("bottom", Ranking.HYBRID))).containsExactly("a.md#glute-0");
    }

    @Test
    void vectorsAreAddedToWhatIsCommittedOnly() throws IOException {
        try (SectionWriter writer = writer(Optional.of(concepts))) {
            writer.commit(FOLDERS);
            writer.replace(article("a.md", "Sitting"), List.of(section(0, "Glute", "Press.")));
            assertThatThrownBy(() -> writer.addVectors(1, 1))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("changes must be committed before vectors are added");
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2})
    void anEditedIndexAnswersAsOneBuiltAnew(long seed) throws IOException {
        var random = new Random(seed);
        var expected = new TreeMap<ArticleId, IndexedArticle>();
        for (int run = 0; run < 8; run++) {
            ingest(writer -> {
                for (int edit = 0; edit < 4; edit++) {
                    Article article = article("article-" + random.nextInt(8) + ".md", words(random, 3));
                    if (random.nextInt(4) == 0) {
                        writer.remove(article.id());
                        expected.remove(article.id());
                    } else {
                        var indexed = IndexedArticle.of(article, sections(random));
                        writer.replace(article, indexed.tagged());
                        expected.put(article.id(), indexed);
                    }
                }
            });
        }
        var fresh = new VectorsTest();
        fresh.ingest(writer -> {
            for (IndexedArticle indexed : expected.descendingMap().values()) {
                writer.replace(indexed.article(), indexed.tagged());
            }
        });
        for (Ranking ranking : Ranking.values()) {
            for (int query = 0; query < 20; query++) {
                SearchRequest request =
                        SearchRequest.of(words(random, 2)).by(ranking).page(0, 100);
                assertThat(search(request).hits())
                        .isEqualTo(fresh.search(request).hits());
            }
        }
    }

    private static List<TaggedSection> sections(Random random) {
        var sections = new ArrayList<TaggedSection>();
        for (int ordinal = 0; ordinal < 1 + random.nextInt(3); ordinal++) {
            sections.add(section(ordinal, words(random, 2), words(random, 6) + "."));
        }
        return sections;
    }

    private static String words(Random random, int count) {
        List<String> words = List.of("buttock", "bottom", "glute", "pillow", "bolster", "cushion", "rain", "road");
        var text = new StringBuilder();
        for (int word = 0; word < count; word++) {
            text.append(word == 0 ? "" : " ").append(words.get(random.nextInt(words.size())));
        }
        return text.toString();
    }

    private interface Edit {
        void on(SectionWriter writer) throws IOException;
    }

    private void ingest(Edit edit) throws IOException {
        ingest(Optional.of(concepts), edit);
    }

    private void ingest(Optional<Embedder> embedder, Edit edit) throws IOException {
        try (SectionWriter writer = writer(embedder)) {
            edit.on(writer);
            writer.finish(FOLDERS);
            while (writer.addVectors(2, 2) > 0) {
                writer.commit(FOLDERS);
            }
            writer.finish(FOLDERS);
        }
    }

    private SearchResult search(String query, Ranking ranking) throws IOException {
        return search(SearchRequest.of(query).by(ranking));
    }

    private SearchResult search(SearchRequest request) throws IOException {
        try (SectionSearcher searcher = searcher(Optional.of(concepts))) {
            return searcher.search(request);
        }
    }

    private VectorStatus vectorStatus() throws IOException {
        try (SectionSearcher searcher = searcher(Optional.of(concepts))) {
            return searcher.status().vectors();
        }
    }

    private static List<String> ids(SearchResult result) {
        return result.hits().stream().map(Hit::id).map(Object::toString).toList();
    }

    private SectionWriter writer(Optional<Embedder> embedder) throws IOException {
        return LuceneSectionWriter.open(new Lent(directory), embedder);
    }

    private SectionSearcher searcher(Optional<Embedder> embedder) {
        return LuceneSectionSearcher.open(new Lent(directory), embedder);
    }

    /** A directory that outlives those who close it, as a folder does. */
    private static final class Lent extends FilterDirectory {
        Lent(Directory directory) {
            super(directory);
        }

        @Override
        public void close() {}
    }
}
