package dev.kneadle.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kneadle.index.Hit;
import dev.kneadle.index.IndexStatus;
import dev.kneadle.index.IndexedArticle;
import dev.kneadle.index.RankedBy;
import dev.kneadle.index.Ranking;
import dev.kneadle.index.Remembered;
import dev.kneadle.index.RunReport;
import dev.kneadle.index.SearchRequest;
import dev.kneadle.index.SearchResult;
import dev.kneadle.index.SectionSearcher;
import dev.kneadle.index.Suggestion;
import dev.kneadle.index.Total;
import dev.kneadle.index.VectorStatus;
import dev.kneadle.model.ArticleId;
import dev.kneadle.model.SectionId;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** With an index that does what an index must not. */
final class ServerUnderStressTest {
    @ParameterizedTest
    @ValueSource(strings = {"/?q=a", "/api/search?q=a"})
    void aBrokenIndexIsOwnedUpToWithoutALookInside(String target) throws Exception {
        try (var server = serve(() -> {
            throw new IOException("/secret/disk: input/output error");
        })) {
            assertBrokenButAlive(server, target, 503, "the index cannot be read just now; the server's log says why");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/?q=a", "/api/search?q=a"})
    void aSearchThatOverflowsTheStackLosesOnlyItself(String target) throws Exception {
        try (var server = serve(() -> {
            throw new StackOverflowError("secret");
        })) {
            assertBrokenButAlive(server, target, 500, "this server could not answer; its log says why");
        }
    }

    @Test
    void whoIsBeingAnsweredWhenTheServerStopsGetsTheWholeAnswer() throws Exception {
        var searching = new CountDownLatch(1);
        var mayFinish = new CountDownLatch(1);
        SearchServer server = serve(() -> {
            searching.countDown();
            awaitUninterruptibly(mayFinish);
        });
        var client = new Client(server.port());
        CompletableFuture<HttpResponse<String>> answer =
                HttpClient.newHttpClient().sendAsync(client.request("GET", "/api/search?q=a"), BodyHandlers.ofString());
        searching.await();

        CompletableFuture<Void> stopped = CompletableFuture.runAsync(server::close);
        await().until(() -> refusesNewcomers(client));
        assertThat(stopped).isNotDone();
        mayFinish.countDown();

        assertThat(answer.join().statusCode()).isEqualTo(200);
        assertThat(answer.join().body()).endsWith("\"suggestions\":[]}");
        stopped.join();
    }

    @Test
    void anArticleWaitsItsTurnBehindTheSearches() throws Exception {
        var searching = new CountDownLatch(SearchServer.SEARCHES_AT_ONCE);
        var mayFinish = new CountDownLatch(1);
        try (var server = serve(() -> {
            searching.countDown();
            awaitUninterruptibly(mayFinish);
        })) {
            var client = new Client(server.port());
            var http = HttpClient.newHttpClient();
            assertThat(client.get("/articles/%C0%80").statusCode()).isEqualTo(400);
            for (int i = 0; i < SearchServer.SEARCHES_AT_ONCE; i++) {
                var unused = http.sendAsync(client.request("GET", "/api/search?q=a"), BodyHandlers.ofString());
            }
            searching.await();

            CompletableFuture<HttpResponse<String>> article =
                    http.sendAsync(client.request("GET", "/articles/none"), BodyHandlers.ofString());
            await().during(Duration.ofMillis(300)).until(() -> !article.isDone());
            mayFinish.countDown();

            assertThat(article.join().statusCode()).isEqualTo(404);
        }
    }

    private static boolean refusesNewcomers(Client client) throws InterruptedException {
        try {
            return HttpClient.newHttpClient()
                            .send(client.request("GET", "/health/ready"), BodyHandlers.ofString())
                            .statusCode()
                    == 503;
        } catch (IOException gone) {
            return true;
        }
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void assertBrokenButAlive(SearchServer server, String target, int status, String words)
            throws Exception {
        var client = new Client(server.port());
        HttpResponse<String> response = client.get(target);

        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().firstValue("ETag")).isEmpty();
        assertThat(response.body().replace("&#39;", "'"))
                .contains(words)
                .doesNotContain("secret", "Exception", "\tat ");
        assertThat(client.get("/health/ready").statusCode()).isEqualTo(200);
    }

    @FunctionalInterface
    private interface Accident {
        void happen() throws IOException;
    }

    private static SearchServer serve(Accident accident) throws IOException {
        return SearchServer.start(new ServerConfig("127.0.0.1", 0, Optional.empty()), new SectionSearcher() {
            @Override
            public SearchResult search(SearchRequest request) throws IOException {
                accident.happen();
                return new SearchResult(
                        List.of(), new Total(0, true), Map.of(), "g1", RankedBy.asAsked(Ranking.KEYWORD));
            }

            @Override
            public void prepare() {}

            @Override
            public Optional<List<Hit>> similar(SectionId id, int limit) {
                return Optional.empty();
            }

            @Override
            public List<Suggestion> suggest(String typed, int limit) {
                return List.of();
            }

            @Override
            public Optional<IndexedArticle> article(ArticleId id) {
                return Optional.empty();
            }

            @Override
            public SortedMap<ArticleId, ArticleId> duplicates() {
                return new TreeMap<>();
            }

            @Override
            public SortedMap<ArticleId, Remembered> remembered() {
                return new TreeMap<>();
            }

            @Override
            public Optional<RunReport> lastRun() {
                return Optional.empty();
            }

            @Override
            public void visit(ArticleVisitor visitor) {}

            @Override
            public IndexStatus status() {
                return new IndexStatus(
                        "g1", 0, 0, new VectorStatus(Optional.empty(), 0, 0, 0, Optional.empty()), "none");
            }

            @Override
            public void close() {}
        });
    }
}
