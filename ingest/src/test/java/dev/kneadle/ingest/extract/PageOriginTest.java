package dev.kneadle.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kneadle.model.Origin;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

final class PageOriginTest {
    @Test
    void jsonForMachinesIsBelievedFirst() {
        assertThat(of("""
                <meta name=author content="The web team">
                <meta property=og:site_name content="Bread &amp; Butter">
                <meta name=description content="How to bake.">
                <script type="application/ld+json">
                {"@context":"https://schema.org","@graph":[
                  {"@type":"Organization","name":"Bread Ltd","url":"https://example.org/"},
                  {"@type":["NewsArticle"],"url":"https://example.org/bake","author":[{"name":"A. Baker"},{"name":"B. Miller"}],
                   "datePublished":"2024-03-01T09:30:00+01:00","dateModified":"2024-04-01","publisher":{"name":"Bread Ltd"}}]}
                </script>"""))
                .isEqualTo(origin(
                        "https://example.org/bake",
                        "A. Baker, B. Miller",
                        "2024-03-01T09:30:00+01:00",
                        "2024-04-01",
                        "Bread & Butter",
                        "How to bake."));
    }

    @Test
    void metaElementsAndMarkedPlacesServeWhereThereIsNone() {
        assertThat(of("""
                <link rel=canonical href="https://example.org/rest">
                <meta property="article:author" content="https://social.example/rester">
                <meta property="article:published_time" content="yesterday">
                <meta name="dc.date" content="2023-12-24">
                <meta property="article:modified_time" content="2024-01-05T10:00:00Z">
                <script type="application/ld+json">{"@type":"Article", broken</script>
                <p>By <a rel=author href="/r">R. Ester</a></p>"""))
                .isEqualTo(
                        origin("https://example.org/rest", "R. Ester", "2023-12-24", "2024-01-05T10:00:00Z", "", ""));
    }

    @Test
    void aPageThatSaysNothingComesFromNowhere() {
        assertThat(of("<title>Rest</title><meta name=author content=Admin><p>Rest."))
                .isEqualTo(Origin.UNKNOWN);
    }

    @Test
    void aPaperOfManyHandsNamesFive() {
        assertThat(of("<script type='application/ld+json'>{\"@type\":\"Article\",\"author\":"
                                + "[\"A\",\"B\",\"C\",\"D\",\"E\",\"F\",\"G\"]}</script>")
                        .author())
                .contains("A, B, C, D, E and others");
    }

    @Test
    void aDescriptionIsCutAtAWord() {
        Optional<String> description = of("<meta name=description content='" + "word ".repeat(200) + "'>")
                .description();
        assertThat(description.orElseThrow()).hasSizeLessThanOrEqualTo(500).endsWith("word…");
    }

    private static Origin of(String html) {
        return PageOrigin.of(HtmlPage.of(Jsoup.parse(html)));
    }

    private static Origin origin(
            String url, String author, String published, String modified, String site, String description) {
        return new Origin(
                present(url),
                present(author),
                present(published),
                present(modified),
                present(site),
                present(description));
    }

    private static Optional<String> present(String value) {
        return Optional.of(value).filter(some -> !some.isEmpty());
    }
}
