package dev.kneadle.index.embed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kneadle.index.Sample;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PassagesTest {
    @Test
    void aPassageBeginsWithWhatItIsAbout() {
        assertThat(passages("Techniques > Tennis ball", "Lie on your back. Breathe."))
                .containsExactly("Back pain\nTechniques\nTennis ball\nLie on your back. Breathe.");
    }

    @Test
    void aSectionWithoutTextIsWhatItsHeadingsSay() {
        assertThat(passages("Techniques", "")).containsExactly("Back pain\nTechniques");
    }

    @Test
    void aLongSectionIsDividedWhereSentencesEnd() {
        String sentence = "Word " + "word ".repeat(98) + "end.";
        assertThat(passages("Long", sentence + " " + sentence + " Short. " + sentence))
                .containsExactly(
                        "Back pain\nLong\n" + sentence,
                        "Back pain\nLong\n" + sentence + " Short.",
                        "Back pain\nLong\n" + sentence);
    }

    @Test
    void aSentenceLongerThanAPassageIsOneByItself() {
        String sentence = "Word " + "word ".repeat(299) + "end.";
        assertThat(passages("Long", "Before. " + sentence + " After."))
                .extracting(String::length)
                .containsExactly(22, 15 + sentence.length(), 21);
    }

    @Test
    void noSectionHasMoreThanTheMost() {
        assertThat(passages("Book", ("Word " + "word ".repeat(149) + "end. ").repeat(50)))
                .hasSize(Passages.MOST);
    }

    private static List<String> passages(String path, String text) {
        return Passages.of("Back pain", Sample.section(0, path, text).section());
    }
}
