package dev.kneadle.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MainContentTest {
    private static final String FIRST =
            "A stiff back often comes from sitting for hours, so stand up and walk a few steps"
                    + " every half hour, and let your arms swing while you do it.";
    private static final String SECOND =
            "Lie on your back with both knees bent, breathe out, and let the knees sink to one"
                    + " side until you feel a mild pull. Hold it for thirty seconds, then change sides.";

    private static final String MENU = """
            <nav><ul><li><a href=/>Home</a><li><a href=/backs>Backs</a><li><a href=/knees>Knees</a><li><a href=/us>About</a></ul></nav>
            """;

    private static final String FOOTER = "<footer><p>All about backs</p><a href=/legal>Legal</a></footer>";

    /** Prose of more than two hundred words. */
    private static final String LONG = ("<p>" + FIRST + "</p><p>" + SECOND + "</p>").repeat(4);

    private static final String LONG_TEXT =
            (FIRST + "\n" + SECOND + "\n").repeat(4).strip();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<nav><a href=/>Home</a> <a href=/backs>Backs</a> <a href=/knees>Knees</a></nav>",
                "<footer><p>© 2026 Backs and more. All rights reserved.</p></footer>",
                "<div class='cookie-banner'><p>We use cookies. Read our privacy policy.</p><button>Accept</button></div>",
                "<div class='social-share'><a href=/t>Tweet</a> <a href=/f>Share on Facebook</a></div>",
                "<aside class='related-posts'><h3>Related posts</h3><ul><li><a href=/k>Knees that click</a><li><a href=/n>Necks that crack</a></ul></aside>",
                "<form class='newsletter'><label>Your email address</label><button>Subscribe</button></form>",
                "<div id='comments'><h3>2 comments</h3><div class='comment'><p>Great, thanks!</p></div><div class='comment'><p>It helped me.</p></div></div>",
                "<p style='display: none'>Loading the player.</p>",
                "<p hidden>Loading the player.</p>",
                "<noscript><p>Please turn on scripts.</p></noscript>"
            })
    void furnitureIsNotRead(String furniture) {
        assertContent(
                MENU
                        + "<main><article><h1>Stiff backs</h1><p>%s</p><p>%s</p></article></main>"
                                .formatted(FIRST, SECOND)
                        + furniture,
                "# Stiff backs\n" + FIRST + "\n" + SECOND);
    }

    @Test
    void whatIsDroppedIsNamedWithItsReason() {
        ExtractedArticle article = HtmlReader.read(MENU
                + "<article><h1>Stiff backs</h1><p>%s</p><p>%s</p></article>".formatted(FIRST, SECOND)
                + "<p style='display:none'>secret</p><div class=newsletter><p>Subscribe to our newsletter</p></div>");
        assertThat(Picture.ofDropped(article)).isEqualTo("""
                hidden: secret
                navigation: Home Backs Knees About
                newsletter: Subscribe to our newsletter""");
    }

    @Test
    void anArticleKeepsItsListsTablesAndNotes() {
        String article = """
                <h1>Stiff backs</h1><p>%s</p>
                <h2>What you need</h2><ul><li>a mat<li>a ball</ul>
                <div class="note"><p>Breathe out as you move.</p></div>
                <table><tr><th>Stretch<th>Hold<tr><td>Knees<td>30 s<tr><td>Hips<td>60 s</table>
                <p>%s</p>
                """.formatted(FIRST, SECOND);
        assertContent(MENU + "<main><article>" + article + "</article></main>", """
                # Stiff backs
                %s
                ## What you need
                • a mat
                • a ball
                Breathe out as you move.
                Stretch: Knees; Hold: 30 s
                Stretch: Hips; Hold: 60 s
                %s""".formatted(FIRST, SECOND));
    }

    @ParameterizedTest(name = "<{0}>")
    @ValueSource(
            strings = {
                "div class='alert alert-warning'",
                "div class='alert alert-danger'",
                "div class='alert alert-info'",
                "div class=alert",
                "div class='notice warning'",
                "div class=notice",
                "div class='callout danger'",
                "div class=info-box",
                "div class='message message-error'",
                "div role=alert",
                "p class=warning",
                "aside class=notice",
                "aside class='callout callout-danger'",
                "aside role=note",
                "section class=caution-panel"
            })
    void aBoxThatWarnsIsContentHoweverItsPageCallsItAndWhereverItStands(String box) {
        String warning = "<%s>Stop if a leg goes numb.</%s>".formatted(box, box.split(" ", 2)[0]);
        String page = MENU
                + "<main><article><h1>Stiff backs</h1><div class=text>%s<p>%s</p>%s<p>%s</p>%s</div></article></main>";
        assertThat(Picture.of(HtmlReader.read(page.formatted("", FIRST, warning, SECOND, ""))))
                .contains("Stop if a leg goes numb.");
        assertThat(Picture.of(HtmlReader.read(page.formatted(warning, FIRST, "", SECOND, ""))))
                .contains("Stop if a leg goes numb.");
        assertThat(Picture.of(HtmlReader.read(page.formatted("", FIRST, "", SECOND, warning))))
                .contains("Stop if a leg goes numb.");
    }

    @ParameterizedTest(name = "<{0}>")
    @ValueSource(
            strings = {
                "div class='alert alert-warning'",
                "div class='alert alert-danger'",
                "div class='alert alert-info'",
                "div class=alert",
                "div class=warning",
                "div class='notice warning'",
                "div class=notice",
                "div class='callout danger'",
                "div class=info-box",
                "div class='message message-error'",
                "div role=alert",
                "aside",
                "aside class=warning",
                "aside class=notice",
                "aside class='callout callout-danger'",
                "aside role=note",
                "section class=caution-panel"
            })
    void aBoxWithAHeadingThatWarnsAtTheEndOfALongArticleIsContent(String box) {
        String warning =
                "<%s><h3>When to stop</h3><p>Stop if a leg goes numb.</p></%s>".formatted(box, box.split(" ", 2)[0]);
        String column = "<h1>Stiff backs</h1><div class=text>" + LONG + warning + "</div>";
        assertThat(Picture.of(HtmlReader.read(MENU + "<main><article>" + column + "</article></main>" + FOOTER)))
                .contains("### When to stop", "Stop if a leg goes numb.");
        assertThat(Picture.of(HtmlReader.read(MENU + "<div>" + column + "</div>" + FOOTER)))
                .contains("### When to stop", "Stop if a leg goes numb.");
    }

    /** What warns, as readers see it: a heading and a line or two. */
    private static final List<String> WARNINGS = List.of(
            "<h3>When to stop</h3><ul><li>a leg goes numb<li>you feel dizzy</ul>",
            "<h3>Take care</h3><p>Stop at once if a leg goes numb.</p>",
            "<h3>Call your doctor</h3><p>Call your doctor if the pain lasts for a week.</p>",
            "<h3>Not sure about a pain?</h3><p>Leave the move out.</p>",
            "<h3>Pain that stays</h3><p>Call us at once if a leg goes numb.</p>",
            "<h3>Need help at once</h3><p>Sudden numbness needs a hospital the same day.</p>");

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "<div><h1>Stiff backs</h1><div class=text>LONG</div>BOX</div>",
                "<div><h1>Stiff backs</h1>BOX<div class=text>LONG</div></div>",
                "<div class=page><div class=text><h1>Stiff backs</h1>LONG</div><div class=share><a href=/f>Facebook</a></div>BOX</div>",
                "<div class=page><div class=row><div class=text><h1>Stiff backs</h1>LONG</div><div><a href=/k>Knees that click</a></div></div>BOX</div>",
                "<div><h1>Stiff backs</h1><div class=text>LONGBOX</div></div>",
                "<h1>Stiff backs</h1>LONGBOX"
            })
    void aWarningIsContentBesideTheTextAndInItWhateverItSays(String page) {
        for (String warning : WARNINGS) {
            for (String box : List.of("div", "div class=warning", "section", "aside class=note")) {
                assertWarns(page, warning, box);
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "<div class='alert alert-warning'><p>%s</p></div>",
                "<h4>Warning</h4><p>%s</p>",
                "<blockquote><p>%s</p></blockquote>",
                "<p>%s</p>"
            })
    void aWarningThatIsSaidInEachSectionStaysInEachOnAForumAndInAShopToo(String box) {
        String warning = "Stop at once if one of your legs goes numb or if you feel dizzy while you do it.";
        String sections = List.of("Knees", "Hips", "Back").stream()
                .map(part -> "<h2>%s</h2><p>%s %s</p>%s".formatted(part, part, SECOND, box.formatted(warning)))
                .collect(Collectors.joining());
        for (String type : List.of("DiscussionForumPosting", "Product")) {
            String page = "<script type='application/ld+json'>{\"@type\": \"%s\"}</script>".formatted(type) + MENU
                    + "<main><h1>Stiff backs</h1>" + sections + "</main>";
            assertThat(Picture.of(HtmlReader.read(page)).split(warning, -1)).hasSize(4);
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "<div><div class=row><main><h1>Stiff backs</h1>LONG</main><section>BOX</section></div></div>",
                "<div class=row><main><h1>Stiff backs</h1>LONG</main><aside>BOX</aside></div>"
            })
    void aWarningRightBehindTheMainPartIsContent(String page) {
        String box = "<h2>When to stop</h2><p>Stop at once if you feel numbness in a leg.</p>";
        assertThat(Picture.of(HtmlReader.read(MENU + page.replace("LONG", LONG).replace("BOX", box) + FOOTER)))
                .contains("## When to stop", "Stop at once if you feel numbness in a leg.");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"<h3>Warning: never press on the spine</h3>", "<p>Caution: call us if it hurts.</p>"})
    void aLineWithALabelOfDangerIsContentAlsoAtTheEnd(String line) {
        String page = MENU + "<main><h1>Stiff backs</h1>" + LONG + line + "</main>" + FOOTER;
        assertThat(Picture.of(HtmlReader.read(page))).contains(line.replaceAll("<[^>]*>", ""));
    }

    /** What an author's warning may say, and what sites say in other boxes. */
    private static final List<String> NOTICES = List.of(
            "<p>Call us at once on 555 0102 0304 if a leg goes numb.</p>",
            "<p>Leave it and <a href=/ask>contact us</a> if a leg goes numb.</p>",
            "<p>Our experts say: never press on the spine itself.</p>",
            "<p><a href=/safe>Who must not do this stretch at all</a></p>",
            "<h3>Related conditions</h3><ul><li><a href=/n>Numb legs</a><li><a href=/b>Brittle bones</a></ul>");

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "<div><h1>Stiff backs</h1><div class=text>LONGBOX</div></div>",
                "<div><h1>Stiff backs</h1><div class=text>LONG</div>BOX</div>",
                "<div><h1>Stiff backs</h1>BOX<div class=text>LONG</div></div>",
                "<div class=page><div class=row><div class=text><h1>Stiff backs</h1>LONG</div><div><a href=/k>Knees that click</a></div></div>BOX</div>",
                "<div><h1>Stiff backs</h1><div class=text>LONG<h2>Conclusion</h2><p>Keep it up.</p><h2>One more thing</h2>BOX</div></div>"
            })
    void aBoxThatItsAuthorCallsAWarningIsContentWhateverItSays(String page) {
        for (String notice : NOTICES) {
            for (String box : List.of(
                    "div class=warning",
                    "div class='alert alert-danger'",
                    "section role=doc-notice",
                    "aside class='callout caution'",
                    "div role=alert")) {
                String end = box.split(" ", 2)[0];
                String html = page.replace("LONG", LONG)
                        .replace("BOX", "<%s><p>Mind this.</p>%s</%s>".formatted(box, notice, end));
                String[] lines = notice.replaceAll("<(?!/?a)[^>]*>", "\n")
                        .replaceAll("<[^>]*>", "")
                        .strip()
                        .split("\n+", -1);
                assertThat(Picture.of(HtmlReader.read(MENU + html + FOOTER)))
                        .contains("Mind this.")
                        .contains(lines);
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "<p>Walk each day.</p>",
                "<h3>Experts</h3><p>Stacy Miller</p>",
                "<h3>Is this wrong?</h3><p>Tell us what you found.</p><button>Write</button>",
                "<h3>Who wrote this</h3><p>Reviewed by our doctor.</p>",
                "<h3>Backs and more</h3><p>Ten moves for each day.</p><p>Show more</p>",
                "<h3>Backs and more</h3><p>All of them are in <a href=/b>our book</a> for those who sit.</p>"
            })
    void aBoxFurtherOutThatPointsElsewhereOrHasNoHeadingIsNone(String box) {
        assertContent(
                MENU + "<div><div class=row><div class=text><h1>Stiff backs</h1>" + LONG
                        + "</div><div><a href=/k>Knees that click</a></div></div><div>" + box + "</div></div>",
                "# Stiff backs\n" + LONG_TEXT);
    }

    @Test
    void whatStandsOutsideTheMainPartOfAPageIsNone() {
        assertContent(
                MENU
                        + "<div class=help><h2>Keys</h2><p>Press S to search these pages.</p></div><div><main><h1>Stiff backs</h1>"
                        + LONG + "</main></div>",
                "# Stiff backs\n" + LONG_TEXT);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "BOX<div><h1>Stiff backs</h1><div class=text>LONG</div></div>",
                "<div><h1>Stiff backs</h1><div class=text>LONG</div><form><label>Your pain</label>BOX</form></div>",
                "<div><h1>Stiff backs</h1><div class=text>LONG</div></div><div class=modal>BOX</div>",
                "<div><h1>Stiff backs</h1><div class=text>LONG</div></div><footer>BOX</footer>"
            })
    void aWarningOfTheSiteIsNone(String page) {
        String box = "<div class='alert alert-warning' role=alert><p>Our shop is closed today.</p></div>";
        assertContent(MENU + page.replace("LONG", LONG).replace("BOX", box), "# Stiff backs\n" + LONG_TEXT);
    }

    @Test
    void aSiteThatAsksForConsentInAWarningDoesNotWarn() {
        String box = "<div class='alert alert-warning'><p>This site uses cookies.</p><a href=/ok>Fine</a></div>";
        assertContent(
                MENU + "<div><h1>Stiff backs</h1><div>" + LONG + "</div>" + box + "</div>",
                "# Stiff backs\n" + LONG_TEXT);
    }

    @ParameterizedTest(name = "<{0}>")
    @ValueSource(strings = {"section", "div class=section", "div class=wp-block-group", "article class=step"})
    void theLastOfLikeSectionsIsContentHoweverShortItsItems(String section) {
        String end = section.split(" ", 2)[0];
        String technique = "<%s><h3>Knee rolls</h3><p>%s</p></%s>".formatted(section, SECOND, end);
        for (String warning : WARNINGS) {
            assertWarns("<div><h1>Stiff backs</h1>" + technique.repeat(4) + "BOX</div>", warning, section);
        }
    }

    private static void assertWarns(String page, String warning, String box) {
        String end = box.split(" ", 2)[0];
        String html = page.replace("LONG", LONG).replace("BOX", "<%s>%s</%s>".formatted(box, warning, end));
        String lines = warning.replaceAll("<h3>", "### ").replaceAll("</?[a-z]+\\d?>", "\n");
        assertThat(Picture.of(HtmlReader.read(MENU + html + FOOTER)).replace("• ", ""))
                .contains(lines.strip().lines().filter(line -> !line.isEmpty()).toList());
    }

    @Test
    void aBoxThatWarnsMayHoldALink() {
        String page = MENU
                + "<div><h1>Stiff backs</h1><div class=text>%s<div class=warning><h3>When to stop</h3><p>Stop if a leg goes <a href=/n>numb</a>.</p></div></div></div>%s";
        assertThat(Picture.of(HtmlReader.read(page.formatted(LONG, FOOTER))))
                .contains("### When to stop", "Stop if a leg goes numb.");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "<h3>Our plan</h3><p>Now or never.</p><a href=/plan>Start</a>",
                "<h3>Join us</h3><p>Now or never.</p>",
                "<h3>What counts you</h3><p>These cookies allow us to see which pages are read, and how often.</p>",
                "<h3>At your service</h3><p>Call us on 555 01 02 03.</p>",
                "<h3>Not sure?</h3><p>Come and <a href=/ask>contact us</a> soon.</p>",
                "<h3>Related posts</h3><p>Knees that click</p>"
            })
    void aBoxAtTheEndThatLeadsElsewhereOrSaysSoIsNone(String box) {
        String page = MENU + "<div><h1>Stiff backs</h1><div class=text>" + LONG + "<div>%s</div></div></div>" + FOOTER;
        assertThat(Picture.of(HtmlReader.read(page.formatted(box)))).endsWith(LONG_TEXT);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"class=notice", "role=note", "id=n1"})
    void aBoxBesideTheLinesOfAnArticleIsPartOfIt(String box) {
        assertContent(
                MENU
                        + "<main><h1>Stiff backs</h1><p>%s</p><aside %s><p>Stop if a leg goes numb.</p></aside><p>%s</p></main>"
                                .formatted(FIRST, box, SECOND),
                "# Stiff backs\n" + FIRST + "\nStop if a leg goes numb.\n" + SECOND);
    }

    @Test
    void aCaptionThatTellsSomethingIsContentAndTheNameOfAPhotographerIsNot() {
        assertContent(
                MENU
                        + "<main><h1>Stiff backs</h1><p>%s</p><figure><img src=a.png><figcaption>Both shoulders stay flat on the floor.</figcaption></figure><figure><img src=b.png><figcaption>Photo by A. Nother</figcaption></figure><p>%s</p></main>"
                                .formatted(FIRST, SECOND),
                "# Stiff backs\n" + FIRST + "\nBoth shoulders stay flat on the floor.\n" + SECOND);
    }

    @Test
    void aListGoesWithTheLineThatLeadsIt() {
        assertContent(
                MENU
                        + "<main><h1>Stiff backs</h1><p>%s</p><p>%s</p><h2>Call for help</h2><p>Call a doctor at once if you have:</p><ul><li>numb legs<li>a fever</ul></main>"
                                .formatted(FIRST, SECOND),
                "# Stiff backs\n" + FIRST + "\n" + SECOND
                        + "\n## Call for help\nCall a doctor at once if you have:\n• numb legs\n• a fever");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"id=how-to-respond-to-numbness", "class=discussion", "id=a-reply-to-doubters"})
    void aSectionOfAnArticleIsNoCommentForWhatItIsCalled(String section) {
        String page = MENU
                + "<main><article><h1>Stiff backs</h1><p>%s</p><section %s><h2>How to respond to numbness</h2><p>Stop and lie down. If a leg stays numb, call a doctor.</p></section><p>%s</p></article></main>";
        assertThat(Picture.of(HtmlReader.read(page.formatted(FIRST, section, SECOND))))
                .contains("## How to respond to numbness\nStop and lie down. If a leg stays numb, call a doctor.");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Contact a doctor if  | Seek medical advice at once if the leg goes numb.",
                "Next to a wall       | Talk to a doctor who has been a help if the pain lives with you.",
                "Watch the knee       | Ask a partner for permission before you hold his leg.",
                "Try it with a belt   | Schedule a rest, or book a visit if a leg holds a cramp."
            })
    void whatAlsoBoilerplateSaysIsContentUnderTheLastHeading(String heading, String text) {
        assertContent(
                MENU
                        + "<main><h1>Stiff backs</h1><p>%s</p><p>%s</p><h2>%s</h2><p>%s</p></main>"
                                .formatted(FIRST, SECOND, heading, text),
                "# Stiff backs\n" + FIRST + "\n" + SECOND + "\n## " + heading + "\n" + text);
    }

    @Test
    void theBoxesAndListsOfAnArticleWithOneLongParagraphAreContent() {
        assertContent(
                MENU
                        + "<main><h1>Stiff backs</h1><p>%s</p><aside class=notice><p>Stop if a leg goes numb.</p></aside><p>Call a doctor if you have:</p><ul><li>numb legs<li>a fever</ul></main>"
                                .formatted(FIRST),
                "# Stiff backs\n" + FIRST
                        + "\nStop if a leg goes numb.\nCall a doctor if you have:\n• numb legs\n• a fever");
    }

    @Test
    void aPageThatLeadsNowhereHasNoFurniture() {
        assertContent(
                "<h1>Stiff backs</h1><p>%s</p><p>%s</p><h2>Related posts</h2><p>None</p>".formatted(FIRST, SECOND),
                "# Stiff backs\n" + FIRST + "\n" + SECOND + "\n## Related posts\nNone");
    }

    @Test
    void commentsAreNoContentHoweverLongTheyAre() {
        String comment =
                "<li class=comment><div class=comment-body><p>%s</p></div>".formatted(SECOND.replace("Lie", "I lie"));
        assertContent(
                MENU
                        + "<article><h1>Stiff backs</h1><p>%s</p><p>%s</p></article><h2>What readers say</h2><ol class=comment-list>%s</ol>"
                                .formatted(FIRST, SECOND, comment.repeat(12)),
                "# Stiff backs\n" + FIRST + "\n" + SECOND);
    }

    @Test
    void postsAreTheContentOfAForumAlone() {
        String posts = """
                <div id=comments><div class=comment><p>%s</p></div><div class=comment><p>%s</p></div></div>
                """.formatted(SECOND, FIRST.replace("back", "neck"));
        String forum = "<body class=forum>" + MENU + "<h1>My back is stiff</h1><p>" + FIRST + "</p>" + posts;
        String article = "<body>" + MENU + "<article><h1>My back is stiff</h1><p>" + FIRST + "</p><p>" + SECOND
                + "</p></article>" + posts.replace("Lie on", "I lie on");
        assertThat(Picture.of(HtmlReader.read(forum))).contains("neck");
        assertThat(Picture.of(HtmlReader.read(article))).doesNotContain("neck");
    }

    @Test
    void aPageThatShowsNothingIsReadFromItsData() {
        assertContent(
                "<div id=app>Loading ...</div><script type='application/ld+json'>{\"@type\":\"Article\",\"articleBody\":\"%s\\n%s\"}</script>"
                        .formatted(FIRST, SECOND),
                FIRST + "\n" + SECOND);
        assertContent(
                "<div data-preloaded='{\"posts\":\"[{\\\"cooked\\\":\\\"<p>%s</p>\\\"},{\\\"cooked\\\":\\\"<p>%s</p>\\\"}]\",\"x\":\"%s\"}'></div>"
                        .formatted(FIRST, SECOND, "x".repeat(1_000)),
                FIRST + "\n" + SECOND);
    }

    @Test
    void aForumThatShowsNothingIsReadFromWhatItSaysOfTheFirstPost() {
        String page =
                "<meta name=generator content='%s'><meta property='og:description' content='%s'><div id=app></div>";
        assertContent(page.formatted("Discourse 3", FIRST), FIRST);
        assertContent(page.formatted("A shop", FIRST), "");
    }

    @Test
    void aPageThatShowsNothingWithoutScriptsIsReadAsWithout() {
        assertContent("<div id=app></div><noscript><p>" + FIRST + "</p></noscript>", FIRST);
    }

    @Test
    void aPageThatShowsItsArticleIsReadAsItShowsIt() {
        assertContent(
                "<article><p>%s</p><p>%s</p></article><script type='application/ld+json'>{\"articleBody\":\"%s\"}</script>"
                        .formatted(FIRST, SECOND, "Other words. ".repeat(30)),
                FIRST + "\n" + SECOND);
    }

    @Test
    void aShortPageIsReadAsItIs() {
        assertContent("<body><nav><p>Short.</p></nav>", "Short.");
    }

    @Test
    void aHeadingGoesWithTheTextUnderIt() {
        assertContent(
                "<main><h1>Stiff backs</h1><p>%s</p><p>%s</p><h2>Discover</h2><div class='related-posts'><a href=/k>Knees that click</a> <a href=/n>Necks that crack</a></div></main>"
                        .formatted(FIRST, SECOND),
                "# Stiff backs\n" + FIRST + "\n" + SECOND);
    }

    @Test
    void aHeadingThatLeadsToAnotherPageAndHasNoTextGoes() {
        assertContent(
                MENU
                        + "<main><h1>Stiff backs</h1><p>%s</p><h3>Related: <a href=/k>Knees that click and what to do</a></h3><h2>Exercises</h2><p>%s</p></main>"
                                .formatted(FIRST, SECOND),
                "# Stiff backs\n" + FIRST + "\n## Exercises\n" + SECOND);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"Pull the knees up only as far as they go.", "Stop at once if a leg goes numb."})
    void aBoxInTheColumnOfAnArticleIsContent(String text) {
        assertContent(
                MENU
                        + "<main><h1>Stiff backs</h1><div><p>%s</p><div><h2>Mind this</h2><p>%s</p></div><p>%s</p></div></main>"
                                .formatted(FIRST, text, SECOND),
                "# Stiff backs\n" + FIRST + "\n## Mind this\n" + text + "\n" + SECOND);
    }

    @Test
    void whatFollowsOnAConclusionIsContentWhereItWarns() {
        assertContent(
                MENU
                        + "<main><h1>Stiff backs</h1><p>%s</p><h2>Conclusion</h2><p>%s</p><h2>Call a doctor</h2><p>Call a doctor at once if a leg goes numb.</p></main>"
                                .formatted(FIRST, SECOND),
                "# Stiff backs\n" + FIRST + "\n## Conclusion\n" + SECOND
                        + "\n## Call a doctor\nCall a doctor at once if a leg goes numb.");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"Takeaway", "Conclusion", "The bottom line"})
    void whenToSeeADoctorIsContentBehindTheConclusionOfALongArticle(String conclusion) {
        String page = MENU
                + "<div><h1>Stiff backs</h1><div class=text>%s<h2>%s</h2><p>%s</p><h2>When to see a doctor</h2><p>See a doctor if you have:</p><ul><li>numbness in the groin<li>fever<li>leg weakness</ul></div></div>%s";
        assertThat(Picture.of(HtmlReader.read(page.formatted(LONG, conclusion, SECOND, FOOTER))))
                .endsWith(
                        "## When to see a doctor\nSee a doctor if you have:\n• numbness in the groin\n• fever\n• leg weakness");
    }

    @Test
    void theQuestionOfAnAccordionIsNoTableOfContents() {
        String page = MENU
                + "<main><h1>Stiff backs</h1><p>%s</p><a href=#c1><div>When should I stop?</div></a><div id=c1><p>Stop if a leg goes numb.</p></div><p>%s</p></main>";
        assertThat(Picture.of(HtmlReader.read(page.formatted(FIRST, SECOND))))
                .contains("When should I stop?\nStop if a leg goes numb.");
    }

    @Test
    void theQuestionOnAButtonStaysAboveItsAnswer() {
        String question =
                "<div class=accordion><h3 class=accordion-header><button class=accordion-button>How long do I rest?</button></h3>"
                        + "<div class=accordion-collapse><p>Rest for a day, then begin again with half of it.</p></div></div>";
        assertContent(
                MENU + "<main><h1>Stiff backs</h1><p>%s</p><p>%s</p>%s</main>".formatted(FIRST, SECOND, question),
                "# Stiff backs\n" + FIRST + "\n" + SECOND
                        + "\n### How long do I rest?\nRest for a day, then begin again with half of it.");
    }

    @Test
    void whatAForumQuotesIsReadOnceAndNamed() {
        ExtractedArticle thread = HtmlReader.read("<body class=forum>" + MENU
                + "<h1>My back is stiff</h1><div class=post><p>" + FIRST + "</p></div><div class=post><blockquote>"
                + FIRST + "</blockquote><p>" + SECOND + "</p></div>");
        assertThat(Picture.of(thread)).isEqualTo("# My back is stiff\n" + FIRST + "\n" + SECOND);
        assertThat(Picture.ofDropped(thread)).contains("repeated: " + FIRST);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"<h2 id=wall-slides>Wall slides</h2>", "<section id=heel-slides><h2>Wall slides</h2>"})
    void aTechniqueThatSlidesIsNoSlider(String section) {
        assertThat(Picture.of(HtmlReader.read(MENU
                        + "<main><h1>Stiff backs</h1><p>%s</p>%s<p>Slide up and down.</p></main>"
                                .formatted(FIRST, section))))
                .contains("## Wall slides", "Slide up and down.");
    }

    private static void assertContent(String html, String picture) {
        assertThat(Picture.of(HtmlReader.read(html))).isEqualTo(picture);
    }
}
