package dev.kneadle.ingest.section;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kneadle.ingest.extract.Block;
import java.util.ArrayList;
import java.util.List;
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

    @Test
    void ofTwoEqualHeadingsWithNothingBetweenTheHigherStays() {
        var text = new Block.Paragraph("Slide up.", Block.Look.PLAIN);
        assertThat(EchoedHeadings.asText(
                        List.of(at(3, "Wall slides"), at(2, "Wall slides"), at(3, "Wall slides"), text)))
                .containsExactly(at(2, "Wall slides"), text);
        assertThat(headings(List.of(at(2, "Cards"), text, at(2, "Cards")))).containsExactly("Cards", "Cards");
        assertThat(headings(List.of(at(1, "Cards"), at(2, "Cards"), text))).containsExactly("Cards", "Cards");
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
        return at(2, text);
    }

    private static Block.Heading at(int level, String text) {
        return Block.Heading.ofMarkup(level, text);
    }
}
