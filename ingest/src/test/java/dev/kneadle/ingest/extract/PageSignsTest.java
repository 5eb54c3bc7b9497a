package dev.kneadle.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

final class PageSignsTest {
    private static final String STEPS =
            "Lie on your back with both knees bent, and let them sink to one side as you breathe out.";

    /** A column of two paragraphs and what is given between them. */
    private static String column(String between) {
        return "<main><h1>Stiff backs</h1><div class=text><p>%s</p>%s<p>%s</p></div></main>"
                .formatted(STEPS, between, STEPS.replace("back", "mat"));
    }

    @Test
    void whatStandsAmongTheParagraphsIsALineOfTheColumn() {
        assertThat(signs(column("<ul><li>a mat<li>a ball</ul>"), "a ball")).contains(Sign.COLUMN);
        assertThat(signs(column("<div>a ball</div>"), "a ball")).contains(Sign.COLUMN);
        assertThat(signs(column("<table><tr><td>a ball</table>"), "a ball")).contains(Sign.COLUMN);
    }

    @Test
    void whatHasABoxOfItsOwnIsInABoxOfTheColumn() {
        assertThat(signs(column("<div><h3>Our plan</h3><p>Now or never.</p></div>"), "Now or never."))
                .contains(Sign.COLUMN_BOX)
                .doesNotContain(Sign.COLUMN);
    }

    @Test
    void aCaptionIsNoLineOfTheColumnAndNoBox() {
        assertThat(signs(column("<figure><p>a</p><figcaption>A ball</figcaption></figure>"), "A ball"))
                .doesNotContain(Sign.COLUMN, Sign.COLUMN_BOX);
    }

    @Test
    void aPageWhoseParagraphsEachHaveABoxHasNoColumn() {
        String page = "<main><div><p>%s</p><b>one</b></div><div><p>%s</p></div><div><p>%s</p></div></main>"
                .formatted(STEPS, STEPS, STEPS);
        assertThat(signs(page, "one")).doesNotContain(Sign.COLUMN, Sign.COLUMN_BOX);
    }

    @Test
    void ofTwoColumnsWithAsManyWordsTheFirstIsTheColumn() {
        String page =
                "<main><div><h3>one</h3><p>%s</p></div><div><h3>two</h3><p>%s</p></div></main>".formatted(STEPS, STEPS);
        assertThat(signs(page, "one")).contains(Sign.COLUMN);
        assertThat(signs(page, "two")).doesNotContain(Sign.COLUMN);
    }

    @Test
    void whatIsMarkedUpLikeProseIsLikeIt() {
        assertThat(signs(column("<p>Breathe.</p>"), "Breathe.")).contains(Sign.LIKE_PROSE);
        assertThat(signs(column("<p class=small>Breathe.</p>"), "Breathe.")).doesNotContain(Sign.LIKE_PROSE);
        assertThat(signs(column("<div><p>Breathe.</p></div>"), "Breathe.")).doesNotContain(Sign.LIKE_PROSE);
    }

    @Test
    void aTeaserIsACardThatLeadsAndAStepIsNone() {
        assertThat(signs(
                        column("<li><h3>Knees</h3><p>All of them.</p><a href=/k>Open</a><li><p>More</p></li>"),
                        "Knees"))
                .contains(Sign.CARD_LEADS);
        assertThat(signs(column("<a href=/k><p>Knees</p><p>All.</p></a><a href=/n><p>Necks</p></a>"), "All."))
                .contains(Sign.CARD_LEADS);
        assertThat(signs(
                        column("<li><h3>Kneel</h3><p>See <a href=/k>knees</a> first.</p><li><p>Rest</p></li>"),
                        "Kneel"))
                .doesNotContain(Sign.CARD_LEADS);
        assertThat(signs(column("<li><p>See here:</p><p><a href=/k>knees</a></p></li>"), "See here:"))
                .doesNotContain(Sign.CARD_LEADS);
    }

    @Test
    void aLinkThatIsCalledAButtonIsOne() {
        assertThat(signs(
                        column("<p>Now or never. <a class='btn large' href=/plan>Start</a></p>"),
                        "Now or never. Start"))
                .contains(Sign.LINK_BUTTON);
        assertThat(signs(column("<a class=cta-button href=/plan><div>Start</div></a>"), "Start"))
                .contains(Sign.LINK_BUTTON);
        assertThat(signs(column("<p>See <a href=/plan>the plan</a>.</p>"), "See the plan."))
                .doesNotContain(Sign.LINK_BUTTON);
    }

    @Test
    void theNextSectionOfTheSameLevelFollowsOnAConclusion() {
        String end = "<h2>Final thoughts</h2><h3>In short</h3><p>Move.</p><h2>Our plans</h2><p>Begin.</p>";
        assertThat(signs(column(end), "Move.")).doesNotContain(Sign.AFTER_CONCLUSION);
        assertThat(signs(column(end), "Our plans")).contains(Sign.AFTER_CONCLUSION);
        assertThat(signs(column(end), "Begin.")).contains(Sign.AFTER_CONCLUSION);
    }

    @Test
    void theFirstAndTheLastTenthOfTheCoreAreToldApart() {
        String core = "<p>%s</p>".formatted(STEPS).repeat(8) + "<p>the end</p>";
        assertThat(signs(column(core), "the end")).doesNotContain(Sign.CORE_BEGINS, Sign.CORE_ENDS);
        assertThat(signs("<main><p>go</p><div>%s</div></main>".formatted(core), "the end"))
                .contains(Sign.CORE_ENDS);
        assertThat(signs("<main><div><p>go</p>%s</div></main>".formatted(core), "go"))
                .contains(Sign.CORE_BEGINS);
    }

    /** Those of the run of {@code body} that reads {@code text}. */
    private static Set<Sign> signs(String body, String text) {
        HtmlPage page = HtmlPage.of(Jsoup.parse(body));
        PageSigns all = PageSigns.of(page, PageText.of(page.body()), "");
        return all.text().runs().stream()
                .filter(run -> run.text().equals(text))
                .map(run -> all.signs().get(all.text().runs().indexOf(run)))
                .findFirst()
                .orElseThrow();
    }
}
