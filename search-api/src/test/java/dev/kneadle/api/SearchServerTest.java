package dev.kneadle.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kneadle.index.SectionSearcher;
import dev.kneadle.index.lucene.LuceneSectionSearcher;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Over real HTTP, from a real index. */
final class SearchServerTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String HOSTILE_LINK =
            Link.to(SampleArticles.HOSTILE.article().id());

    @TempDir
    static Path folder;

    private static SectionSearcher index;
    private static SearchServer server;
    private static Client client;

    @BeforeAll
    static void serve() throws IOException {
        SampleArticles.index(folder, SampleArticles.all());
        index = LuceneSectionSearcher.open(folder);
        server = SearchServer.start(config(), index);
        client = new Client(server.port());
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
        index.close();
    }

    private static ServerConfig config() {
        return new ServerConfig("127.0.0.1", 0, Optional.of("Ask <us> & we answer."));
    }

    // What is found

    @Test
    void theStatusTellsWhatTheLastIngestDid() throws Exception {
        JsonNode status =
                MAPPER.readTree(client.get("/api/status?limit=1&offset=1").body());
        assertThat(status.path("articles").asInt())
                .isEqualTo(SampleArticles.all().size());
        assertThat(status.path("vectors"))
                .hasToString("{\"model\":null,\"sections\":0,\"missing\":0,\"otherLanguages\":0,"
                        + "\"notUsed\":\"no model is loaded here\"}");
        JsonNode run = status.path("lastIngest");
        assertThat(run.path("counts")).hasToString("{\"added\":1,\"unchanged\":17,\"failed\":1}");
        assertThat(run.path("tookMillis").asInt()).isEqualTo(1_700);
        assertThat(run.path("listed").asInt()).isEqualTo(2);
        assertThat(run.path("files"))
                .hasToString("[{\"article\":\"workshop/truing a wheel.md\",\"outcome\":\"added\",\"sections\":7,"
                        + "\"tags\":{\"technique\":2,\"warning\":4},"
                        + "\"dropped\":[{\"text\":\"Home | Shop\",\"reason\":\"navigation\"}],"
                        + "\"warnings\":[\"the encoding was guessed\"],\"tookMillis\":12}]");
        assertThat(client.get("/api/status?limit=0").body()).contains("limit must be a number from 1 to 500, got '0'");
        assertThat(client.get("/api/status?lmit=1").body()).contains("did you mean 'limit'?");
    }

    @Test
    void thePageOfTheLastIngestNamesEachFileAndItsReason() throws Exception {
        assertThat(client.get("/ingest").body())
                .contains("1 added, 17 unchanged, 1 failed, in 1 s")
                .contains("1–2 of 2 files that were not simply unchanged")
                .contains("locked &lt;b&gt;.pdf", "encrypted: the PDF needs a password")
                .contains("<a href=\"/articles/workshop/truing%20a%20wheel.md\">workshop/truing a wheel.md</a>")
                .contains("7 sections, 2 technique, 4 warning", "the encoding was guessed", "<bdi>Home | Shop</bdi>");
        assertThat(client.get("/ingest?limit=1").body()).contains("href=\"/ingest?offset=1&amp;limit=1\">Next page");
        assertThat(client.get("/ingest?offset=9").body()).contains("None of 2 files stands here.");
        assertThat(client.get("/").body()).contains("<a href=\"/ingest\">The last ingest</a>");
    }

    @Test
    void aQuestionFindsTheSectionWithEveryWarningThatLimitsIt() throws Exception {
        JsonNode hit = json(client.get("/api/search?q=loosen+spoke&limit=1")).at("/hits/0");

        assertThat(hit.at("/id").asText()).isEqualTo("workshop/truing a wheel.md#turning-the-spokes");
        assertThat(hit.at("/link").asText()).isEqualTo("/articles/workshop/truing%20a%20wheel.md#turning-the-spokes");
        assertThat(hit.findValuesAsText("scope")).containsExactly("parent", "section", "article", "article");
    }

    @Test
    void aWordThatNoSectionHasIsCorrectedAndThePageLeadsBack() throws Exception {
        JsonNode answer = json(client.get("/api/search?q=loosen+the+spkoe"));
        assertThat(answer.at("/applied/corrections").toString()).isEqualTo("[{\"from\":\"spkoe\",\"to\":\"spoke\"}]");
        assertThat(answer.at("/hits/0/why").toString()).contains("\"word\":\"spkoe\"", "\"form\":\"correction\"");

        assertThat(client.get("/?q=loosen+the+spkoe&tag=tip").body())
                .contains("Showing results for “<bdi>loosen the spoke</bdi>”")
                .contains("<a href=\"/?q=loosen%20the%20spkoe&amp;tag=tip&amp;exact=true\">search instead for");
        assertThat(client.get("/?q=spkoe&exact=true").body())
                .contains("Nothing for “<bdi>spkoe</bdi>”")
                .doesNotContain("Showing results for");
    }

    @Test
    void theShownPartsAddUpToTheShownScore() throws Exception {
        JsonNode hits =
                json(client.get("/api/search?q=loosen+the+spkoe&explain=true")).at("/hits");
        assertThat(hits).isNotEmpty().allSatisfy(hit -> {
            double sum = 0;
            for (JsonNode part : hit.at("/explanation")) {
                sum += part.at("/score").asDouble();
            }
            assertThat(sum).isCloseTo(hit.at("/score").asDouble(), within(1e-4));
        });
        assertThat(json(client.get("/api/search?q=spoke")).at("/hits/0").has("explanation"))
                .isFalse();
        assertThat(client.get("/?q=spoke&explain=true").body())
                .contains("What the score is the sum of", "<td>heading</td><td><bdi>spoke</bdi></td>");
    }

    @Test
    void sectionsThatSayMuchTheSameAreOnesOfOtherArticles() throws Exception {
        JsonNode similar =
                json(client.get("/api/sections/workshop/truing%20a%20wheel.md%23turning-the-spokes/similar?limit=3"));

        assertThat(similar.at("/section").asText()).isEqualTo("workshop/truing a wheel.md#turning-the-spokes");
        assertThat(similar.at("/hits"))
                .isNotEmpty()
                .hasSizeLessThanOrEqualTo(3)
                .extracting(hit -> hit.get("id").asText())
                .noneMatch(id -> id.startsWith("workshop/truing"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "/api/sections/workshop/truing%20a%20wheel.md%23no-such/similar, 404, there is no section",
        "/api/sections/workshop/truing%20a%20wheel.md/similar, 404, there is no section",
        "/api/sections/a%23b/similar?limit=0, 400, limit must be a number from 1 to 100",
        "/api/sections/a%23b/similar?q=x, 400, unknown parameter 'q'"
    })
    void aSectionThatIsNotThereIsSimilarToNone(String address, int status, String words) throws Exception {
        var response = client.get(address);
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(json(response).at("/detail").asText()).contains(words);
    }

    @Test
    void thePageShowsTheHitsOfTheApiInTheirOrder() throws Exception {
        String search = "q=chain&tag=technique&offset=10&limit=3";
        List<String> links =
                json(client.get("/api/search?" + search)).at("/hits").findValuesAsText("link");

        String page = client.get("/?" + search).body();

        assertThat(links).hasSize(3);
        assertThat(page)
                .containsSubsequence(
                        links.stream().map(link -> "<a href=\"" + link + "\">").toList());
        assertThat(page)
                .contains("<title>11–13 of 14 sections for “chain” – Kneadle</title>")
                .contains("rel=\"prev\" href=\"/?q=chain&amp;tag=technique&amp;offset=7&amp;limit=3\"")
                .contains("rel=\"next\" href=\"/?q=chain&amp;tag=technique&amp;offset=13&amp;limit=3\"")
                .contains("name=\"limit\" value=\"3\"")
                .contains("value=\"technique\" checked");
    }

    @Test
    void warningsStandAboveTheSnippet() throws Exception {
        assertThat(client.get("/?q=loosen+spoke").body())
                .containsSubsequence(
                        "Turning the spokes</a>",
                        "Before you try this:",
                        "Stop turning as soon as a spoke creaks.",
                        "in the section above it",
                        "Do not turn a spoke by more than half a turn at once.",
                        "in this section",
                        "Never ride a wheel with a broken spoke.",
                        "at the start of the article",
                        "A rim that is cracked must not be trued.",
                        "elsewhere in the article",
                        "class=\"snippet\"",
                        "<mark>");
    }

    @Test
    void aRedFlagIsAnsweredInTheArticlesOwnWordsAboveAllResults() throws Exception {
        assertThat(json(client.get("/api/search?q=splinter+in+my+eye&tag=technique"))
                        .get("urgent"))
                .singleElement()
                .hasToString("{\"text\":\"Call an ambulance if a metal splinter has gone into an eye.\","
                        + "\"article\":{\"id\":\"workshop/first aid.txt\",\"title\":\"First aid at the workbench\","
                        + "\"url\":null,\"language\":\"en\",\"tagsGuessed\":true,\"mediaType\":\"text/plain\","
                        + "\"author\":null,\"published\":null,\"modified\":null,\"site\":null,\"description\":null},"
                        + "\"section\":\"workshop/first aid.txt#when-to-call-for-help\","
                        + "\"heading\":\"When to call for help\","
                        + "\"link\":\"/articles/workshop/first%20aid.txt#when-to-call-for-help\"}");
        assertThat(client.get("/?q=splinter+in+my+eye").body())
                .containsSubsequence(
                        "role=\"alert\"",
                        "Call an ambulance if a metal splinter has gone into an eye.",
                        "href=\"/articles/workshop/first%20aid.txt#when-to-call-for-help\"",
                        "role=\"status\"");
        assertThat(client.get("/?q=splinter+in+my+eye&tag=tip").body()).contains("Nothing for", "role=\"alert\"");
    }

    @Test
    void theExportIsALineForEachSectionWithItsWarnings() throws Exception {
        HttpResponse<String> response = client.get("/api/export");
        List<String> lines = response.body().lines().toList();

        assertThat(response.headers().firstValue("Content-Type")).contains("application/x-ndjson");
        assertThat(lines).hasSize(44);
        JsonNode section = MAPPER.readTree(lines.stream()
                .filter(line -> line.contains("md#turning-the-spokes"))
                .findFirst()
                .orElseThrow());
        assertThat(section.get("text").asText()).startsWith("1. Loosen the spoke");
        assertThat(section.get("safety")).hasSize(4);
        assertThat(section.get("sentences").get(0).get("tag").asText()).isEqualTo("technique");
        assertThat(client.send("HEAD", "/api/export").statusCode()).isEqualTo(200);
        assertThat(client.get("/api/export?q=a").statusCode()).isEqualTo(400);
    }

    @Test
    void aSectionIsACardByItself() throws Exception {
        String address = "/cards/workshop/truing%20a%20wheel.md?section=turning-the-spokes";

        assertThat(client.get("/articles/workshop/truing%20a%20wheel.md").body())
                .contains("href=\"" + address + "\"");
        assertThat(client.get(address).body())
                .containsSubsequence(
                        "<h1 dir=\"auto\">Turning the spokes</h1>",
                        "Stop turning as soon as a spoke creaks.",
                        "<ol",
                        "Loosen the spoke at the mark by a quarter turn.")
                .doesNotContain("Sweep", "chalk close to the rim");
        assertThat(client.get(address + "x").statusCode()).isEqualTo(404);
        assertThat(client.get("/cards/none?section=a").statusCode()).isEqualTo(404);
        assertThat(client.get("/cards/none?sektion=a").body()).contains("did you mean 'section'?");
    }

    @Test
    void anArticlesPageTellsProgramsItsTechniquesWithTheirWarnings() throws Exception {
        JsonNode wheel = linkedData("/articles/workshop/truing%20a%20wheel.md");
        assertThat(wheel.get("@type").asText()).isEqualTo("HowTo");
        assertThat(wheel.at("/step/1/name").asText()).isEqualTo("Turning the spokes");
        assertThat(wheel.at("/step/1/itemListElement/0"))
                .hasToString("{\"@type\":\"HowToTip\",\"text\":\"Stop turning as soon as a spoke creaks.\"}");
        assertThat(wheel.at("/step/1/itemListElement/4"))
                .hasToString("{\"@type\":\"HowToStep\",\"text\":\"Loosen the spoke at the mark by a quarter turn.\"}");
        assertThat(linkedData(Link.to(SampleArticles.HOSTILE.article().id()))
                        .get("headline")
                        .asText())
                .isEqualTo("<script>alert('title')</script>");
    }

    private static JsonNode linkedData(String target) throws Exception {
        String page = client.get(target).body();
        String begin = "<script type=\"application/ld+json\">";
        int start = page.indexOf(begin) + begin.length();
        String data = page.substring(start, page.indexOf("</script>", start));
        assertThat(data).doesNotContain("<", ">", "&");
        return MAPPER.readTree(data);
    }

    @Test
    void aSectionLeadsToTheNamesOfItsLikeInOtherArticles() throws Exception {
        String similar = "/similar/workshop/truing%20a%20wheel.md?section=turning-the-spokes";
        assertThat(client.get("/articles/workshop/truing%20a%20wheel.md").body())
                .contains("<a href=\"" + similar + "\" rel=\"nofollow\">Similar sections</a>");
        assertThat(client.get(similar).body())
                .containsSubsequence(
                        "Similar to “<bdi lang=\"en\">Turning the spokes</bdi>”",
                        "<a href=\"/articles/desk/stiff%20neck.txt#turning\">Turning</a>",
                        "A stiff neck at the desk",
                        "<a href=\"/articles/workshop/truing%20a%20wheel.md#turning-the-spokes\">Back to the section")
                .doesNotContain("<a href=\"/articles/workshop/truing%20a%20wheel.md#finding", "Look over your left");
        assertThat(client.get("/similar/workshop/truing%20a%20wheel.md?section=none")
                        .body())
                .contains("there is no section 'none'");
        assertThat(client.get("/similar/none").statusCode()).isEqualTo(404);
        assertThat(client.get(similar + "&limit=3").body()).contains("unknown parameter 'limit'");
    }

    @Test
    void whoIsStillTypingIsToldWhatThereIs() throws Exception {
        assertThat(json(client.get("/api/suggest?q=spo")))
                .hasToString("{\"query\":\"spo\",\"suggestions\":["
                        + "{\"text\":\"Turning the spokes\",\"kind\":\"heading\","
                        + "\"highlights\":[{\"start\":12,\"end\":15}],\"sections\":1,"
                        + "\"link\":\"/articles/workshop/truing%20a%20wheel.md#turning-the-spokes\"},"
                        + "{\"text\":\"spoke\",\"kind\":\"word\",\"highlights\":[{\"start\":0,\"end\":3}],"
                        + "\"sections\":4,\"link\":null}]}");
        assertThat(json(client.get("/api/suggest?q=kneadnig+do"))
                        .at("/suggestions/0/link")
                        .asText())
                .isEqualTo("/articles/kitchen/kneading.txt");
        assertThat(json(client.get("/api/suggest?q=d&limit=3")).at("/suggestions"))
                .hasSize(3);
        assertThat(json(client.get("/api/suggest?q=zzzz")).at("/suggestions")).isEmpty();
    }

    @Test
    void nothingFoundIsAnsweredWithWhatComesNear() throws Exception {
        assertThat(json(client.get("/api/search?q=kneadingbowl")).at("/suggestions"))
                .extracting(suggestion -> suggestion.get("text").asText())
                .contains("Kneading dough by hand");
        assertThat(json(client.get("/api/search?q=spoke")).at("/suggestions")).isEmpty();
        assertThat(client.get("/?q=spokes&tag=technique&language=de").body())
                .containsSubsequence(
                        "<h2>What comes near</h2>",
                        "<a href=\"/articles/workshop/truing%20a%20wheel.md#turning-the-spokes\" dir=\"auto\">"
                                + "Turning the <mark>spokes</mark>",
                        "</a> <span class=\"count\">1 section</span>",
                        "<h2>What may help</h2>");
        assertThat(client.get("/?q=zzzz").body()).doesNotContain("What comes near");
    }

    @Test
    void nothingButItsOwnParameterPartsAHitFromItsWarnings() throws Exception {
        String search = "/api/search?q=loosen+spoke&limit=1&exact=true&tag=technique";

        assertThat(json(client.get(search)).at("/hits/0/safety")).hasSize(4);
        assertThat(json(client.get(search + "&safety=none")).at("/hits/0/safety"))
                .isEmpty();
        assertThat(client.get("/?q=loosen+spoke&safety=none").body())
                .contains("name=\"safety\" value=\"none\"")
                .doesNotContain("Before you try this:");
    }

    @Test
    void withoutAQuestionTheFormSaysWhatCanBeSearched() throws Exception {
        assertThat(client.get("/").body())
                .contains("<form role=\"search\" method=\"get\" action=\"/\">", "44 sections from 20 articles");
    }

    @Test
    void nothingFoundIsAPageThatLeadsOn() throws Exception {
        assertThat(client.get("/?q=%22zebra+crossing%22&tag=tip").body())
                .contains("<title>Nothing for “\"zebra crossing\"” – Kneadle</title>")
                .contains("<a href=\"/?q=%22zebra%20crossing%22\">Search everywhere")
                .contains("<a href=\"/?q=zebra%20crossing&amp;tag=tip\">Search for the words without")
                .contains("<a href=\"/\">Start again</a>");
    }

    @Test
    void aPageBeyondTheLastLeadsBackToTheFirst() throws Exception {
        assertThat(client.get("/?q=chain&offset=500").body())
                .contains("There are no more: 14 sections in all.", "<a href=\"/?q=chain\">Go to the first");
    }

    @Test
    void anArticleIsAPageWithItsSectionsAnchored() throws Exception {
        assertThat(client.get("/articles/workshop/truing%20a%20wheel.md").body())
                .containsSubsequence(
                        "<title>Truing a bicycle wheel – Kneadle</title>",
                        "<article lang=\"en\">",
                        "<a href=\"https://example.org/wheel\"",
                        "<a href=\"#turning-the-spokes\">",
                        "<section id=\"top\">",
                        "<strong class=\"caution\">Never ride a wheel with a broken spoke.</strong>",
                        "<section id=\"what-you-need\">",
                        "<h2 dir=\"auto\">What you need</h2>",
                        "<ul>",
                        "<section id=\"turning-the-spokes\">",
                        "<h3 dir=\"auto\">Turning the spokes</h3>",
                        "Stop turning as soon as a spoke creaks.",
                        "<ol start=\"1\">");
    }

    @Test
    void anArticleNamesWhoWroteItForWhomAndWhen() throws Exception {
        assertThat(client.get("/articles/workshop/truing%20a%20wheel.md").body())
                .contains(
                        "<span>By <bdi>Ada &lt;Spoke&gt;</bdi></span>",
                        "<bdi>The Workshop &amp; Sons</bdi>",
                        "Published <time datetime=\"2024-03-01\">1 March 2024</time>",
                        "Updated <time datetime=\"2025-11-30\">30 November 2025</time>");
        assertThat(client.get("/articles/kitchen/kneading.txt").body()).doesNotContain("byline");
    }

    @Test
    void anArticleOfAnotherScriptHasItsAddressAndItsLanguage() throws Exception {
        JsonNode hit = json(client.get("/api/search?q=%D8%A7%D9%84%D8%B9%D8%AC%D9%8A%D9%86"))
                .at("/hits/0");
        String link = hit.at("/link").asText();

        assertThat(client.get(link.substring(0, link.indexOf('#'))).body()).contains("<article lang=\"ar\">");
    }

    @Test
    void theNoticeStandsAtTheFootOfEveryPage() throws Exception {
        for (String target : List.of("/", "/?q=dough", "/?q=zebra", "/?q=", "/nothing")) {
            assertThat(client.get(target).body()).contains("<p dir=\"auto\">Ask &lt;us&gt; &amp; we answer.</p>");
        }
    }

    // What is refused

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "GET,     /api/search?q=a&limit=ten,                400, 'limit must be a number from 1 to 100, got ''ten''', limit",
        "GET,     /api/search?q=a&lmit=5,                   400, 'unknown parameter ''lmit''; did you mean ''limit''?', lmit",
        "GET,     /api/suggest?q=a&limit=21,                400, 'limit must be a number from 1 to 20, got ''21''', limit",
        "GET,     /api/suggest?q=,                          400, 'q must be 1 to 1000 characters, got none', q",
        "GET,     /api/suggest?q=a&lmit=5,                  400, 'unknown parameter ''lmit''; did you mean ''limit''?', lmit",
        "POST,    /api/suggest,                             405, 'only GET and HEAD are answered at ''/api/suggest''', ",
        "GET,     /api/searches,                            404, 'there is nothing at ''/api/searches''', ",
        "GET,     /health/,                                 404, 'there is nothing at ''/health/''', ",
        "POST,    /api/search,                              405, 'only GET and HEAD are answered at ''/api/search''', ",
        "DELETE,  /health/ready,                            405, 'only GET and HEAD are answered at ''/health/ready''', ",
        "FROBNIC, /api/search?q=a,                          405, 'only GET and HEAD are answered at ''/api/search''', "
    })
    void programsAreToldInJson(String method, String target, int status, String detail, String parameter)
            throws Exception {
        HttpResponse<String> response = client.send(method, target);

        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
        JsonNode problem = json(response);
        assertThat(problem.at("/type").asText()).isEqualTo("about:blank");
        assertThat(problem.at("/title").asText()).isNotBlank();
        assertThat(problem.at("/status").asInt()).isEqualTo(status);
        assertThat(problem.at("/detail").asText()).isEqualTo(detail);
        assertThat(problem.at("/parameter").asText(null)).isEqualTo(parameter);
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "GET,  /?q=,                   400, q must be 1 to 1000 characters",
        "GET,  /?q=a&limit=ten,        400, 'limit must be a number from 1 to 100, got &#39;ten&#39;'",
        "GET,  /?tag=tip,              400, q must be 1 to 1000 characters",
        "GET,  /articles/no/such.txt,  404, 'there is no article &#39;no/such.txt&#39;'",
        "GET,  /articles/%C0%80,       400, percent-encoded UTF-8",
        "GET,  /favicon.ico,           404, there is nothing at",
        "POST, /,                      405, only GET and HEAD"
    })
    void peopleAreToldOnAPage(String method, String target, int status, String words) throws Exception {
        HttpResponse<String> response = client.send(method, target);

        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).isEqualToIgnoringWhitespace("text/html;charset=utf-8"));
        assertThat(response.body()).contains(words.replace("&#39;", "'"), "Start again");
    }

    @Test
    void aRefusedQuestionStaysInTheForm() throws Exception {
        assertThat(client.get("/?q=spoke&tag=tip&limit=0").body())
                .contains("name=\"q\" value=\"spoke\"", "value=\"tip\" checked");
    }

    @Test
    void otherMethodsAreToldWhichAreAllowed() throws Exception {
        assertThat(client.send("PUT", "/api/search").headers().firstValue("Allow"))
                .contains("GET, HEAD");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /%ZZ HTTP/1.1",
                "GET /%00 HTTP/1.1",
                "GET /articles/../../etc/passwd HTTP/1.1",
                "GET /articles/..%2f..%2fetc%2fpasswd HTTP/1.1",
                "GET /articles/%2e%2e/%2e%2e/etc/passwd HTTP/1.1",
                "GET //etc/passwd HTTP/1.1",
                "GET /articles/;/..;/x HTTP/1.1",
                "GET /api/search?q=%ZZ HTTP/1.1",
                "GET /api/search?q=\u00e9 HTTP/1.1",
                "GET /a b HTTP/1.1",
                "GET nowhere HTTP/1.1",
                "GET / HTTP/9.9",
                "G\u0001T / HTTP/1.1",
                "nonsense"
            })
    void oddRequestsAreRefusedAndMeanNothingElse(String requestLine) throws Exception {
        String response = client.raw(requestLine);

        assertThat(response).containsPattern("^HTTP/1.1 (400|404|505) ");
        assertThat(response)
                .contains("Content-Security-Policy: default-src 'none'", "X-Content-Type-Options: nosniff")
                .containsPattern("Content-Type: (text/html;\\s?charset=utf-8|application/problem\\+json)")
                .doesNotContain("Jetty", "Exception", "\tat ", "root:");
    }

    @Test
    void whatIsTooLongIsSaidToBe() throws Exception {
        assertThat(client.raw("GET /?q=" + "a".repeat(20_000) + " HTTP/1.1")).startsWith("HTTP/1.1 414 ");
        assertThat(client.raw("GET /api/search?q=a HTTP/1.1", "X-Long: " + "a".repeat(20_000)))
                .startsWith("HTTP/1.1 431 ")
                .contains("\"detail\":\"the headers must be shorter\"");
    }

    @Test
    void theLongestQuestionInTheWidestLettersFits() throws Exception {
        assertThat(client.get("/api/search?q=" + "%E9%BA%BA".repeat(1_000)).statusCode())
                .isEqualTo(200);
    }

    @Test
    void noQuestionEverBreaksTheServer() throws Exception {
        var random = new Random(20_261_122);
        var broken = new ArrayList<String>();
        for (int i = 0; i < 2_000; i++) {
            String target = List.of("/?", "/api/search?", "/api/search?", "/api/suggest?")
                            .get(i % 4)
                    + Fuzz.query(random);
            int status = client.get(target).statusCode();
            if (status != 200 && status != 400) {
                broken.add(status + " " + target);
            }
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void noArticlesAddressEverBreaksTheServer() throws Exception {
        var random = new Random(20_261_122);
        var broken = new ArrayList<String>();
        for (int i = 0; i < 500; i++) {
            String target = Link.ARTICLES + Fuzz.id(random);
            int status = client.get(target).statusCode();
            if (status != 404 && status != 400) {
                broken.add(status + " " + target);
            }
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void anIdLongerThanAnyIsNoArticle() throws Exception {
        HttpResponse<String> response = client.get("/articles/" + "a".repeat(9_000));

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.body()).contains("there is no article '" + "a".repeat(60) + "…'");
    }

    // What every response carries

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "GET,  /,                            200",
        "HEAD, /,                            200",
        "GET,  /?q=dough,                    200",
        "GET,  /?q=zebra,                    200",
        "GET,  /?q=,                         400",
        "GET,  /articles/kitchen/kneading.txt, 200",
        "GET,  /articles/none,               404",
        "GET,  /api/search?q=dough,          200",
        "GET,  /api/search,                  400",
        "GET,  /api/suggest?q=dou,           200",
        "POST, /api/search,                  405",
        "GET,  /api/none,                    404",
        "GET,  /health/live,                 200",
        "GET,  /health/ready,                200",
        "GET,  /none,                        404"
    })
    void everyResponseIsLockedDown(String method, String target, int status) throws Exception {
        HttpResponse<String> response = client.send(method, target);

        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(header(response, "Content-Security-Policy"))
                .isEqualTo(
                        "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self'; "
                                + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
        assertThat(header(response, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(response, "Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(header(response, "Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(header(response, "Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
        assertThat(header(response, "Permissions-Policy")).contains("camera=()");
        assertThat(header(response, "Cache-Control")).matches("no-cache|no-store");
        assertThat(response.headers().map())
                .doesNotContainKeys("server", "x-powered-by", "access-control-allow-origin", "set-cookie");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/?q=dough", "/articles/kitchen/kneading.txt", "/api/search?q=dough", "/api/suggest?q=dou"})
    void whatAClientHasAlreadyIsNotSentAgain(String target) throws Exception {
        HttpResponse<String> first = client.get(target);
        String tag = header(first, "ETag");

        HttpResponse<String> again = client.get(target, "If-None-Match", "\"other\", " + tag);

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(header(again, "ETag")).isEqualTo(tag);
        assertThat(client.get(target, "If-None-Match", "\"other\"").statusCode())
                .isEqualTo(200);
    }

    @Test
    void whatIsNotThereHasNoTagAndIsNeverKnown() throws Exception {
        HttpResponse<String> response = client.get("/articles/none", "If-None-Match", "*");

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(header(response, "ETag")).isEqualTo("none");
    }

    @Test
    void differentQuestionsHaveDifferentTags() throws Exception {
        assertThat(header(client.get("/api/search?q=dough"), "ETag"))
                .isNotEqualTo(header(client.get("/api/search?q=doughs"), "ETag"));
    }

    @Test
    void theSameQuestionHasTheSameAnswerToTheLetter() throws Exception {
        assertThat(timeless(client.get("/api/search?q=spoke+dough+chain")))
                .isEqualTo(timeless(client.get("/api/search?q=spoke+dough+chain")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/?q=dough", "/articles/kitchen/kneading.txt", "/health/live", "/articles/none"})
    void headHasTheHeadersOfGetAndNoBody(String target) throws Exception {
        HttpResponse<String> get = client.get(target);
        HttpResponse<String> head = client.send("HEAD", target);

        assertThat(head.statusCode()).isEqualTo(get.statusCode());
        assertThat(head.body()).isEmpty();
        assertThat(header(head, "Content-Type")).isEqualTo(header(get, "Content-Type"));
        assertThat(header(head, "Content-Length")).isEqualTo(header(get, "Content-Length"));
    }

    @Test
    void longAnswersAreZippedForThoseWhoCanUnzip() throws Exception {
        HttpResponse<byte[]> zipped = HttpClient.newHttpClient()
                .send(client.request("GET", "/?q=chain", "Accept-Encoding", "gzip"), BodyHandlers.ofByteArray());

        assertThat(zipped.headers().firstValue("Content-Encoding")).contains("gzip");
        var unzipped = new GZIPInputStream(new ByteArrayInputStream(zipped.body())).readAllBytes();
        assertThat(new String(unzipped, StandardCharsets.UTF_8))
                .isEqualTo(client.get("/?q=chain").body());
    }

    @Test
    void theStylesheetTheIconAndTheScriptMayBeKeptForGood() throws Exception {
        String page = client.get("/").body();
        for (String address :
                List.of("/kneadle-[0-9a-f]{8}\\.css", "/kneadle-[0-9a-f]{8}\\.svg", "/kneadle-[0-9a-f]{8}\\.js")) {
            var matcher = Pattern.compile(address).matcher(page);
            assertThat(matcher.find()).isTrue();
            assertThat(header(client.get(matcher.group()), "Cache-Control"))
                    .isEqualTo("public, max-age=31536000, immutable");
        }
    }

    // Markup is words

    @Test
    void markupInArticlesAndQuestionsArrivesAsWords() throws Exception {
        String question = "%3Cscript%3Ealert(0)%3C/script%3E+%22hostile%22";
        for (String target : List.of("/?q=" + question, HOSTILE_LINK, "/?q=" + question + "&limit=0")) {
            assertThat(client.get(target).body())
                    .doesNotContain("<script>", "<img src=x", "<b>", "\u001B")
                    .contains("&lt;script");
        }
    }

    @Test
    void anAddressWithOddLettersLeadsToItsArticle() throws Exception {
        String link =
                json(client.get("/api/search?q=hostile")).at("/hits/0/link").asText();

        assertThat(link).startsWith(HOSTILE_LINK + "#");
        assertThat(client.get(HOSTILE_LINK).statusCode()).isEqualTo(200);
    }

    @Test
    void jsonHasTheVeryWordsOfTheArticle() throws Exception {
        assertThat(json(client.get("/api/search?q=hostile"))
                        .at("/hits/0/article/title")
                        .asText())
                .isEqualTo(SampleArticles.HOSTILE.article().title());
    }

    @Test
    void aRefusalSaysWhatWasSentInAnyScript() throws Exception {
        HttpResponse<byte[]> response = HttpClient.newHttpClient()
                .send(
                        client.request("GET", "/api/search?q=a&tag=%C3%A9%E2%9C%93"),
                        HttpResponse.BodyHandlers.ofByteArray());
        assertThat(new String(response.body(), StandardCharsets.UTF_8)).contains("got 'é✓'");
    }

    // As the index comes and grows

    @Test
    void beforeThereIsAnIndexItSaysHowToMakeOne(@TempDir Path empty) throws Exception {
        try (SectionSearcher none = LuceneSectionSearcher.open(empty);
                SearchServer early = SearchServer.start(config(), none)) {
            var visitor = new Client(early.port());
            for (String target :
                    List.of("/", "/?q=a", "/articles/a", "/api/search?q=a", "/api/suggest?q=a", "/health/ready")) {
                HttpResponse<String> response = visitor.get(target);
                assertThat(response.statusCode()).isEqualTo(503);
                assertThat(response.headers().firstValue("Retry-After")).contains("5");
                assertThat(response.body()).contains("nothing has been ingested yet", "`kneadle ingest`");
            }
            assertThat(visitor.get("/health/live").statusCode()).isEqualTo(200);

            SampleArticles.index(empty, List.of(SampleArticles.DOUGH));

            await().until(() -> visitor.get("/health/ready").statusCode() == 200);
            assertThat(visitor.get("/?q=dough").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void whatAnotherProcessCommitsIsFoundWithinAMoment(@TempDir Path shared) throws Exception {
        SampleArticles.index(shared, List.of(SampleArticles.DOUGH));
        try (SectionSearcher searcher = LuceneSectionSearcher.open(shared);
                SearchServer reader = SearchServer.start(config(), searcher)) {
            var visitor = new Client(reader.port());
            HttpResponse<String> before = visitor.get("/api/search?q=spoke");
            assertThat(json(before).at("/total/value").asInt()).isZero();

            assertThat(OtherJava.run(SampleArticles.class, shared.toString()).waitFor())
                    .isZero();

            await().until(() ->
                    json(visitor.get("/api/search?q=spoke")).at("/total/value").asInt() == 4);
            assertThat(visitor.get("/api/search?q=spoke", "If-None-Match", header(before, "ETag"))
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void aPortInUseIsSaidToBe() {
        assertThatThrownBy(
                        () -> SearchServer.start(new ServerConfig("127.0.0.1", server.port(), Optional.empty()), index))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("cannot listen on 127.0.0.1:" + server.port());
    }

    private static JsonNode json(HttpResponse<String> response) throws IOException {
        return MAPPER.readTree(response.body());
    }

    private static String timeless(HttpResponse<String> response) {
        return response.body().replaceFirst("\"tookMillis\":[0-9.]+", "");
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("none");
    }
}
