package dev.kneadle.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PageSignsTest {
    private static final String STEPS =
            "Lie on your back with both knees bent, and let them sink to one side as you breathe out.";

    private static final String MENU = "<nav><a href=/>Home</a></nav>";

    private static final String LONG = "<p>%s</p>".formatted(STEPS).repeat(8);

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
    void whatIsOfTheSiteIsInABoxOfTheColumn() {
        assertThat(signs(column("<div><p>Now or never.</p><a href=/plan>Begin</a></div>"), "Now or never."))
                .contains(Sign.COLUMN_BOX)
                .doesNotContain(Sign.COLUMN);
        assertThat(signs(column("<div><h3>Join us</h3><p>Now or never.</p></div>"), "Now or never."))
                .contains(Sign.COLUMN_BOX)
                .doesNotContain(Sign.COLUMN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Breathe out.",
                "Go back to the first stretch if it hurts.",
                "Apply ice to pain or a similar thing.",
                "Report pain that feels like a burn.",
                "Stop if a leg goes <a href=/n>numb</a>."
            })
    void aBoxThatMayBeTheAuthorsIsOfTheColumn(String text) {
        assertThat(signs(column("<div><h3>Mind this</h3><p>%s</p></div>".formatted(text)), "Mind this"))
                .contains(Sign.COLUMN)
                .doesNotContain(Sign.COLUMN_BOX);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<nav><p>Mind this</p></nav>",
                "<footer><p>Mind this</p></footer>",
                "<div class=newsletter><p>Mind this</p></div>",
                "<div><p>Mind this</p><a href=/plan>Begin</a></div>",
                "<div><p>Mind this</p><p>Join us now.</p></div>"
            })
    void whatStandsBesideTheColumnMayBeTheAuthorsUnlessItIsOfTheSite(String box) {
        String page = "<main><div class=text>" + LONG + "</div>%s</main>";
        assertThat(signs(page.formatted(box), "Mind this")).doesNotContain(Sign.COLUMN, Sign.CORE_HALF);
        assertThat(signs(page.formatted("<div><p>Mind this</p></div>"), "Mind this"))
                .contains(Sign.COLUMN, Sign.COLUMN_INSET, Sign.CORE_MOST, Sign.CORE_HALF, Sign.CORE_THIRD)
                .doesNotContain(Sign.AFTER_PROSE);
        assertThat(signs("<meta property='og:type' content=product>" + page.formatted("<p>Mind this</p>"), "Mind this"))
                .doesNotContain(Sign.COLUMN);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"section, a, b", "div class=step, , ", "div, class=step-1, class=step-2"})
    void sectionsThatAreCalledAlikeAreAColumnTogether(String tag, String one, String two) {
        String section = "<%s %s><h2>Turn</h2><p>%s</p></%s>";
        String end = tag.split(" ", 2)[0];
        String page = "<main>"
                + section.formatted(tag, one, STEPS, end)
                + section.formatted(tag, two, STEPS, end)
                + "<%s %s><h2>Stop</h2><ul><li>A cramp</ul></%s></main>".formatted(tag, two, end);
        assertThat(signs(page, "A cramp")).contains(Sign.COLUMN).doesNotContain(Sign.CORE_ENDS);
    }

    @Test
    void neitherTwoSectionsNorSectionsWithoutHeadingsAreAColumn() {
        String section = "<section><h2>Turn</h2><p>%s</p></section>".formatted(STEPS);
        assertThat(signs("<main>" + section.repeat(2) + section.replace("section", "div") + "<p>a</p></main>", "a"))
                .doesNotContain(Sign.COLUMN);
        String bare = section.replaceAll("h2", "p");
        assertThat(signs("<main>" + bare.repeat(3) + "<p>a</p></main>", "a")).doesNotContain(Sign.COLUMN);
    }

    @Test
    void theItemsOfListsAreLinesOfTheColumn() {
        String list = "<ul><li>%s</ul>".formatted(STEPS);
        assertThat(signs("<main><p>a</p>" + list.repeat(3) + "</main>", "a")).contains(Sign.COLUMN);
    }

    @ParameterizedTest(name = "<div class=\"{0}\">")
    @ValueSource(strings = {"popup modal", "modal-popup", "cart", "basket", "cta"})
    void whatPopsUpOrSellsBesideTheColumnIsNoLineOfIt(String name) {
        String box = "<div class='%s'><p>Closed.</p></div>".formatted(name);
        assertThat(signs(column("").replace("<h1>", box + "<h1>"), "Closed.")).doesNotContain(Sign.COLUMN);
        assertThat(signs(column("").replace("</main>", box + "</main>"), "Closed."))
                .doesNotContain(Sign.COLUMN);
    }

    @Test
    void anAlertBesideTheColumnMayBeTheAuthors() {
        String box = "<div class=alert><p>Breathe.</p></div>";
        assertThat(signs(column("").replace("</main>", box + "</main>"), "Breathe."))
                .contains(Sign.COLUMN);
    }

    @Test
    void anAlertInTheColumnDoesNotPopUp() {
        assertThat(signs(column("<div class=alert><p>Breathe.</p></div>"), "Breathe."))
                .doesNotContain(Sign.NAMED_POPUP);
        assertThat(signs("<div class=alert><p>Breathe.</p></div>" + MENU + column(""), "Breathe."))
                .contains(Sign.NAMED_POPUP);
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
    void ofTwoColumnsWithAsManyWordsTheFirstIsTheColumnAndTheOtherABoxBesideIt() {
        String page =
                "<main><div><h3>one</h3><p>%s</p></div><div><h3>two</h3><p>%s</p></div></main>".formatted(STEPS, STEPS);
        assertThat(signs(page, "one")).contains(Sign.COLUMN).doesNotContain(Sign.COLUMN_INSET);
        assertThat(signs(page, "two")).contains(Sign.COLUMN, Sign.COLUMN_INSET);
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
        assertThat(signs(column("<a class=cta-button href=/plan>Start<div>now</div></a>"), "Start"))
                .contains(Sign.LINK_BUTTON);
        assertThat(signs(column("<p>See <a href=/plan>the plan</a>.</p>"), "See the plan."))
                .doesNotContain(Sign.LINK_BUTTON);
    }

    @Test
    void whatIsOfTheSiteInTheNextSectionFollowsOnAConclusion() {
        String end = LONG
                + "<h2>Final thoughts</h2><h3>In short</h3><p>Move <a href=/m>now</a>.</p><h2>Our plans</h2><p>Rest.</p><p>Begin <a href=/b>now</a>.</p><p>Join us now.</p><div><a href=/c>Go</a><p>A box.</p></div>";
        assertThat(signs(end, "Move now.")).doesNotContain(Sign.AFTER_CONCLUSION);
        assertThat(signs(end, "Rest.")).doesNotContain(Sign.AFTER_CONCLUSION);
        assertThat(signs(end, "Begin now.")).contains(Sign.AFTER_CONCLUSION);
        assertThat(signs(end, "Join us now.")).contains(Sign.AFTER_CONCLUSION);
        assertThat(signs("<div>" + end + "</div>", "A box.")).contains(Sign.AFTER_CONCLUSION);
        assertThat(signs("<div>" + end + "</div><div><p>Aside.</p><a href=/c>Go</a></div>", "Aside."))
                .contains(Sign.AFTER_CONCLUSION);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "<h2>One</h2>%1$s<h3>Summary</h3><p>So be it.</p><h2>Two</h2>",
                "<h2>Bottom line</h2><p>Move.</p><h2>Two</h2>%1$s",
                "<h2>One</h2>%1$s<h2>Wrap up the ankle</h2><p>Move.</p><h2>Two</h2>",
                "<h2>One</h2>%1$s<h2>Takeaway food</h2><p>Move.</p><h2>Two</h2>",
                "<h2>One</h2>%1$s<h2>Two</h2>"
            })
    void neitherAPartNorABeginningNorATaskEndsAnArticle(String sections) {
        String page = "<div>" + sections.formatted(LONG) + "<p>Begin <a href=/b>now</a>.</p></div>";
        assertThat(signs(page, "Begin now.")).doesNotContain(Sign.AFTER_CONCLUSION);
    }

    @Test
    void theLastTenthSaysNothingOfABoxThatMayBeTheAuthors() {
        String warning = "<div><h3>Mind this</h3><p>%s</p></div>";
        assertThat(signs("<div>" + LONG + warning.formatted("Stop.") + "</div><p>a</p>", "Stop."))
                .doesNotContain(Sign.CORE_ENDS);
        assertThat(signs("<div>" + LONG + warning.formatted("Join us now.") + "</div><p>a</p>", "Join us now."))
                .contains(Sign.CORE_ENDS);
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
