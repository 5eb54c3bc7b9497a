package dev.kneadle.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kneadle.index.IndexedArticle;
import dev.kneadle.index.SectionSearcher;
import dev.kneadle.index.lucene.LuceneSectionSearcher;
import dev.kneadle.model.Article;
import dev.kneadle.model.ArticleId;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An article that is there twice, and articles as hits: over HTTP, on the pages and in the terminal. */
final class FoldedHitsTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @TempDir
    static Path folder;

    private static SectionSearcher index;
    private static SearchServer server;
    private static Client client;

    @BeforeAll
    static void serve() throws IOException {
        var articles = new ArrayList<>(SampleArticles.all());
        articles.add(copy("old/kneading & co.txt", SampleArticles.DOUGH));
        SampleArticles.index(folder, articles);
        index = LuceneSectionSearcher.open(folder);
        server = SearchServer.start(new ServerConfig("127.0.0.1", 0, Optional.empty()), index);
        client = new Client(server.port());
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
        index.close();
    }

    private static IndexedArticle copy(String path, IndexedArticle of) {
        Article article = of.article();
        return IndexedArticle.of(
                new Article(
                        new ArticleId(path),
                        path,
                        article.title(),
                        article.origin(),
                        article.language(),
                        article.mediaType(),
                        article.fingerprint()),
                of.tagged());
    }

    @Test
    void ofASectionThatIsThereTwiceOneIsAHitAndNamesTheOther() throws Exception {
        JsonNode answer = json("/api/search?q=fold+the+dough");
        assertThat(answer.at("/total/value").asInt())
                .isEqualTo(answer.at("/hits").size());
        assertThat(answer.at("/hits/0/id").asText()).isEqualTo("kitchen/kneading.txt#folding-and-pressing");
        assertThat(answer.at("/hits/0/duplicates"))
                .hasToString("[{\"article\":\"old/kneading & co.txt\","
                        + "\"section\":\"old/kneading & co.txt#folding-and-pressing\","
                        + "\"title\":\"Kneading dough by hand\","
                        + "\"link\":\"/articles/old/kneading%20%26%20co.txt#folding-and-pressing\"}]");
        assertThat(json("/api/search?q=fold+the+dough&article=old/kneading+%26+co.txt")
                        .at("/hits/0/duplicates/0/article")
                        .asText())
                .isEqualTo("kitchen/kneading.txt");
        assertThat(client.get("/?q=fold+the+dough").body())
                .contains("Also in <a href=\"/articles/old/kneading%20%26%20co.txt#folding-and-pressing\">"
                        + "<bdi>old/kneading &amp; co.txt</bdi></a>");
    }

    @Test
    void eachOfTheTwoArticlesLeadsToTheOther() throws Exception {
        assertThat(client.get("/articles/kitchen/kneading.txt").body())
                .contains("The same text, or nearly, stands in <a href=\"/articles/old/kneading%20%26%20co.txt\">");
        assertThat(client.get("/articles/old/kneading%20%26%20co.txt").body())
                .contains("The same text, or nearly, stands in <a href=\"/articles/kitchen/kneading.txt\">");
        assertThat(client.get("/articles/desk/stiff%20neck.txt").body()).doesNotContain("The same text");
    }

    @Test
    void theStatusCountsDuplicatesAndThePageOfTheLastIngestNamesThem() throws Exception {
        assertThat(json("/api/status").at("/duplicates").asInt()).isEqualTo(1);
        assertThat(client.get("/ingest").body())
                .contains("1 article has nearly the text of another")
                .contains("<bdi>old/kneading &amp; co.txt</bdi></a> as <a href=\"/articles/kitchen/kneading.txt\">");
    }

    @Test
    void groupedByArticleEachIsThereOnceByItsBestSection() throws Exception {
        JsonNode sections = json("/api/search?q=chain+tools+dough&limit=100");
        JsonNode articles = json("/api/search?q=chain+tools+dough&limit=100&group=article");
        List<String> bestOfEach = new ArrayList<>();
        var seen = new ArrayList<String>();
        for (JsonNode hit : sections.at("/hits")) {
            if (!seen.contains(hit.at("/article/id").asText())) {
                seen.add(hit.at("/article/id").asText());
                bestOfEach.add(hit.at("/id").asText());
            }
        }
        assertThat(articles.at("/hits").findValuesAsText("ordinal")).hasSameSizeAs(seen);
        assertThat(ids(articles)).isEqualTo(bestOfEach);
        assertThat(articles.at("/total/value").asInt()).isEqualTo(seen.size());
        assertThat(articles.at("/facets/tag/technique").asInt())
                .isEqualTo(json("/api/search?q=chain+tools+dough&group=article&tag=technique")
                        .at("/total/value")
                        .asInt());
        assertThat(ids(json("/api/search?q=chain+tools+dough&group=article&offset=3&limit=4")))
                .isEqualTo(bestOfEach.subList(3, 7));
    }

    @Test
    void thePageLeadsFromSectionsToArticlesAndBack() throws Exception {
        assertThat(client.get("/?q=chain&limit=5").body())
                .contains(
                        "sections for “",
                        "<a href=\"/?q=chain&amp;group=article&amp;limit=5\">Show one for each article");
        assertThat(client.get("/?q=chain&group=article&limit=5").body())
                .contains("1–5 of 14 articles for “", "<a href=\"/?q=chain&amp;limit=5\">Show all sections")
                .contains("<input type=\"hidden\" name=\"group\" value=\"article\">")
                .contains("<a rel=\"next\" href=\"/?q=chain&amp;group=article&amp;offset=5&amp;limit=5\">");
        assertThat(client.get("/?q=chain&group=article&offset=50").body())
                .contains("There are no more: 14 articles in all");
        assertThat(client.get("/?q=creaks").body())
                .contains("1 section for “")
                .doesNotContain("Show one for each article");
    }

    @Test
    void theTerminalNamesWhereTheSameStands() throws Exception {
        var out = new StringWriter();
        SearchParams asked = SearchParams.of(Parameters.of("q=fold+the+dough&group=article"));
        new TerminalAnswer(new PrintWriter(out), false).print(asked.request(), index.search(asked.request()));
        assertThat(out.toString()).contains("   Also: old/kneading & co.txt#folding-and-pressing\n");
    }

    private static List<String> ids(JsonNode answer) {
        var ids = new ArrayList<String>();
        answer.at("/hits").forEach(hit -> ids.add(hit.at("/id").asText()));
        return ids;
    }

    private static JsonNode json(String path) throws Exception {
        return MAPPER.readTree(client.get(path).body());
    }
}
