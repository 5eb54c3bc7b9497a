package dev.kneadle.index;

import static dev.kneadle.index.Sample.article;
import static dev.kneadle.index.Sample.fingerprint;
import static dev.kneadle.index.Sample.id;
import static dev.kneadle.index.Sample.lead;
import static dev.kneadle.index.Sample.section;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kneadle.index.Match.Field;
import dev.kneadle.index.Match.Form;
import dev.kneadle.index.SafetyNote.Scope;
import dev.kneadle.model.Article;
import dev.kneadle.model.ArticleId;
import dev.kneadle.model.Fact;
import dev.kneadle.model.Failure;
import dev.kneadle.model.FailureReason;
import dev.kneadle.model.Margins;
import dev.kneadle.model.Origin;
import dev.kneadle.model.SectionId;
import dev.kneadle.model.Sentences;
import dev.kneadle.model.Tag;
import dev.kneadle.model.TaggedSection;
import dev.kneadle.model.TextSpan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every backend of the index keeps to; each inherits these tests. */
@Timeout(60)
public abstract class SectionIndexContract {
    private static final List<String> FOLDERS = List.of("/articles");

    /** A writer of the index under test, which is empty at the start of each test. */
    protected abstract SectionWriter writer() throws IOException;

    /** A searcher of the same index that sees each commit at once. */
    protected abstract SectionSearcher searcher() throws IOException;

    /** A writer and a searcher of another empty index. */
    protected abstract SectionIndexContract another();

    @Test
    void beforeTheFirstCommitThereIsNoIndex() throws IOException {
        try (SectionSearcher searcher = searcher()) {
            assertThatThrownBy(() -> searcher.search(SearchRequest.of("ball"))).isInstanceOf(NoIndexException.class);
            assertThatThrownBy(searcher::status).isInstanceOf(NoIndexException.class);
            assertThatThrownBy(() -> searcher.article(id("a.md"))).isInstanceOf(NoIndexException.class);
            write(writer -> {});
            assertThat(searcher.status())
                    .extracting(IndexStatus::articles, IndexStatus::sections)
                    .containsExactly(0, 0);
            assertThat(searcher.search(SearchRequest.of("ball")).hits()).isEmpty();
        }
    }

    @Test
    void aSectionComesBackAsItWasWritten() throws IOException {
        var origin = new Origin(
                Optional.of("https://example.org/knees"),
                Optional.of("A. Kneeland"),
                Optional.of("2024-03-01"),
                Optional.of("2025-01-02T03:04:05Z"),
                Optional.of("The Knee"),
                Optional.empty());
        var article = new Article(
                id("knee/Über.md"),
                "knees",
                "Knees \uD83E\uDDB5",
                origin,
                Optional.of("en"),
                "text/plain",
                fingerprint('a'));
        List<TaggedSection> sections = List.of(
                lead("Knees bend. !Stop if it hurts."),
                section(1, "Techniques", "+Press the thigh gently for 1.5 minutes. ~Use oil.\n• +Bend\n• +Stretch"));
        write(writer -> writer.replace(article, sections));
        try (SectionSearcher searcher = searcher()) {
            assertThat(searcher.article(article.id())).contains(IndexedArticle.of(article, sections));
            Hit hit = onlyHit(searcher.search(SearchRequest.of("thigh")));
            assertThat(hit.article()).isEqualTo(article);
            assertThat(hit.section()).isEqualTo(sections.get(1));
            assertThat(hit.of()).isEqualTo(2);
            assertThat(hit.id()).hasToString("knee/Über.md#techniques-1");
            assertThat(hit.score()).isPositive();
        }
    }

    @Test
    void theReportOfTheLastRunThatChangedSomethingIsKept() throws IOException {
        write(writer -> writer.replace(article("a.md", "A"), List.of(section(0, "Old", "Elbows."))));
        RunReport later = new RunReport(Map.of("changed", 1L), Duration.ofSeconds(2), List.of());
        try (SectionSearcher searcher = searcher()) {
            assertThat(searcher.lastRun()).contains(Sample.REPORT);
            try (SectionWriter writer = writer()) {
                writer.finish(FOLDERS, later);
            }
            assertThat(searcher.lastRun()).as("nothing was changed").contains(Sample.REPORT);
            try (SectionWriter writer = writer()) {
                writer.replace(article("a.md", "A"), List.of(section(0, "New", "Wrists.")));
                writer.commit(FOLDERS);
                assertThat(searcher.lastRun()).as("the run goes on").contains(Sample.REPORT);
                writer.finish(FOLDERS, later);
            }
            assertThat(searcher.lastRun()).contains(later);
            assertThat(searcher.status().sections()).isEqualTo(1);
        }
    }

    @Test
    void anArticleTakesThePlaceOfItsOlderVersion() throws IOException {
        write(writer -> {
            writer.replace(article("a.md", "A"), List.of(section(0, "Old", "Elbows."), section(1, "Older", "Ankles.")));
            writer.replace(article("b.md", "B"), List.of(section(0, "Other", "Elbows.")));
        });
        write(writer -> writer.replace(article("a.md", "A"), List.of(section(0, "New", "Wrists."))));
        try (SectionSearcher searcher = searcher()) {
            assertThat(ids(searcher, "elbows ankles wrists")).containsExactlyInAnyOrder("b.md#other-0", "a.md#new-0");
            assertThat(searcher.status().sections()).isEqualTo(2);
        }
    }

    @Test
    void aRemovedArticleIsNeitherFoundNorRemembered() throws IOException {
        write(writer -> {
            writer.replace(article("a.md", "A"), List.of(section(0, "One", "Elbows.")));
            writer.recordFailure(id("b.md"), fingerprint('b'), new Failure(FailureReason.CORRUPT, "cut off"));
        });
        write(writer -> {
            writer.remove(id("a.md"));
            writer.remove(id("b.md"));
            writer.remove(id("never-there.md"));
        });
        try (SectionSearcher searcher = searcher();
                SectionWriter writer = writer()) {
            assertThat(ids(searcher, "elbows")).isEmpty();
            assertThat(searcher.article(id("a.md"))).isEmpty();
            assertThat(writer.remembered()).isEmpty();
        }
    }

    @Test
    void anArticleWithoutSectionsIsRememberedButNotFound() throws IOException {
        write(writer -> writer.replace(article("empty.md", "Elbows"), List.of()));
        try (SectionSearcher searcher = searcher();
                SectionWriter writer = writer()) {
            assertThat(writer.remembered())
                    .containsExactly(Map.entry(id("empty.md"), new Remembered(fingerprint('a'), 0, Optional.empty())));
            assertThat(searcher.article(id("empty.md"))).isEmpty();
            assertThat(searcher.status())
                    .extracting(IndexStatus::articles, IndexStatus::sections)
                    .containsExactly(0, 0);
            assertThat(ids(searcher, "elbows")).isEmpty();
        }
    }

    @Test
    void whatAnArticleBeginsAndEndsWithIsRemembered() throws IOException {
        var margins = new Margins(7, -8, List.of(1L), List.of(Long.MIN_VALUE, 3L), new Margins.Cut(0, 2));
        Article plain = article("a.md", "A");
        var article = new Article(
                plain.id(),
                plain.externalId(),
                plain.title(),
                plain.origin(),
                plain.language(),
                plain.mediaType(),
                plain.fingerprint(),
                margins);
        write(writer -> writer.replace(article, List.of(section(0, "One", "Elbows."))));
        assertThat(remembered().get(id("a.md")))
                .isEqualTo(new Remembered(plain.fingerprint(), 1, Optional.empty(), margins));
    }

    @Test
    void aFailureLeavesTheOlderVersionSearchableUntilTheNextGoodOne() throws IOException {
        var failure = new Failure(FailureReason.ENCRYPTED, "needs a password");
        write(writer -> writer.replace(article("a.md", "A"), List.of(section(0, "One", "Elbows."))));
        write(writer -> writer.recordFailure(id("a.md"), fingerprint('b'), new Failure(FailureReason.TIMEOUT, "60 s")));
        write(writer -> writer.recordFailure(id("a.md"), fingerprint('c'), failure));
        try (SectionSearcher searcher = searcher()) {
            assertThat(ids(searcher, "elbows")).containsExactly("a.md#one-0");
            assertThat(searcher.status().articles()).isEqualTo(1);
            assertThat(remembered())
                    .isEqualTo(Map.of(id("a.md"), new Remembered(fingerprint('c'), 1, Optional.of(failure))));
            write(writer -> writer.replace(article("a.md", "A"), List.of(section(0, "Two", "Wrists."))));
            assertThat(remembered())
                    .isEqualTo(Map.of(id("a.md"), new Remembered(fingerprint('a'), 1, Optional.empty())));
            assertThat(ids(searcher, "elbows wrists")).containsExactly("a.md#two-0");
        }
    }

    @Test
    void whatWasNotCommittedIsForgotten() throws IOException {
        write(writer -> writer.replace(article("a.md", "A"), List.of(section(0, "One", "Elbows."))));
        try (SectionWriter writer = writer()) {
            writer.replace(article("b.md", "B"), List.of(section(0, "Two", "Elbows.")));
            writer.remove(id("a.md"));
            assertThat(writer.remembered()).containsOnlyKeys(id("a.md"));
        }
        try (SectionSearcher searcher = searcher()) {
            assertThat(ids(searcher, "elbows")).containsExactly("a.md#one-0");
        }
        assertThat(remembered()).containsOnlyKeys(id("a.md"));
    }

    @Test
    void theContentFoldersAreRememberedWithTheCommit() throws IOException {
        try (SectionWriter writer = writer()) {
            assertThat(writer.contentFolders()).isEmpty();
            writer.commit(List.of("/articles", "/more\narticles"));
            writer.commit(List.of("/articles"));
        }
        try (SectionWriter writer = writer()) {
            assertThat(writer.contentFolders()).containsExactly("/articles");
        }
    }

    @Test
    void theGenerationChangesWithEachCommitThatChangesSomethingAndWithNoOther() throws IOException {
        try (SectionSearcher searcher = searcher()) {
            write(writer -> writer.replace(article("a.md", "A"), List.of(section(0, "One", "Elbows."))));
            String first = searcher.status().generation();
            write(writer -> {});
            write(writer -> writer.remove(id("never-there.md")));
            assertThat(searcher.status().generation()).isEqualTo(first);
            write(writer -> writer.remove(id("a.md")));
            assertThat(searcher.status().generation()).isNotEqualTo(first);
            assertThat(searcher.search(SearchRequest.of("elbows")).generation())
                    .isEqualTo(searcher.status().generation());
        }
    }

    @Test
    void aReaderSeesTheOldArticleOrTheNewOneButNeverHalf() throws Exception {
        write(writer -> writer.replace(article("a.md", "A"), version(0)));
        try (SectionSearcher searcher = searcher();
                ExecutorService writing = Executors.newSingleThreadExecutor()) {
            CompletableFuture<Void> done = CompletableFuture.runAsync(
                    () -> {
                        for (int version = 1; version <= 30; version++) {
                            List<TaggedSection> sections = version(version);
                            writeUnchecked(writer -> writer.replace(article("a.md", "A"), sections));
                        }
                    },
                    writing);
            while (!done.isDone()) {
                List<String> texts = searcher.article(id("a.md")).orElseThrow().tagged().stream()
                        .map(tagged -> tagged.section().text())
                        .toList();
                assertThat(texts).hasSize(5);
                assertThat(Set.copyOf(texts)).hasSize(1);
            }
            done.get(1, TimeUnit.SECONDS);
        }
    }

    private static List<TaggedSection> version(int version) {
        var sections = new ArrayList<TaggedSection>();
        for (int ordinal = 0; ordinal < 5; ordinal++) {
            sections.add(section(ordinal, "Part " + ordinal, "Version " + version + " of it."));
        }
        return sections;
    }

    private void writeUnchecked(Change change) {
        try {
            write(change);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void filtersNarrowWithoutTouchingTheScore() throws IOException {
        write(writer -> {
            writer.replace(
                    article("a.md", "A"),
                    List.of(section(0, "Ball", "+Roll the ball. !Stop when numb."), section(1, "Bath", "+A ball.")));
            writer.replace(
                    new Article(
                            id("b.html"), "b", "B", Origin.UNKNOWN, Optional.of("de"), "text/html", fingerprint('b')),
                    List.of(section(0, "Ball", "~A ball.")));
        });
        try (SectionSearcher searcher = searcher()) {
            SearchRequest ball = SearchRequest.of("ball");
            Map<SectionId, Double> scores = scores(searcher.search(ball));
            Map<Filter, List<String>> expected = Map.of(
                    Filter.tagged(Tag.TECHNIQUE),
                    List.of("a.md#ball-0", "a.md#bath-1"),
                    Filter.tagged(Tag.TECHNIQUE, Tag.WARNING),
                    List.of("a.md#ball-0"),
                    new Filter(Set.of(), Optional.of(id("b.html")), Optional.empty(), Optional.empty()),
                    List.of("b.html#ball-0"),
                    new Filter(Set.of(), Optional.empty(), Optional.of("de"), Optional.empty()),
                    List.of("b.html#ball-0"),
                    new Filter(Set.of(), Optional.empty(), Optional.empty(), Optional.of("text/plain")),
                    List.of("a.md#ball-0", "a.md#bath-1"));
            expected.forEach((filter, found) -> {
                SearchResult result = result(searcher, ball.within(filter));
                assertThat(result.hits()).extracting(hit -> hit.id().toString()).containsExactlyElementsOf(found);
                assertThat(scores).containsAllEntriesOf(scores(result));
            });
        }
    }

    @Test
    void tagsAreCountedOverAllThatMatchesNotOverThePage() throws IOException {
        write(writer -> writer.replace(
                article("a.md", "A"),
                List.of(
                        section(0, "One", "+Roll the ball. !Stop when numb."),
                        section(1, "Two", "+Press the ball."),
                        section(2, "Three", "~Oil."))));
        try (SectionSearcher searcher = searcher()) {
            SearchResult result = searcher.search(SearchRequest.of("ball").page(0, 1));
            assertThat(result.total()).isEqualTo(new Total(2, true));
            assertThat(result.hits()).hasSize(1);
            assertThat(result.tagCounts()).isEqualTo(Map.of(Tag.TECHNIQUE, 2, Tag.WARNING, 1, Tag.TIP, 0));
            assertThat(searcher.search(SearchRequest.of("ball").within(Filter.tagged(Tag.WARNING)))
                            .tagCounts())
                    .isEqualTo(Map.of(Tag.TECHNIQUE, 1, Tag.WARNING, 1, Tag.TIP, 0));
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "ball                          = a b d",
                "\"tennis ball\"               = a",
                "\"Tennis Balls\"              = a",
                "“tennis ball”                 = a",
                "ball -tennis                  = d",
                "ball -\"ball tennis\"         = a d",
                "ball -wall-bars               = a b",
                "\"to be\"                     = c",
                "to be                         = c",
                "the ball                      = a b d",
                "\"tennis ball\" wall          = a",
                "\"tennis ball                 = a b d",
                "-tennis                       =",
                "ball -                        = a b d",
                "ball --tennis                 = d",
                "...                           =",
                "\"\" \"!\" -                  =",
                "ballé                         =",
                "BÁLL                          = a b d",
                "bars' wall's                  = d",
                "heading                       = a b c d",
                "\"title heading\"             =",
                "title: ball                   = a b c d",
                "ba*l                          =",
                "ball~                         = a b d",
                "/ball/                        = a b d",
                "ball AND NOT tennis           = a b d",
            })
    void aQueryFindsSections(String line) throws IOException {
        write(writer -> writer.replace(
                article("a.md", "The title"),
                List.of(
                        section(0, "Heading a", "Take a tennis ball."),
                        section(1, "Heading b", "A ball for tennis. No ball tennis."),
                        section(2, "Heading c", "It has to be so."),
                        section(3, "Heading d", "Balls and wall bars."))));
        String query = line.substring(0, line.lastIndexOf('=')).strip();
        Set<String> expected = new HashSet<>(
                List.of(line.substring(line.lastIndexOf('=') + 1).strip().split(" ")));
        expected.remove("");
        try (SectionSearcher searcher = searcher()) {
            SearchResult result = searcher.search(SearchRequest.of(query).exactly());
            assertThat(result.hits())
                    .extracting(hit -> hit.section().section().heading().substring("Heading ".length()))
                    .containsExactlyInAnyOrderElementsOf(expected);
            assertThat(result.total().value()).isEqualTo(expected.size());
        }
    }

    @Test
    void aWordInTheHeadingCountsMoreThanInTheTextAlone() throws IOException {
        write(writer -> writer.replace(
                article("a.md", "Massage"),
                List.of(
                        section(1, "Rest", "Rest, or use a foam roller after rest. The roller helps."),
                        section(2, "Foam roller", "Lie on it and move slowly, back and forth, for a while."))));
        try (SectionSearcher searcher = searcher()) {
            assertThat(ids(searcher, "foam roller")).containsExactly("a.md#foam-roller-2", "a.md#rest-1");
        }
    }

    @Test
    void tiesGoToTheFirstArticleAndItsEarlierSection() throws IOException {
        write(writer -> writer.replace(article("b.md", "Same"), alike("knees")));
        write(writer -> {
            writer.replace(article("c.md", "Same"), alike("hips"));
            writer.replace(article("\uFFFDz.md", "Same"), alike("wrists"));
            writer.replace(article("\uD83E\uDDB5.md", "Same"), alike("ankles"));
            writer.replace(article("a.md", "Same"), alike("necks"));
        });
        try (SectionSearcher searcher = searcher()) {
            assertThat(ids(searcher, "elbows"))
                    .containsExactly(
                            "a.md#same-0",
                            "a.md#same-1",
                            "b.md#same-0",
                            "b.md#same-1",
                            "c.md#same-0",
                            "c.md#same-1",
                            "\uD83E\uDDB5.md#same-0",
                            "\uD83E\uDDB5.md#same-1",
                            "\uFFFDz.md#same-0",
                            "\uFFFDz.md#same-1");
        }
    }

    /** Sections that answer as well as those with another word, but do not say the same. */
    private static List<TaggedSection> alike(String word) {
        return List.of(section(0, "Same", "Elbows, " + word + "."), section(1, "Same", "Elbows, " + word + "."));
    }

    @Test
    void pagesAddUpToTheWholeWithoutDoubles() throws IOException {
        write(writer -> {
            for (int number = 0; number < 23; number++) {
                writer.replace(article(number + ".md", "Same"), List.of(section(0, "Same", "Elbows " + number + ".")));
            }
        });
        try (SectionSearcher searcher = searcher()) {
            List<SectionId> whole = new ArrayList<>();
            for (int offset = 0; offset < 30; offset += 5) {
                searcher.search(SearchRequest.of("elbows").page(offset, 5))
                        .hits()
                        .forEach(hit -> whole.add(hit.id()));
            }
            assertThat(whole).hasSize(23).doesNotHaveDuplicates();
            assertThat(searcher.search(SearchRequest.of("elbows").page(0, 100)).hits())
                    .extracting(Hit::id)
                    .containsExactlyElementsOf(whole);
        }
    }

    /** BM25 counts what the whole index holds, so this holds only if nothing of older versions is left. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void anEditedIndexAnswersAsOneBuiltAnew(long seed) throws IOException {
        var random = new Random(seed);
        var expected = new TreeMap<ArticleId, List<TaggedSection>>();
        for (int run = 0; run < 12; run++) {
            write(writer -> {
                for (int edit = 0; edit < 6; edit++) {
                    ArticleId id = id("article-" + random.nextInt(12) + ".md");
                    if (random.nextInt(4) == 0) {
                        writer.remove(id);
                        expected.remove(id);
                        continue;
                    }
                    List<TaggedSection> sections = randomSections(random);
                    writer.replace(article(id.value(), "Article about " + word(random)), sections);
                    expected.put(id, sections);
                }
            });
        }
        var articles = new ArrayList<IndexedArticle>();
        try (SectionSearcher edited = searcher()) {
            for (ArticleId id : expected.descendingKeySet()) {
                edited.article(id).ifPresent(articles::add);
            }
            SectionIndexContract fresh = another();
            fresh.write(writer -> {
                for (IndexedArticle article : articles) {
                    writer.replace(article.article(), article.tagged());
                }
            });
            try (SectionSearcher anew = fresh.searcher()) {
                for (String query : WORDS) {
                    SearchRequest request = SearchRequest.of(query + " knee").page(0, 100);
                    assertThat(edited.search(request).hits())
                            .isEqualTo(anew.search(request).hits());
                }
            }
        }
    }

    @Test
    void aRunThatCommitsOnItsWayRanksLikeOneThatDoesNotOnceItIsFinished() throws IOException {
        commitManyVersions();
        write(writer -> {});
        SectionIndexContract fresh = another();
        fresh.write(writer -> {
            writer.replace(article("a.md", "A"), version(9));
            writer.replace(article("b.md", "B"), List.of(section(0, "One", "Elbows.")));
        });
        try (SectionSearcher edited = searcher();
                SectionSearcher anew = fresh.searcher()) {
            assertThat(edited.search(SearchRequest.of("version elbows")).hits())
                    .isEqualTo(anew.search(SearchRequest.of("version elbows")).hits());
        }
    }

    @Test
    void afterARunIsFinishedNeitherCommitNorFinishWritesAgain() throws IOException {
        commitManyVersions();
        write(writer -> {});
        try (SectionSearcher searcher = searcher();
                SectionWriter writer = writer()) {
            String finished = searcher.status().generation();
            writer.finish(FOLDERS, Sample.REPORT);
            writer.commit(FOLDERS);
            assertThat(searcher.status().generation()).isEqualTo(finished);
        }
    }

    /** As a run does that is killed before it is finished. */
    private void commitManyVersions() throws IOException {
        try (SectionWriter writer = writer()) {
            writer.replace(article("b.md", "B"), List.of(section(0, "One", "Elbows.")));
            for (int version = 0; version < 10; version++) {
                writer.replace(article("a.md", "A"), version(version));
                writer.commit(FOLDERS);
            }
        }
    }

    private static final List<String> WORDS =
            List.of("knee", "elbow", "ball", "roll", "press", "gently", "slowly", "muscle", "floor", "wall");

    private static String word(Random random) {
        return WORDS.get(random.nextInt(WORDS.size()));
    }

    private static List<TaggedSection> randomSections(Random random) {
        var sections = new ArrayList<TaggedSection>();
        int count = 1 + random.nextInt(4);
        for (int ordinal = 0; ordinal < count; ordinal++) {
            var text = new StringBuilder();
            for (int words = random.nextInt(30); words >= 0; words--) {
                text.append(word(random)).append(words % 7 == 0 ? ". " : " ");
            }
            sections.add(section(ordinal, "The " + word(random), text.toString()));
        }
        return sections;
    }

    @Test
    void techniquesAreNarrowedAndCountedByWhatTheyTake() throws IOException {
        var step = new TextSpan(0, 13);
        write(writer -> writer.replace(
                article("a.md", "A"),
                List.of(
                        section(0, "Long", "+Roll the ball.")
                                .withFacts(List.of(
                                        new Fact.Amount(Fact.Kind.DURATION, 1, 20, "minute", step),
                                        new Fact.Named(Fact.Kind.EQUIPMENT, "ball", step))),
                        section(1, "Short", "+Roll the ball.")
                                .withFacts(List.of(
                                        new Fact.Amount(Fact.Kind.DURATION, 30, 30, "second", step),
                                        new Fact.Named(Fact.Kind.POSITION, "lying", step))),
                        section(2, "Plain", "A ball."))));
        try (SectionSearcher searcher = searcher()) {
            assertThat(headings(searcher, Map.of(Fact.Kind.EQUIPMENT, "ball"), Optional.empty()))
                    .containsExactly("Long");
            assertThat(headings(searcher, Map.of(Fact.Kind.EQUIPMENT, FactFilter.NONE), Optional.empty()))
                    .containsExactly("Short");
            assertThat(headings(searcher, Map.of(Fact.Kind.POSITION, "lying"), Optional.of(1)))
                    .containsExactly("Short");
            assertThat(headings(searcher, Map.of(), Optional.of(20))).containsExactly("Long", "Short");
            assertThat(headings(searcher, Map.of(), Optional.of(19))).containsExactly("Short");
            assertThat(searcher.search(SearchRequest.of("ball")).facts())
                    .isEqualTo(new FactCounts(
                            Map.of(
                                    Fact.Kind.EQUIPMENT, Map.of("ball", 1, "none", 1),
                                    Fact.Kind.POSITION, Map.of("lying", 1)),
                            Map.of(2, 1, 5, 1, 10, 1, 20, 2)));
        }
    }

    private static List<String> headings(
            SectionSearcher searcher, Map<Fact.Kind, String> names, Optional<Integer> minutes) throws IOException {
        Filter filter = Filter.NONE.within(new FactFilter(names, minutes));
        return searcher.search(SearchRequest.of("ball").within(filter)).hits().stream()
                .map(hit -> hit.section().section().heading())
                .toList();
    }

    @Test
    void aTextThatIsThereTwiceIsOneHitThatNamesTheOther() throws IOException {
        List<TaggedSection> sections =
                List.of(lead("+Roll the ball. " + prose(1)), section(1, "Bath", "+A warm ball. " + prose(2)));
        write(writer -> {
            writer.replace(article("b.md", "Balls"), sections);
            writer.replace(article("a.md", "Balls"), sections);
            writer.replace(article("c.md", "Others"), List.of(section(0, "Ball", "+Another ball.")));
        });
        try (SectionSearcher searcher = searcher()) {
            SearchResult result = searcher.search(SearchRequest.of("ball"));
            assertThat(named(result))
                    .containsExactlyInAnyOrder("a.md#top [b.md#top]", "a.md#bath-1 [b.md#bath-1]", "c.md#ball-0 []");
            assertThat(result.total()).isEqualTo(new Total(3, true));
            assertThat(result.tagCounts()).containsEntry(Tag.TECHNIQUE, 3);
            assertThat(result.hits().getFirst().duplicates())
                    .allSatisfy(duplicate -> assertThat(duplicate.article()).isEqualTo(article("b.md", "Balls")));
            assertThat(named(searcher.search(SearchRequest.of("bath").within(inArticle("b.md")))))
                    .containsExactly("b.md#bath-1 [a.md#bath-1]");
            assertThat(searcher.duplicates()).isEqualTo(Map.of(id("b.md"), id("a.md")));
            assertThat(searcher.article(id("b.md")).orElseThrow().duplicates())
                    .containsExactly(article("a.md", "Balls"));
            assertThat(searcher.article(id("c.md")).orElseThrow().duplicates()).isEmpty();
        }
    }

    @Test
    void ofAnEditedCopyWhatSaysSomethingElseIsAHitOfItsOwn() throws IOException {
        write(writer -> {
            writer.replace(
                    article("a.md", "Balls"),
                    List.of(
                            section(0, "Roll", "Roll the ball. " + prose(1)),
                            section(1, "Press", "Press the ball. " + prose(2)),
                            section(2, "Bath", "A warm ball. " + prose(3)),
                            section(3, "More", "More about the ball.")));
            writer.replace(
                    article("b.md", "Balls"),
                    List.of(
                            section(0, "Roll", "Roll the ball. " + prose(1) + " Do it once more."),
                            section(1, "Press", "Press the ball. !Stop if it hurts. " + prose(2)),
                            section(2, "Bath", "A warm ball. " + prose(3)),
                            section(3, "More", "Other things with a ball.")));
        });
        try (SectionSearcher searcher = searcher()) {
            assertThat(named(searcher.search(SearchRequest.of("ball"))))
                    .containsExactlyInAnyOrder(
                            "a.md#roll-0 [b.md#roll-0]",
                            "a.md#press-1 []",
                            "b.md#press-1 []",
                            "a.md#bath-2 [b.md#bath-2]",
                            "a.md#more-3 []",
                            "b.md#more-3 []");
        }
    }

    @Test
    void articlesOfOneTemplateAreNoDuplicates() throws IOException {
        for (String type : List.of("1", "2")) {
            write(writer -> writer.replace(
                    article("type" + type + ".md", "Stiffness of type " + type),
                    List.of(section(0, "Type " + type, "This is type " + type + " of the ball. " + prose(1)))));
        }
        try (SectionSearcher searcher = searcher()) {
            assertThat(named(searcher.search(SearchRequest.of("ball"))))
                    .containsExactlyInAnyOrder("type1.md#type-1-0 []", "type2.md#type-2-0 []");
            assertThat(searcher.duplicates()).isEmpty();
        }
    }

    @Test
    void aStepThatAnArticleRepeatsIsNoDuplicate() throws IOException {
        write(writer -> writer.replace(
                article("a.md", "A"),
                List.of(section(0, "Rest", "Rest the ball."), section(1, "Rest", "Rest the ball."))));
        try (SectionSearcher searcher = searcher()) {
            assertThat(named(searcher.search(SearchRequest.of("ball"))))
                    .containsExactly("a.md#rest-0 []", "a.md#rest-1 []");
        }
    }

    @Test
    void anArticleIsShownByItsBestSectionAndCountedOnce() throws IOException {
        write(writer -> {
            writer.replace(
                    article("a.md", "A"),
                    List.of(
                            section(0, "Floor", "+Some ball."),
                            section(1, "Ball", "A ball. A ball."),
                            section(2, "Wall", "~Bath.")));
            writer.replace(
                    article("b.md", "B"),
                    List.of(section(0, "Knee", "+A ball. ~A bath."), section(1, "Elbow", "+A ball.")));
            writer.replace(article("c.md", "C"), List.of(section(0, "Bath", "Nothing.")));
        });
        try (SectionSearcher searcher = searcher()) {
            SearchRequest ball = SearchRequest.of("ball").in(Group.ARTICLE);
            SearchResult result = searcher.search(ball);
            assertThat(named(result)).containsExactly("a.md#ball-1 []", "b.md#elbow-1 []");
            assertThat(result.total()).isEqualTo(new Total(2, true));
            assertThat(result.tagCounts()).isEqualTo(Map.of(Tag.TECHNIQUE, 2, Tag.WARNING, 0, Tag.TIP, 1));
            assertThat(named(searcher.search(ball.page(1, 1)))).containsExactly("b.md#elbow-1 []");
            assertThat(searcher.search(ball).hits().getFirst().score())
                    .isEqualTo(searcher.search(SearchRequest.of("ball"))
                            .hits()
                            .getFirst()
                            .score());
        }
    }

    @Test
    void articlesOfNearlyTheSameTextAreOneHitWhereAnArticleIs() throws IOException {
        write(writer -> {
            writer.replace(
                    article("a.md", "Balls"),
                    List.of(section(0, "Roll", "Roll the ball. " + prose(1)), section(1, "Press", prose(2))));
            writer.replace(
                    article("b.md", "Balls"),
                    List.of(
                            section(0, "Roll", "Roll the ball. " + prose(1)),
                            section(1, "Press", prose(2)),
                            section(2, "More", "Hang from a bar.")));
        });
        try (SectionSearcher searcher = searcher()) {
            assertThat(named(searcher.search(SearchRequest.of("roll").in(Group.ARTICLE))))
                    .containsExactly("a.md#roll-0 [b.md#roll-0]");
            SearchResult more = searcher.search(SearchRequest.of("hang bar").in(Group.ARTICLE));
            assertThat(named(more))
                    .as("an article without it goes by its first")
                    .containsExactly("b.md#more-2 [a.md#roll-0]");
            assertThat(more.total()).isEqualTo(new Total(1, true));
        }
    }

    /** Fifty random runs of edits to articles that are mostly copies of each other. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void anEditedIndexFoldsLikeOneBuiltAnewAndCountsWhatNarrowingWouldFind(long seed) throws IOException {
        var random = new Random(seed);
        Map<String, List<TaggedSection>> articles = new TreeMap<>();
        for (int run = 0; run < 10; run++) {
            Map<String, List<TaggedSection>> edits = new HashMap<>();
            for (int edit = 0; edit < 6; edit++) {
                edits.put(random.nextInt(12) + ".md", copied(random));
            }
            articles.putAll(edits);
            write(writer -> {
                for (var edit : edits.entrySet()) {
                    writer.replace(article(edit.getKey(), "Copies"), edit.getValue());
                }
            });
        }
        SectionIndexContract fresh = another();
        fresh.write(writer -> {
            for (String path : new TreeMap<>(articles).descendingKeySet()) {
                writer.replace(article(path, "Copies"), articles.getOrDefault(path, List.of()));
            }
        });
        try (SectionSearcher edited = searcher();
                SectionSearcher anew = fresh.searcher()) {
            assertThat(edited.duplicates()).isEqualTo(anew.duplicates()).isNotEmpty();
            for (Group group : Group.values()) {
                SearchRequest all = SearchRequest.of("knee ball wall").in(group).page(0, 100);
                SearchResult result = edited.search(all);
                assertThat(result.hits()).isEqualTo(anew.search(all).hits());
                assertThat(result.total().value()).isEqualTo(result.hits().size());
                assertThat(eachOnce(result)).doesNotHaveDuplicates();
                assertThat(edited.search(all.page(1, 2)).hits())
                        .isEqualTo(result.hits().subList(1, 3));
                for (Tag tag : Tag.values()) {
                    assertThat(result.tagCounts())
                            .containsEntry(
                                    tag,
                                    edited.search(all.within(Filter.tagged(tag)))
                                            .hits()
                                            .size());
                }
                result.facts()
                        .of(Fact.Kind.EQUIPMENT)
                        .forEach((name, count) -> assertThat(
                                        result(edited, all.within(taking(name))).hits())
                                .hasSize(count));
            }
        }
    }

    private static Filter taking(String equipment) {
        return Filter.NONE.within(new FactFilter(Map.of(Fact.Kind.EQUIPMENT, equipment), Optional.empty()));
    }

    /** One of three texts of three sections, mostly with one of them changed, its tags included. */
    private static List<TaggedSection> copied(Random random) {
        int text = 3 * random.nextInt(3);
        int changed = random.nextInt(4);
        var sections = new ArrayList<TaggedSection>();
        for (int ordinal = 0; ordinal < 3; ordinal++) {
            String edit = ordinal == changed ? "+Press the " + word(random) + ". " : "";
            TaggedSection section = section(ordinal, "Part " + ordinal, "~Bend. " + edit + prose(text + ordinal));
            var ball = new Fact.Named(Fact.Kind.EQUIPMENT, word(random), new TextSpan(0, 5));
            sections.add(random.nextBoolean() ? section.withFacts(List.of(ball)) : section);
        }
        return sections;
    }

    private static List<String> eachOnce(SearchResult result) {
        return result.hits().stream()
                .flatMap(hit -> Stream.concat(
                        Stream.of(hit.id().toString()),
                        hit.duplicates().stream()
                                .map(duplicate -> duplicate.section().toString())))
                .toList();
    }

    /** Sixty words that are the same for the same number. */
    private static String prose(int number) {
        var random = new Random(number);
        return IntStream.range(0, 60).mapToObj(at -> word(random)).collect(Collectors.joining(" "));
    }

    private static Filter inArticle(String path) {
        return new Filter(Set.of(), Optional.of(id(path)), Optional.empty(), Optional.empty());
    }

    /** Each hit with its duplicates. */
    private static List<String> named(SearchResult result) {
        return result.hits().stream()
                .map(hit -> hit.id() + " "
                        + hit.duplicates().stream().map(Duplicate::section).toList())
                .toList();
    }

    @Test
    void aHitBringsItsOwnWarningsAndThoseAboveIt() throws IOException {
        write(writer -> writer.replace(
                article("a.md", "A"),
                List.of(
                        lead("!Ask a doctor first."),
                        section(1, "Techniques", "!Stop when it hurts."),
                        section(2, "Techniques > Ball", "+Roll the ball. !Never roll over the spine."))));
        try (SectionSearcher searcher = searcher()) {
            assertThat(onlyHit(searcher.search(SearchRequest.of("ball"))).safety())
                    .containsExactly(
                            new SafetyNote(
                                    "Stop when it hurts.",
                                    Severity.STOP,
                                    Scope.PARENT,
                                    sectionId("a.md", "techniques-1")),
                            new SafetyNote(
                                    "Never roll over the spine.",
                                    Severity.AVOID,
                                    Scope.SECTION,
                                    sectionId("a.md", "ball-2")),
                            new SafetyNote(
                                    "Ask a doctor first.", Severity.CAUTION, Scope.ARTICLE, sectionId("a.md", "top")));
        }
    }

    @Test
    void aHeadingThatWarnsIsKeptAsOneAndGoesWithTheTechniquesBesideIt() throws IOException {
        TaggedSection spine = section(1, "Warning: never on the spine", "");
        write(writer -> writer.replace(
                article("a.md", "A"),
                List.of(
                        section(0, "Ball", "+Roll the ball."),
                        new TaggedSection(
                                spine.section(),
                                List.of(),
                                Set.of(Tag.WARNING),
                                Optional.of(Tag.WARNING),
                                List.of(),
                                true))));
        try (SectionSearcher searcher = searcher()) {
            assertThat(onlyHit(searcher.search(SearchRequest.of("ball"))).safety())
                    .extracting(SafetyNote::text)
                    .containsExactly("Warning: never on the spine");
            assertThat(onlyHit(searcher.search(SearchRequest.of("spine")))
                            .section()
                            .headingWarns())
                    .isTrue();
        }
    }

    private static SectionId sectionId(String article, String anchor) {
        return new SectionId(id(article), anchor);
    }

    @Test
    void aHitSaysWhichWordWasFoundWhereAndInWhatForm() throws IOException {
        write(writer -> writer.replace(
                article("a.md", "Massaging the knee"),
                List.of(section(0, "Knees", "Take the knee’s side. Massages help a Café guest."))));
        try (SectionSearcher searcher = searcher()) {
            Hit hit = onlyHit(searcher.search(SearchRequest.of("Knee massage cafe unknown")));
            assertThat(hit.why())
                    .containsExactly(
                            new Match("Knee", "knee", Field.TITLE, Form.EXACT),
                            new Match("Knee", "Knees", Field.HEADING, Form.STEM),
                            new Match("Knee", "knee’s", Field.TEXT, Form.EXACT),
                            new Match("massage", "Massaging", Field.TITLE, Form.STEM),
                            new Match("massage", "Massages", Field.TEXT, Form.STEM),
                            new Match("cafe", "Café", Field.TEXT, Form.EXACT));
            Snippet snippet = hit.snippets().getFirst();
            assertThat(snippet.highlights())
                    .extracting(span -> span.of(snippet.text()))
                    .containsExactly("knee’s", "Massages", "Café");
        }
    }

    @Test
    void aTextOfTenMegabytesWithoutAFullStopIsFoundAndNotShownWhole() throws IOException {
        write(writer ->
                writer.replace(article("a.md", "A"), List.of(section(0, "Long", "roll the ball ".repeat(700_000)))));
        try (SectionSearcher searcher = searcher()) {
            Hit hit = onlyHit(searcher.search(SearchRequest.of("\"the ball\"")));
            assertThat(hit.snippets()).isEmpty();
            assertThat(hit.why()).extracting(Match::word).containsExactly("the", "ball");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "\n• Elbows.\nNever:\n• "})
    void whereALongTextIsCutNoSnippetEndsInsideASentence(String before) throws IOException {
        String text =
                "Roll the ball. ".repeat(6_665).strip() + before + "Knees \uD83E\uDDB5 hurt ".repeat(9) + "if bent.";
        Set<String> sentences =
                Sentences.in(text).stream().map(span -> span.of(text)).collect(Collectors.toSet());
        write(writer -> writer.replace(article("a.md", "A"), List.of(section(0, "Long", text))));
        try (SectionSearcher searcher = searcher()) {
            Hit hit = onlyHit(searcher.search(SearchRequest.of("knees never")));
            assertThat(hit.snippets())
                    .isNotEmpty()
                    .allSatisfy(snippet -> assertThat(
                                    Sentences.in(snippet.text()).stream().map(span -> span.of(snippet.text())))
                            .isSubsetOf(sentences)
                            .doesNotContain("Never:"));
        }
    }

    @Test
    void manyThreadsMayWrite() throws IOException {
        write(writer -> IntStream.range(0, 200).parallel().forEach(number -> {
            try {
                writer.replace(article(number % 50 + ".md", "A"), version(number));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }));
        try (SectionSearcher searcher = searcher()) {
            assertThat(searcher.status())
                    .extracting(IndexStatus::articles, IndexStatus::sections)
                    .containsExactly(50, 250);
        }
    }

    private void writeShelf() throws IOException {
        write(writer -> {
            writer.replace(
                    article("back.md", "Sore backs"),
                    List.of(
                            lead("Backs ache, mostly at desks."),
                            section(1, "4. Piriformis Massage", "+Roll the ball over the piriformis."),
                            section(2, "Warnings", "!Stop when it tingles."),
                            section(3, "Piriformis stretch", "Stretches for the desk.")));
            writer.replace(
                    article("neck.md", "Stiff necks"),
                    List.of(section(0, "Warnings", "!Stop when dizzy."), section(1, "WARNINGS:", "None.")));
        });
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "pir                | heading 4. [Pir]iformis Massage 1 back.md#4.-piriformis-massage-1,"
                        + " heading [Pir]iformis stretch 1 back.md#piriformis-stretch-3, words [pir]iformis 2",
                "mas                | heading 4. Piriformis [Mas]sage 1 back.md#4.-piriformis-massage-1, words [mas]sage 1",
                "w                  | heading [W]arnings 3 -",
                "neck               | title Stiff [neck]s 2 neck.md, words [neck]s 2",
                "massage pirif      | heading 4. [Pirif]ormis [Massage] 1 back.md#4.-piriformis-massage-1, words [massage] [pirif]ormis 1",
                "what is a stre     | heading Piriformis [stre]tch 1 back.md#piriformis-stretch-3, words [what] [is] [a] [stre]tch 1",
                "Pirifrom           | heading 4. [Piriformis] Massage 1 back.md#4.-piriformis-massage-1,"
                        + " heading [Piriformis] stretch 1 back.md#piriformis-stretch-3, words [piriformis] 2",
                "warnigns sti       | words [warnings] [sti]ff 2",
                "dezks ach          | words [desks] [ach]e 1",
                "tingl              | words [tingl]es 1",
                "zzz                | ",
                "<b>                | title Sore [b]acks 4 back.md, words [b]acks 4, words [b]all 1",
                "(((                | "
            })
    void namesAndWordsAreSuggestedToThoseWhoAreStillTyping(String typed, @Nullable String suggested)
            throws IOException {
        writeShelf();
        try (SectionSearcher searcher = searcher()) {
            assertThat(searcher.suggest(typed, 8).stream().map(SectionIndexContract::told))
                    .containsExactly(suggested == null ? new String[0] : suggested.split(", "));
        }
    }

    private static String told(Suggestion suggestion) {
        var marked = new StringBuilder(suggestion.text());
        suggestion
                .highlights()
                .reversed()
                .forEach(span -> marked.insert(span.end(), "]").insert(span.start(), "["));
        String where = switch (suggestion) {
            case Suggestion.Heading heading ->
                " " + heading.only().map(SectionId::toString).orElse("-");
            case Suggestion.Title title ->
                " " + title.only().map(ArticleId::value).orElse("-");
            case Suggestion.Words words -> "";
        };
        String kind = suggestion.getClass().getSimpleName().toLowerCase(Locale.ROOT);
        return kind + " " + marked + " " + suggestion.sections() + where;
    }

    @Test
    void wordsHaveAPlaceAmongManyNames() throws IOException {
        write(writer -> writer.replace(
                article("a.md", "A"),
                IntStream.range(0, 20)
                        .mapToObj(number -> section(number, ("Ball " + "x".repeat(number)).strip(), "A ballad."))
                        .toList()));
        try (SectionSearcher searcher = searcher()) {
            assertThat(searcher.suggest("ball", 8).stream().map(SectionIndexContract::told))
                    .hasSize(8)
                    .startsWith("heading [Ball] 1 a.md#ball-0")
                    .endsWith("words [ball]ad 20");
            assertThat(searcher.suggest("ball", 1)).hasSize(1);
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "\"stretch massage\"     | heading Piriformis [stretch] 1 back.md#piriformis-stretch-3, words [stretch] 1,"
                        + " heading 4. Piriformis [Massage] 1 back.md#4.-piriformis-massage-1, words [massage] 1",
                "neck -dizzy -none           | title Stiff [neck]s 2 neck.md, words [neck]s 2",
                "massagexyz               | heading 4. Piriformis [Massage] 1 back.md#4.-piriformis-massage-1, words [massage] 1",
                "zzz                      | "
            })
    void whereNothingIsFoundTheIndexOffersWhatItHas(String query, @Nullable String offered) throws IOException {
        writeShelf();
        try (SectionSearcher searcher = searcher()) {
            SearchResult result = searcher.search(SearchRequest.of(query).exactly());
            assertThat(result.hits()).isEmpty();
            assertThat(result.suggestions().stream()
                            .map(SectionIndexContract::told)
                            .collect(Collectors.joining(", ")))
                    .isEqualTo(offered == null ? "" : offered);
            assertThat(searcher.search(SearchRequest.of("massage")).suggestions())
                    .isEmpty();
        }
    }

    @Test
    void suggestionsAreOfTheNewestCommit() throws IOException {
        try (SectionSearcher searcher = searcher()) {
            assertThatThrownBy(() -> searcher.suggest("warn", 8)).isInstanceOf(NoIndexException.class);
            writeShelf();
            assertThat(searcher.suggest("tingl", 8)).hasSize(1);
            write(writer -> {
                writer.remove(id("back.md"));
                writer.replace(article("neck.md", "Stiff necks"), List.of(section(0, "Warmth", "+Use a scarf.")));
            });
            assertThat(searcher.suggest("tingl", 8)).isEmpty();
            assertThat(searcher.suggest("war", 8).stream().map(SectionIndexContract::told))
                    .containsExactly("heading [War]mth 1 neck.md#warmth-0");
        }
    }

    @Test
    void nothingTypedBreaksTheSuggestions() throws IOException {
        writeShelf();
        List<String> pieces = List.of(
                "pir",
                "warnings",
                " ",
                "-",
                "\"",
                "*",
                "\uD83E\uDDB5",
                "\uD83E",
                "\u0000",
                "\uFFFF",
                "ß",
                "麺",
                "x".repeat(300));
        var random = new Random(1);
        try (SectionSearcher searcher = searcher()) {
            for (int round = 0; round < 2_000; round++) {
                var typed = new StringBuilder();
                for (int piece = random.nextInt(12); piece >= 0; piece--) {
                    typed.append(pieces.get(random.nextInt(pieces.size())));
                }
                assertThat(searcher.suggest(typed.toString(), 8)).allSatisfy(suggestion -> {
                    assertThat(suggestion.sections()).isPositive();
                    assertThat(suggestion.highlights())
                            .allMatch(span -> span.end() <= suggestion.text().length());
                });
            }
        }
    }

    final void write(Change change) throws IOException {
        try (SectionWriter writer = writer()) {
            change.apply(writer);
            writer.finish(FOLDERS, Sample.REPORT);
        }
    }

    private Map<ArticleId, Remembered> remembered() throws IOException {
        try (SectionWriter writer = writer()) {
            return writer.remembered();
        }
    }

    private static Hit onlyHit(SearchResult result) {
        assertThat(result.hits()).hasSize(1);
        return result.hits().getFirst();
    }

    private static List<String> ids(SectionSearcher searcher, String query) throws IOException {
        return searcher.search(SearchRequest.of(query)).hits().stream()
                .map(hit -> hit.id().toString())
                .toList();
    }

    private static Map<SectionId, Double> scores(SearchResult result) {
        var scores = new HashMap<SectionId, Double>();
        result.hits().forEach(hit -> scores.put(hit.id(), hit.score()));
        return scores;
    }

    private static SearchResult result(SectionSearcher searcher, SearchRequest request) {
        try {
            return searcher.search(request);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a run changes. */
    @FunctionalInterface
    interface Change {
        void apply(SectionWriter writer) throws IOException;
    }
}
