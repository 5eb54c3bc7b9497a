package dev.kneadle.ingest.section;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kneadle.ingest.extract.Block;
import dev.kneadle.model.HeadingSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a heading says again is text. */
final class EchoedHeadingsTest {
    @Test
    void aHeadingThatRepeatsTheEndOfTheOneAboveIsTextAndAnotherIsNone() {
        assertThat(headings(List.of(heading("Best lamp: Small Reading Lamp"), heading("Reading Lamp"))))
                .containsExactly("Best lamp: Small Reading Lamp");
        assertThat(headings(List.of(heading("Best lamp: Small Reading Lamp"), heading("Desk Lamp"))))
                .containsExactly("Best lamp: Small Reading Lamp", "Desk Lamp");
    }

    @Test
    void aHeadingThatNamesNothingIsNotEchoed() {
        assertThat(headings(List.of(heading("Exercises for the Lower Back"), heading("Lower Back"))))
                .containsExactly("Exercises for the Lower Back", "Lower Back");
        assertThat(headings(List.of(heading("Warm up – the Lower Back"), heading("Lower Back"))))
                .containsExactly("Warm up – the Lower Back");
        assertThat(headings(List.of(heading("Well-known stretches"), heading("known stretches"))))
                .containsExactly("Well-known stretches", "known stretches");
        assertThat(headings(List.of(heading("First: knees, then hips"), heading("Hips"))))
                .containsExactly("First: knees, then hips", "Hips");
    }

    /** Reading the long one again for each below it would take hours. */
    @Test
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aHeadingOfMillionsOfLettersMayHaveHundredsOfThousandsOfEchoes() {
        var blocks = new ArrayList<Block>(List.of(heading("word ".repeat(800_000) + ": x a b")));
        for (int echo = 0; echo < 300_000; echo++) {
            blocks.add(heading("a b"));
        }
        assertThat(headings(blocks)).hasSize(1);
    }

    private static List<String> headings(List<Block> blocks) {
        return EchoedHeadings.asText(blocks).stream()
                .filter(Block.Heading.class::isInstance)
                .map(Block::text)
                .toList();
    }

    private static Block.Heading heading(String text) {
        return new Block.Heading(2, text, HeadingSource.MARKUP, 1, Optional.empty());
    }
}
