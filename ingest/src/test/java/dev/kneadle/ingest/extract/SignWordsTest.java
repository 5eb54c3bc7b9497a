package dev.kneadle.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SignWordsTest {
    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "Pick up the towel with your toes.",
                "Get a ball the size of a fist",
                "Get your feet apart",
                "Join your hands behind the neck",
                "Listen to your body.",
                "Visit a doctor if a leg goes numb.",
                "Here are three stretches for the hip:",
                "Read the label of the cream first.",
                "Hold on by both hands",
                "The arm returns to the floor.",
                "Both feet share the load of it.",
                "Sit like a frog",
                "Report numbness at once.",
                "Wrap up the ankle",
                "Takeaway food",
            })
    void aLineOfAnArticleSaysNothingThatSitesSay(String line) {
        assertThat(SignWords.said(line)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "Try to schedule your daily walk before noon, and learn more about what your back bears.",
                "The pain lives in the hip of many who sit, and few look for it there.",
                "This article is for people who sit all day.",
                "A disclosure of old injuries helps the one who treats you."
            })
    void aParagraphOfAnArticleTellsNothingThatSitesTell(String paragraph) {
        assertThat(SignWords.told(paragraph)).isEmpty();
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "By A. Nother                | SAYS_BYLINE",
                "Share                       | SAYS_SHARE",
                "Reply                       | SAYS_REPLY",
                "Like · Quote · Report       | SAYS_REPLY",
                "Returns and warranty        | SAYS_BUY",
                "Get a quote                 | SAYS_CALL",
                "Visit our shop              | SAYS_ASIDE"
            })
    void aLineOfASiteSaysSo(String line, Sign sign) {
        assertThat(SignWords.said(line)).contains(sign);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Learn more about our courses today.                      | TELLS_CALL",
                "She bends and stretches, and lives in a town by the sea. | TELLS_AUTHOR",
                "Disclosure: we may earn a fee when you buy by a link.    | TELLS_NOTICE"
            })
    void aParagraphOfASiteTellsSo(String paragraph, Sign sign) {
        assertThat(SignWords.told(paragraph)).contains(sign);
    }
}
