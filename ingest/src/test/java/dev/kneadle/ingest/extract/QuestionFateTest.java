package dev.kneadle.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class QuestionFateTest {
    private static final String ANSWER = "<p>Yes, after a day.</p>";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<button>May I walk again?</button>",
                "<h3><a href=#>May I walk again?</a></h3>",
                "<div class=faq-question>もう歩いても大丈夫ですか？</div>"
            })
    void theQuestionsOfARowStayWithTheirAnswers(String question) {
        assertThat(kept((question + ANSWER).repeat(3))).hasSize(6);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<button>Why us?</button>",
                "<div><a href=/walk>May I walk again?</a></div>",
                "<p>May I walk again.</p>"
            })
    void otherQuestionsAreLeftToWhatSpeaksForThem(String question) {
        assertThat(kept((question + ANSWER).repeat(3))).allMatch(text -> text.startsWith("Yes"));
    }

    @Test
    void twoQuestionsAreNoRow() {
        assertThat(kept(("<p>May I walk again?</p>" + ANSWER).repeat(2) + "<div>May I walk again?</div>" + ANSWER))
                .hasSize(3);
    }

    @Test
    void aQuestionIsNoAnswer() {
        assertThat(kept("<p>May I walk again?</p><div>Yes, but when?</div>".repeat(3)))
                .hasSize(3);
    }

    @Test
    void aQuestionWithoutItsAnswerStaysOut() {
        String row = "<p>May I walk again?</p>" + ANSWER;
        assertThat(kept(row.repeat(3) + "<p>May I walk again?</p><p>No.</p>")).hasSize(6);
    }

    /** What is kept where the answers alone are likely. */
    private static List<String> kept(String html) {
        List<TextRun> runs = PageText.of(Jsoup.parse(html).body()).runs();
        boolean[] keep = new boolean[runs.size()];
        IntStream.range(0, keep.length)
                .forEach(at -> keep[at] = runs.get(at).text().startsWith("Yes"));
        QuestionFate.share(runs, keep);
        return IntStream.range(0, keep.length)
                .filter(at -> keep[at])
                .mapToObj(at -> runs.get(at).text())
                .toList();
    }
}
