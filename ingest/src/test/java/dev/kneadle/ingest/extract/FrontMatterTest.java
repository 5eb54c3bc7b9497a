package dev.kneadle.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kneadle.model.Origin;
import dev.kneadle.model.Tag;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FrontMatterTest {
    @Test
    void yamlTellsWhereAnArticleComesFrom() {
        assertThat(FrontMatter.of("""
                ---
                title: Rest
                authors: [A. Baker, B. Miller]
                date: 2024-03-01
                lastmod: March 5, 2024
                canonical_url: https://example.org/rest
                publisher: Bread Ltd
                description: >
                  How to rest
                  well.
                ---
                Lie down.
                """).origin())
                .isEqualTo(new Origin(
                        Optional.of("https://example.org/rest"),
                        Optional.of("A. Baker, B. Miller"),
                        Optional.of("2024-03-01"),
                        Optional.of("2024-03-05"),
                        Optional.of("Bread Ltd"),
                        Optional.of("How to rest well.")));
    }

    @Test
    void tomlDoesToo() {
        Origin origin = FrontMatter.of("+++\nauthor = 'A. Baker'\ndate = \"2024-03-01T09:30:00Z\"\n+++\nLie down.")
                .origin();
        assertThat(origin.author()).contains("A. Baker");
        assertThat(origin.published()).contains("2024-03-01T09:30:00Z");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
            tags: [warning, back]       | WARNING
            tags: Tips, techniques      | TECHNIQUE, TIP
            tags: {tip: 1}              | none
            tags: 3                     | none
            tags: [back, neck]          | none
            title: tags                 | none
            """)
    void itsTagsMayMarkTheWholeArticle(String line, @Nullable String marks) {
        assertMarks("---\n" + line + "\n---\nLie down.", marks);
    }

    @Test
    void tomlMayMarkItToo() {
        assertMarks("+++\ntags = [\"warning\", 'back']\n+++\nLie down.", "WARNING");
    }

    /** Which of two marks gets the only sentence of a section must not change from run to run. */
    @Test
    void marksHaveTheOrderOfTagsHoweverTheirAuthorWroteThem() {
        var article = new ExtractedArticle(
                        "text/markdown", Optional.empty(), Origin.UNKNOWN, Optional.empty(), List.of(), List.of())
                .marked(new LinkedHashSet<>(List.of(Tag.TIP, Tag.WARNING, Tag.TECHNIQUE)));
        assertThat(article.marks()).containsExactly(Tag.TECHNIQUE, Tag.WARNING, Tag.TIP);
    }

    private static void assertMarks(String text, @Nullable String marks) {
        assertThat(String.join(
                        ", ",
                        FrontMatter.of(text).marks().stream().map(Tag::name).toList()))
                .isEqualTo(marks == null ? "" : marks);
    }

    @Test
    void aTextWithoutItComesFromNowhere() {
        assertThat(FrontMatter.of("Lie down.").origin()).isEqualTo(Origin.UNKNOWN);
    }
}
