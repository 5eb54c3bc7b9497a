package dev.kneadle.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RepliesTest {
    private static final String TEXT =
            "<p>Lie on your back with both knees bent and let them sink to one side until you feel a mild pull.";

    private static final String POST = "<div>" + TEXT + "</div><button>Reply</button>";

    private static final String COMMENT = "<li class=comment>" + POST;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<button>Upvote</button>",
                "<div><a href=/r>Report</a></div>",
                "<div><span>Reply</span> <span>Quote</span></div>"
            })
    void postsWithButtonsBehindThemFillAPage(String button) {
        assertThat(fill("<h1>What helps a stiff back?</h1>" + ("<div>" + TEXT + "</div>" + button).repeat(5)))
                .isTrue();
    }

    @Test
    void fewPostsFillNone() {
        assertThat(fill(POST.repeat(3))).isFalse();
    }

    @Test
    void buttonsInARowArePartOfOnePost() {
        assertThat(fill(POST + "<button>Reply</button>".repeat(5) + TEXT.repeat(5)))
                .isFalse();
    }

    @Test
    void answersBelowAnArticleDoNotFillIt() {
        assertThat(fill(TEXT.repeat(3) + POST.repeat(5))).isFalse();
    }

    @Test
    void commentsDoNotFillAnArticleHoweverMany() {
        assertThat(fill(TEXT.repeat(3) + "<ol>" + COMMENT.repeat(50) + "</ol>")).isFalse();
    }

    @Test
    void commentsFillAPageThatHasALinkAlone() {
        assertThat(fill("<h1><a href=https://a.example>Stiff backs</a></h1><ol>" + COMMENT.repeat(5) + "</ol>"))
                .isTrue();
    }

    private static boolean fill(String html) {
        return Replies.fill(PageText.of(Jsoup.parse(html).body()));
    }
}
