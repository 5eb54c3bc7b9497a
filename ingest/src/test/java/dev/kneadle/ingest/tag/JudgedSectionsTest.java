package dev.kneadle.ingest.tag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.kneadle.ingest.tag.JudgedTags.JudgedSection;
import dev.kneadle.model.Tag;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The 303 sections people have judged, where they lie beside the repository. The floors are what was measured, less two
 * sections' worth: a change of the rules may move a sentence, not the whole.
 */
final class JudgedSectionsTest {
    private static List<JudgedSection> judged = List.of();

    @BeforeAll
    static void tagThem() throws IOException {
        assumeTrue(Files.exists(JudgedTags.FOLDER), "no judged sections beside the repository: " + JudgedTags.FOLDER);
        judged = JudgedTags.sections(JudgedTags.FOLDER, new RuleTagger());
    }

    @ParameterizedTest(name = "{0}: precision >= {1}, recall >= {2}")
    @CsvSource({"TECHNIQUE, .90, .86", "WARNING, .95, .96", "TIP, .75, .78"})
    void theTagsAreThoseOfTheJudges(Tag tag, double precision, double recall) {
        List<JudgedSection> decided =
                judged.stream().filter(one -> !one.isOpen(tag)).toList();
        long wanted = decided.stream().filter(one -> one.isWanted(tag)).count();
        List<JudgedSection> given = decided.stream()
                .filter(one -> one.tagged().tags().contains(tag))
                .toList();
        double right = given.stream().filter(one -> one.isWanted(tag)).count();

        assertThat(right / given.size()).as("precision").isGreaterThanOrEqualTo(precision);
        assertThat(right / wanted).as("recall").isGreaterThanOrEqualTo(recall);
    }
}
