package dev.kneadle.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kneadle.model.Origin;
import java.util.Optional;
import org.junit.jupiter.api.Test;

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

    @Test
    void aTextWithoutItComesFromNowhere() {
        assertThat(FrontMatter.of("Lie down.").origin()).isEqualTo(Origin.UNKNOWN);
    }
}
