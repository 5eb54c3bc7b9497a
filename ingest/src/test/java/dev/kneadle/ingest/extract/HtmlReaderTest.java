package dev.kneadle.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

final class HtmlReaderTest {
    @Test
    void elementsBecomeBlocks() {
        assertHtml("""
                <h1>Back</h1>
                <h2 id="why">Why <em>it</em> hurts <a href="#why">¶</a></h2>
                <p>One
                   two<br>three.</p>
                <p><strong>All bold</strong></p>
                <ol start="3"><li>Lie down<ul><li>slowly</li></ul></li><li>Rest</li></ol>
                <div>Bare text<br><br>and more <b>text</b><p>then a paragraph</p>tail</div>
                <blockquote>Be still.</blockquote>
                <figure><img src="a.png" alt="no"><figcaption>The back.</figcaption></figure>
                <pre>line 1
                line 2</pre>
                """, """
                # Back
                ## Why it hurts {why}
                One two three.
                **All bold**
                3. Lie down
                  • slowly
                4. Rest
                Bare text
                and more text
                then a paragraph
                tail
                Be still.
                The back.
                line 1
                line 2""");
    }

    @Test
    void theTitleIsTheHeadingThatThePagesTitleNamesWhereTheOneTopHeadingIsTheSites() {
        String steps =
                "<p>Lie on your back with both knees bent, and let them sink to one side as you breathe out.</p>";
        ExtractedArticle article = HtmlReader.read("<title>Knee Rolls - All about backs and more</title>"
                + "<div class=menu><h1>All about backs and more</h1><a href=/a>Backs</a> <a href=/b>Knees</a> <a href=/c>Hips</a></div>"
                + "<main><h2>Knee Rolls</h2>" + steps.repeat(4) + "</main>");
        assertThat(article.title()).contains("Knee Rolls");
    }

    @Test
    void tablesOfDataAreReadRowByRowAndTablesOfLayoutAreNotThere() {
        assertHtml("""
                <table><caption>Holds</caption><tr><th>Stretch<th>Hold<tr><td>Knee<td>30 s<tr><td>Pose<td>60 s</table>
                <table><tr><td><h2>Left</h2><p>One.</p></td><td><p>Two.</p></td></tr></table>
                """, """
                Holds
                Stretch: Knee; Hold: 30 s
                Stretch: Pose; Hold: 60 s
                ## Left
                One.
                Two.""");
    }

    @Test
    void definitionsAreReadWithTheirTerms() {
        assertHtml("""
                <dl><dt>Piriformis</dt><dd>A muscle in the buttock.</dd><dt>What is it?</dt><dd>A nerve.</dd></dl>
                """, """
                Piriformis: A muscle in the buttock.
                What is it? A nerve.""");
    }

    @Test
    void anIdThatIsNotUniqueIsNoName() {
        assertHtml("<h2 id=a>One</h2><p>1</p><h2 id=a>Two</h2><p>2</p>", "## One\n1\n## Two\n2");
    }

    @Test
    void titleAddressAndLanguageAreRead() {
        ExtractedArticle article = HtmlReader.read("""
                <html lang="en-US"><head><title>Back pain | My Site</title>
                <link rel="canonical" href="https://example.org/back"></head>
                <body><h2>Part</h2><p>Text.</p></body></html>
                """);
        assertThat(article.title()).contains("Back pain");
        assertThat(article.origin().url()).contains("https://example.org/back");
        assertThat(article.language()).contains("en");
    }

    @Test
    void anAddressThatIsNotOfTheWebIsNone() {
        assertThat(HtmlReader.read("<link rel=canonical href='javascript:alert(1)'><p>a")
                        .origin()
                        .url())
                .isEmpty();
        assertThat(HtmlReader.read("<link rel=canonical href='/relative'><p>a")
                        .origin()
                        .url())
                .isEmpty();
        assertThat(HtmlReader.read("<link rel=canonical href='https://exa mple.org/'><p>a")
                        .origin()
                        .url())
                .isEmpty();
    }

    @Test
    void scriptsAndNoscriptAreNeverText() {
        assertHtml("<script>x()</script><style>p{}</style><noscript>Turn on scripts</noscript><p>Text.</p>", "Text.");
    }

    @Test
    @Timeout(120)
    void hostileNestingEndsInSeconds() {
        assertThat(HtmlReader.read("<div>".repeat(200_000) + "deep").blocks()).hasSize(1);
        assertThat(HtmlReader.read("<b>".repeat(50_000) + "deep").blocks()).hasSize(1);
        assertThat(HtmlReader.read("<table>" + "<tr><td>a<td>b".repeat(50_000)).blocks())
                .hasSize(50_000);
    }

    private static void assertHtml(String html, String picture) {
        assertThat(Picture.of(HtmlReader.read(html))).isEqualTo(picture);
    }
}
