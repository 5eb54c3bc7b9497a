package dev.kneadle.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kneadle.index.IndexedArticle;
import dev.kneadle.model.Origin;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ArticlePageTest {
    @Test
    void aHeadingWithoutTextOfItsOwnStandsAboveTheSectionsUnderIt() {
        assertPage("""
                Lead.
                # Tools
                A hammer.
                # Work
                ## Nails
                Hit them.
                ## Screws
                Turn them.
                """, """
                h2 #top ''
                h2 #tools 'Tools'
                (h2 Work) h3 #nails 'Nails'
                h3 #screws 'Screws'""");
    }

    @Test
    void levelsAreByDepthWhateverTheArticleSkips() {
        assertPage("""
                ### Deep
                Text.
                ##### Deeper
                Text.
                """, """
                h2 #deep 'Deep'
                h3 #deeper 'Deeper'""");
    }

    @Test
    void aTechniqueHasTheWarningsFromElsewhereAboveIt() {
        assertPage("""
                {w Never alone.}
                # Climbing
                {w Not in the rain.} Mind the rungs.
                ## Going up
                {t Step up slowly.} {w Do not jump.}
                ## Coming down
                Come down as you went up.
                """, """
                h2 #top ''
                h2 #climbing 'Climbing'
                h3 #going-up 'Going up' ! Never alone. ! Not in the rain.
                h3 #coming-down 'Coming down'""");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "https://example.org/a, true",
        "HTTP://example.org/a,  true",
        "javascript:alert(1),   false",
        "data:text/html;x,      false",
        "//example.org,         false"
    })
    void aBrowserIsSentToWebAddressesOnly(String url, boolean sent) {
        var article = ArticleText.article("a.txt", "A", Optional.empty(), Origin.at(Optional.of(url)), "Text.");

        assertThat(page(article).url().isPresent()).isEqualTo(sent);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "2024,                 2024,       2024",
        "2024-03,              2024-03,    March 2024",
        "2024-03-01T09:30:00Z, 2024-03-01, 1 March 2024",
        "2023-02-29,           2023-02-29, 2023-02-29"
    })
    void aDateIsShownToTheDay(String date, String iso, String words) {
        assertThat(byline(date, "1999").published()).contains(new Byline.Date(iso, words));
    }

    @Test
    void anArticleChangedOnTheDayItCameOutIsNotUpdated() {
        assertThat(byline("2024-03-01T09:30:00Z", "2024-03-01").updated()).isEmpty();
        assertThat(byline("2024-03-01", "2024-03-02").updated())
                .contains(new Byline.Date("2024-03-02", "2 March 2024"));
    }

    private static Byline byline(String published, String modified) {
        return Byline.of(new Origin(
                Optional.empty(),
                Optional.empty(),
                Optional.of(published),
                Optional.of(modified),
                Optional.empty(),
                Optional.empty()));
    }

    private static void assertPage(String text, String picture) {
        assertThat(page(ArticleText.article("a.txt", "A", text)).parts().stream()
                        .map(ArticlePageTest::picture)
                        .collect(Collectors.joining("\n")))
                .isEqualTo(picture);
    }

    private static ArticlePage page(IndexedArticle article) {
        return ArticlePage.of(article);
    }

    private static String picture(ArticlePage.Part part) {
        return part.above().stream()
                        .map(heading -> "(h" + heading.level() + " " + heading.text() + ") ")
                        .collect(Collectors.joining())
                + "h" + part.level() + " " + part.link() + " '" + part.heading() + "'"
                + part.warnings().warnings().stream()
                        .map(warning -> " ! " + warning.text())
                        .collect(Collectors.joining());
    }
}
