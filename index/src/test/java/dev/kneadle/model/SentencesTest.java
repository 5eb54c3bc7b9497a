package dev.kneadle.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SentencesTest {
    @ParameterizedTest(name = "«{0}»")
    @ValueSource(
            strings = {
                "[Lie on your back.] [Bend the knees.]",
                "[Does it hurt?] [Stop!] [Rest.]",
                "[No full stop at the end]",
                "[Move it 1.5 cm up.] [Then 2 cm down.]",
                "[Use a soft ball, e.g. one for tennis.] [Roll it.]",
                "[Some balls (e.g. Pilates balls) are soft.]",
                "[Dr. Ray and J. F. Smith agree.] [Ask them.]",
                "[Press for approx. 30 seconds.] [Let go.]",
                "[See fig. 3 for this.] [See exercise no. 5 too.]",
                "[The answer is no.] [Rest.]",
                "[Hold it for 2 min.] [Then switch sides.]",
                "[Eat vitamin C.] [Avoid salt.]",
                "[It was I.] [You know.]",
                "[Use balls, rollers etc.] [Avoid hammers.]",
                "[Wait ...] [Then roll on.]",
                "[Wait... and roll on.]",
                "[She said \"Stop.\"] [He did.]",
                "[“Never do that.”] [Do this.]",
                "[Get up at 8 a.m. every day.]",
                "[In the U.S. Army they run.]",
                "[One line]\n[and another.]",
                "[One paragraph.]\n[Another one.] [Its end.]",
                "[Do not:]\n• [roll over the spine]\n• [press.] [Really.]",
                "1. [Lie down.]\n12) [Get up.] [Sit.]",
                "[1.5 cm is enough.]",
                "[2024.] [That was the year.]",
                "[\uD83E\uDDB5 Legs up!] [\uD83D\uDE0A]",
                "\n  \n",
            })
    void sentencesAreTold(String marked) {
        String text = marked.replace("[", "").replace("]", "");
        assertThat(marked(text)).isEqualTo(marked);
    }

    /** The text with brackets around each of its sentences. */
    private static String marked(String text) {
        var marked = new StringBuilder();
        int at = 0;
        for (TextSpan span : Sentences.in(text)) {
            marked.append(text, at, span.start())
                    .append('[')
                    .append(span.of(text))
                    .append(']');
            at = span.end();
        }
        return marked.append(text.substring(at)).toString();
    }

    @Test
    void everyWordOfAnyTextStandsInExactlyOneSentence() {
        var random = new Random(7);
        List<String> pieces =
                List.of("a", "Dr", "no", ".", "!", "?", " ", "\n", ":", "•", "1", ")", "\"", "\uD83E", "…");
        for (int run = 0; run < 2_000; run++) {
            String text = random.ints(random.nextInt(40), 0, pieces.size())
                    .mapToObj(pieces::get)
                    .collect(Collectors.joining());
            int last = 0;
            for (TextSpan sentence : Sentences.in(text)) {
                assertThat(sentence.start()).as(text).isGreaterThanOrEqualTo(last);
                assertThat(sentence.of(text)).as(text).isNotBlank().doesNotContain("\n");
                assertThat(text.substring(last, sentence.start())).as(text).doesNotContain("a");
                last = sentence.end();
            }
            assertThat(text.substring(last)).as(text).doesNotContain("a");
        }
    }

    @Test
    @Timeout(value = 120, unit = TimeUnit.SECONDS)
    void aParagraphOfTenMegabytesTakesSeconds() {
        assertThat(Sentences.in("Dr. Who presses on. ".repeat(500_000))).hasSize(500_000);
        assertThat(Sentences.in("x".repeat(10_000_000))).hasSize(1);
        assertThat(Sentences.in("a. ".repeat(3_000_000))).isNotEmpty();
    }

    @Test
    @Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aMillionLettersOfAbbreviationsAreSplitAtOnce() {
        assertThat(Sentences.in("J. ".repeat(333_333))).hasSize(1);
    }
}
