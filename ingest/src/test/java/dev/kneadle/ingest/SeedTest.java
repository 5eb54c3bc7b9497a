package dev.kneadle.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kneadle.index.Filter;
import dev.kneadle.index.Hit;
import dev.kneadle.index.SearchRequest;
import dev.kneadle.index.SearchResult;
import dev.kneadle.index.SectionSearcher;
import dev.kneadle.index.SectionWriter;
import dev.kneadle.index.lucene.LuceneSectionSearcher;
import dev.kneadle.index.lucene.LuceneSectionWriter;
import dev.kneadle.ingest.extract.ArticleExtractor;
import dev.kneadle.ingest.extract.Source;
import dev.kneadle.ingest.extract.WorkerExtractor;
import dev.kneadle.ingest.tag.RuleTagger;
import dev.kneadle.model.Section;
import dev.kneadle.model.Tag;
import dev.kneadle.model.TaggedSection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The article the product was made for: a page saved as text, without any markup and with a tail of other people's news.
 * It is not ours to publish, so it lies beside the repository; where it is missing these tests are skipped.
 */
class SeedTest {
    private static final Path SEED = Path.of("../../shared/data/seed");

    @TempDir
    private Path index;

    private JsonNode gold = new ObjectMapper().createObjectNode();

    @BeforeEach
    void findSeed() throws IOException {
        assumeTrue(Files.isDirectory(SEED), "the seed article is not beside this repository, at " + SEED);
        gold = new ObjectMapper().readTree(SEED.resolve("seed-gold.json").toFile());
    }

    @Test
    void itsHeadingsAreFoundInOrderAndTheTechniquesLieBelowTheirParent() throws Exception {
        var headings = new ArrayList<String>();
        gold.get("headings").forEach(heading -> headings.add(heading.asText().replace("(lead)", "")));
        List<Section> sections =
                knead().sections().stream().map(TaggedSection::section).toList();
        assertThat(sections).extracting(Section::heading).isEqualTo(headings);
        assertThat(sections.subList(4, 8))
                .allMatch(section -> section.headings().equals(List.of(headings.get(3), section.heading())));
    }

    @Test
    void nothingOfTheTailIsLeft() throws Exception {
        KneadedArticle article = knead();
        var forbidden = new ArrayList<String>();
        gold.get("must_not_be_indexed").forEach(words -> forbidden.add(words.asText()));
        assertThat(article.sections())
                .extracting(section -> section.section().text())
                .allSatisfy(text -> assertThat(text).doesNotContain(forbidden.toArray(String[]::new)));
        assertThat(article.dropped())
                .hasSameSizeAs(gold.get("boilerplate_lines"))
                .allMatch(dropped -> dropped.reason().equals("boilerplate"));
    }

    @Test
    void itsSectionsCarryTheTagsTheyWereGivenByHand() throws Exception {
        List<TaggedSection> sections = knead().sections();
        for (int i = 0; i < sections.size(); i++) {
            JsonNode wanted = gold.get("sections").get(i);
            Set<String> found = new TreeSet<>();
            sections.get(i).tags().forEach(tag -> found.add(tag.label()));
            wanted.get("maybe").forEach(tag -> found.remove(tag.asText()));
            var labels = new ArrayList<String>();
            wanted.get("labels").forEach(label -> labels.add(label.asText()));
            assertThat(found).as(wanted.get("heading").asText()).containsExactlyInAnyOrderElementsOf(labels);
        }
    }

    @Test
    void theSectionIsFoundWithItsOwnWarningAndItsParents() throws Exception {
        ingest();
        Hit first = search(SearchRequest.of("piriformis")).hits().getFirst();
        assertThat(first.id()).hasToString("pinched-nerve.txt#4-piriformis-muscle-massage");
        assertThat(first.safety())
                .extracting(note -> note.scope().label() + " " + note.severity().label())
                .startsWith("parent stop", "article stop", "article seek-care", "section avoid");
        assertThat(first.safety().get(0).text()).endsWith("sharp or worsening pain.");
        assertThat(first.safety().get(3).text()).startsWith("Avoid pushing too hard");
    }

    @Test
    void theNewsInItsTailAreNotFoundAndATagNarrows() throws Exception {
        ingest();
        assertThat(search(SearchRequest.of("lakers")).hits()).isEmpty();
        SearchResult all = search(SearchRequest.of("massage"));
        SearchResult techniques = search(SearchRequest.of("massage").within(Filter.tagged(Tag.TECHNIQUE)));
        assertThat(techniques.total().value()).isLessThan(all.total().value());
        assertThat(all.tagCounts())
                .containsEntry(Tag.TECHNIQUE, (int) techniques.total().value());
    }

    private static KneadedArticle knead() throws Exception {
        try (ArticleExtractor extractor = WorkerExtractor.start(1)) {
            return new Kneader(extractor, new RuleTagger())
                    .knead(new Source.WholeFile(SEED.resolve("pinched-nerve.txt")), Sidecar.Contents.NOTHING);
        }
    }

    private void ingest() throws IOException {
        try (ArticleExtractor extractor = WorkerExtractor.start(1);
                SectionWriter writer = LuceneSectionWriter.open(index)) {
            var kneader = new Kneader(extractor, new RuleTagger());
            new Ingest(List.of(SEED.resolve("pinched-nerve.txt")), kneader, writer, Progress.SILENT, Stop.never())
                    .run(RunOptions.usual(1));
        }
    }

    private SearchResult search(SearchRequest request) throws IOException {
        try (SectionSearcher searcher = LuceneSectionSearcher.open(index)) {
            return searcher.search(request);
        }
    }
}
