package dev.kneadle.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

final class PageTextTest {
    @Test
    void aRunIsWhatABrowserShowsAsOne() {
        assertThat(PageText.of(Jsoup.parse("""
                        bare <b>line</b> <a href=x>link</a><p>One<br>two.</p>
                        <ul><li>a<li>b</ul><table><tr><td>left<td>right</table><span><div>in a span</div></span><button>Go</button>
                        """).body()).runs())
                .extracting(TextRun::text)
                .containsExactly("bare line link", "One two.", "a", "b", "left right", "in a span", "Go");
    }

    @Test
    void linksAreCountedInWords() {
        assertThat(PageText.of(Jsoup.parse("<p>see <a href=x>this page</a> now").body())
                        .runs())
                .extracting(TextRun::words, TextRun::linked)
                .containsExactly(tuple(4, 2));
    }

    @Test
    void wordsAreCountedInScriptsWithoutSpacesToo() {
        assertThat(PageText.words("two words")).isEqualTo(2);
        assertThat(PageText.words("腰が痛い時は")).isEqualTo(3);
        assertThat(PageText.words(" ")).isZero();
    }

    @Test
    void aButtonThatIsAllOfAHeadingIsTheHeading() {
        assertThat(PageText.of(Jsoup.parse("""
                        <h2><button>Why?</button></h2><h3><div><p>How?</p></div></h3><h4>When <button>Go</button></h4><div><p>So.</p></div>
                        """).body()).runs())
                .extracting(TextRun::text, TextRun::headingLevel)
                .containsExactly(tuple("Why?", 2), tuple("How?", 3), tuple("When", 4), tuple("Go", 0), tuple("So.", 0));
    }
}
