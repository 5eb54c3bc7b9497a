package dev.kneadle.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What readers see as colour becomes a word. */
class HtmlAdmonitionsTest {
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "<p role=alert>The oil is hot. | Warning: The oil is hot.",
                "<div class='admonition warning'><p>The oil is hot. | Warning: The oil is hot.",
                "<div class='alert alert-danger'>The oil is hot. | Danger: The oil is hot.",
                "<div class='markdown-alert markdown-alert-tip'>Use a lid. | Tip: Use a lid.",
                "<aside class=caution><h3>Frying</h3><p>The oil is hot. | Frying Caution: The oil is hot.",
                "<div class='admonition warning'><p>Warning</p><p>The oil is hot. | Warning The oil is hot.",
                "<div class='alert warning'>A <p class=tip>Use a lid. | Warning: A Use a lid.",
                "<div class='warning-sign shop'>Signs for sale. | Signs for sale.",
                "<section role=doc-notice>The oil is hot. | Warning: The oil is hot.",
                "<section role='note doc-notice'>The oil is hot. | Warning: The oil is hot.",
                "<aside epub:type='warning z3998:any'>The oil is hot. | Warning: The oil is hot.",
                "<div class=warning><h3>Hot oil</h3></div> | Warning: Hot oil",
                "<p role=doc-tip>Use a lid. | Tip: Use a lid.",
                "<aside epub:type=warning><p>The oil is hot. | Warning: The oil is hot.",
                "<div class='alert alert-info'>We have moved. | We have moved.",
                "<div role=alert></div>Soup. | Soup."
            })
    void aBoxBeginsWithItsKind(String html, String text) {
        Document page = Jsoup.parse(html);
        HtmlAdmonitions.spellOut(HtmlPage.of(page));
        assertThat(page.body().text()).isEqualTo(text);
    }
}
