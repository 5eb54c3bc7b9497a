package dev.kneadle.ingest.tag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kneadle.model.HeadingSource;
import dev.kneadle.model.Section;
import dev.kneadle.model.Tag;
import dev.kneadle.model.TaggedSection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The 303 sections people have judged, where they lie beside the repository. The floors are what was measured, less two
 * sections' worth: a change of the rules may move a sentence, not the whole.
 */
final class JudgedSectionsTest {
    private static final Path JUDGED = Path.of("../../shared/data/tags/gold-sections.jsonl");

    private record Pair(JsonNode judged, TaggedSection tagged) {
        /** Whether the judges left it open. */
        boolean isOpen(Tag tag) {
            return holds("maybe", tag);
        }

        boolean isWanted(Tag tag) {
            return holds("labels", tag);
        }

        private boolean holds(String list, Tag tag) {
            for (JsonNode label : judged.get(list)) {
                if (label.asText().equals(tag.label())) {
                    return true;
                }
            }
            return false;
        }
    }

    private static List<Pair> pairs = List.of();

    @BeforeAll
    static void tagThem() throws IOException {
        assumeTrue(Files.exists(JUDGED), "no judged sections beside the repository: " + JUDGED);
        var judged = new ArrayList<Pair>();
        for (List<JsonNode> article : articles()) {
            List<TaggedSection> tagged = new RuleTagger()
                    .tag(article.stream().map(JudgedSectionsTest::section).toList(), Optional.of("en"));
            for (int at = 0; at < article.size(); at++) {
                judged.add(new Pair(article.get(at), tagged.get(at)));
            }
        }
        pairs = List.copyOf(judged);
    }

    private static Collection<List<JsonNode>> articles() throws IOException {
        var json = new ObjectMapper();
        Map<String, List<JsonNode>> articles = new LinkedHashMap<>();
        for (String line : Files.readAllLines(JUDGED)) {
            JsonNode row = json.readTree(line);
            articles.computeIfAbsent(row.get("source") + " " + row.get("article_title"), article -> new ArrayList<>())
                    .add(row);
        }
        return articles.values();
    }

    private static Section section(JsonNode row) {
        int ordinal = row.get("order").asInt();
        String heading = row.get("heading").asText();
        String text = row.get("text").asText().replaceAll("(?m)^\\s*(?:[-*•–]|\\d{1,2}[.)])\\s+", "• ");
        return heading.equals("(lead)")
                ? new Section(Section.TOP, ordinal, 0, List.of(), HeadingSource.NONE, 1, text)
                : new Section("s" + ordinal, ordinal, 2, List.of(heading), HeadingSource.MARKUP, 1, text);
    }

    @ParameterizedTest(name = "{0}: precision >= {1}, recall >= {2}")
    @CsvSource({"TECHNIQUE, .89, .83", "WARNING, .94, .90", "TIP, .73, .74"})
    void theTagsAreThoseOfTheJudges(Tag tag, double precision, double recall) {
        List<Pair> decided = pairs.stream().filter(pair -> !pair.isOpen(tag)).toList();
        long wanted = decided.stream().filter(pair -> pair.isWanted(tag)).count();
        List<Pair> given = decided.stream()
                .filter(pair -> pair.tagged().tags().contains(tag))
                .toList();
        double right = given.stream().filter(pair -> pair.isWanted(tag)).count();

        assertThat(right / given.size()).as("precision").isGreaterThanOrEqualTo(precision);
        assertThat(right / wanted).as("recall").isGreaterThanOrEqualTo(recall);
    }
}
