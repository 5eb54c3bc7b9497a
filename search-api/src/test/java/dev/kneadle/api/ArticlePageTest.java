package dev.kneadle.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kneadle.index.IndexedArticle;
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
        var article = ArticleText.article("a.txt", "A", Optional.empty(), Optional.of(url), "Text.");

        assertThat(page(article).url().isPresent()).isEqualTo(sent);
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
