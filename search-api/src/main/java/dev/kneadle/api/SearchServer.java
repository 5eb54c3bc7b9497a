package dev.kneadle.api;

import dev.kneadle.index.Hit;
import dev.kneadle.index.IndexStatus;
import dev.kneadle.index.IndexedArticle;
import dev.kneadle.index.SearchRequest;
import dev.kneadle.index.SearchResult;
import dev.kneadle.index.SectionSearcher;
import dev.kneadle.index.Suggestion;
import dev.kneadle.model.ArticleId;
import dev.kneadle.model.Section;
import dev.kneadle.model.SectionId;
import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import io.javalin.util.JavalinBindException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.http.UriCompliance.Violation;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;

/** Answers questions over HTTP, as pages and as JSON, from an index that another process may be writing. */
final class SearchServer implements AutoCloseable {
    /**
     * How many searches and pages of articles are made at once. Each is short and needs a processor all the time, so more at once only make each
     * other late; the others wait their turn.
     */
    static final int SEARCHES_AT_ONCE = 4 * Runtime.getRuntime().availableProcessors();

    /** A visitor who has waited longer has left. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    /** For requests under way when the server is stopped. */
    private static final Duration LONGEST_GOODBYE = Duration.ofSeconds(10);

    /** A connection that says nothing for so long is closed. */
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(20);

    /**
     * A query of 1,000 characters takes up to 9,000 bytes in an address: three bytes of UTF-8 to a character, three
     * letters to a byte. The rest is for the other headers.
     */
    private static final int HEADER_BYTES = 16 * 1024;

    /**
     * RFC 3986 without what is ambiguous, but for what a file's name may hold: {@code %25} and {@code %5C}. An id in a path
     * is compared with the ids of the index and never becomes a file's name again.
     */
    private static final UriCompliance ADDRESSES =
            UriCompliance.RFC3986.with("ids", Violation.AMBIGUOUS_PATH_ENCODING, Violation.SUSPICIOUS_PATH_CHARACTERS);

    private static final String SECTIONS = "/api/sections/";
    private static final String SIMILAR = "/similar";

    private final SectionSearcher index;
    private final Asset stylesheet = Asset.of("kneadle.css", "text/css; charset=utf-8");
    private final Asset icon = Asset.of("kneadle.svg", "image/svg+xml");
    private final Asset script = Asset.of("kneadle.js", "text/javascript; charset=utf-8");
    private final Pages pages;
    private final Refusals refusals;
    private final String edition;
    private final Turnstile turnstile = new Turnstile(SEARCHES_AT_ONCE, LONGEST_WAIT);
    private final Javalin javalin;
    private volatile boolean stopping;

    private SearchServer(ServerConfig config, SectionSearcher index) {
        this.index = index;
        var site = new Site(config.notice(), stylesheet.path(), icon.path(), script.path());
        this.pages = new Pages(site);
        this.refusals = new Refusals(pages);
        this.edition = Version.ofThis() + site;
        this.javalin = Javalin.create(javalinConfig -> configure(javalinConfig, config));
    }

    /**
     * Serves until it is closed. Closing it does not close the index.
     *
     * @throws IOException where the host and port cannot be listened on
     */
    static SearchServer start(ServerConfig config, SectionSearcher index) throws IOException {
        var server = new SearchServer(config, index);
        try {
            server.javalin.start();
        } catch (JavalinBindException e) {
            throw new IOException(
                    "cannot listen on " + config.host() + ":" + config.port()
                            + ", it may be in use; choose another with --port or --host",
                    e);
        }
        return server;
    }

    int port() {
        return javalin.port();
    }

    /** Says it is no longer ready, lets the requests under way finish, and ends. */
    @Override
    public void close() {
        stopping = true;
        javalin.stop();
    }

    private void routes(RoutesConfig at) {
        answer(at, "/", this::home);
        answer(at, Link.ARTICLES + "<id>", this::article);
        answer(at, Link.CARDS + "<id>", this::card);
        answer(at, Link.SIMILAR + "<id>", this::similarPage);
        answer(at, "/api/search", this::search);
        answer(at, "/api/suggest", this::suggest);
        answer(at, "/api/status", this::status);
        answer(at, IngestPage.PATH, this::lastIngest);
        answer(at, "/api/export", this::export);
        answer(at, SECTIONS + "<id>" + SIMILAR, this::similar);
        answer(at, "/health/live", SearchServer::live);
        answer(at, "/health/ready", this::ready);
        answer(at, stylesheet.path(), stylesheet::serve);
        answer(at, icon.path(), icon::serve);
        answer(at, script.path(), script::serve);
        at.exception(Exception.class, refusals::answer);
        at.exception(HttpResponseException.class, refusals::answer); // else Javalin answers these itself
    }

    /** To GET, and to HEAD with the same headers; Jetty leaves out the body. */
    private static void answer(RoutesConfig at, String path, Handler handler) {
        at.get(path, handler);
        at.head(path, handler);
    }

    private void home(Context ctx) throws Exception {
        Parameters sent = parameters(ctx);
        if (sent.names().isEmpty()) {
            IndexStatus status = index.status();
            if (isNews(ctx, status.edition())) {
                html(ctx, pages.start(SearchForm.empty(), status));
            }
            return;
        }
        SearchParams asked = SearchParams.of(sent);
        if (isNews(ctx, index.status().edition())) {
            SearchResult result = find(asked.request());
            html(
                    ctx,
                    result.hits().isEmpty()
                            ? pages.noResults(NoResultsPage.of(asked, result))
                            : pages.results(ResultsPage.of(asked, result)));
        }
    }

    private void article(Context ctx) throws Exception {
        ArticleId id = articleId(ctx, Link.ARTICLES);
        String generation = index.status().generation(); // asked first, so that no tag is newer than its page
        IndexedArticle article = turnstile.pass(() -> index.article(id)).orElseThrow(() -> noArticle(id.value()));
        if (isNews(ctx, generation)) {
            html(ctx, turnstile.pass(() -> pages.article(ArticlePage.of(article))));
        }
    }

    private void card(Context ctx) throws Exception {
        ArticleId id = articleId(ctx, Link.CARDS);
        String anchor = section(parameters(ctx));
        String generation = index.status().generation();
        SectionCard card = card(id, anchor);
        if (isNews(ctx, generation)) {
            html(ctx, pages.card(card));
        }
    }

    private static String section(Parameters sent) {
        sent.requireKnown(List.of("section"));
        return sent.one("section").orElse(Section.TOP);
    }

    private SectionCard card(ArticleId id, String anchor) throws IOException, InterruptedException {
        IndexedArticle article = turnstile.pass(() -> index.article(id)).orElseThrow(() -> noArticle(id.value()));
        return SectionCard.of(article, anchor).orElseThrow(() -> noSection(id, anchor));
    }

    private void similarPage(Context ctx) throws Exception {
        ArticleId id = articleId(ctx, Link.SIMILAR);
        String anchor = section(parameters(ctx));
        IndexStatus status = index.status(); // asked first, so that no tag is newer than its page
        SectionCard card = card(id, anchor);
        if (isNews(ctx, status.edition())) {
            List<Hit> similar = turnstile
                    .pass(() -> index.similar(new SectionId(id, anchor), SearchRequest.DEFAULT_LIMIT))
                    .orElseThrow(() -> noSection(id, anchor));
            html(ctx, pages.similar(SimilarPage.to(card, similar)));
        }
    }

    /** An article at a time, so that neither side must hold the whole index. */
    private void export(Context ctx) throws IOException {
        parameters(ctx).requireKnown(List.of());
        boolean news = isNews(ctx, index.status().generation());
        ctx.contentType("application/x-ndjson");
        if (news && !ctx.method().equals(HandlerType.HEAD)) {
            OutputStream out = ctx.outputStream();
            index.visit(article -> out.write(ExportJson.lines(article).getBytes(StandardCharsets.UTF_8)));
        }
    }

    private void search(Context ctx) throws Exception {
        SearchParams asked = SearchParams.of(parameters(ctx));
        if (isNews(ctx, index.status().edition())) {
            long start = System.nanoTime();
            SearchResult result = find(asked.request());
            var took = Duration.ofNanos(System.nanoTime() - start);
            ctx.contentType("application/json").result(SearchJson.write(asked, result, took));
        }
    }

    private void suggest(Context ctx) throws Exception {
        SuggestParams asked = SuggestParams.of(parameters(ctx));
        if (isNews(ctx, index.status().generation())) {
            List<Suggestion> suggestions = turnstile.pass(() -> index.suggest(asked.typed(), asked.limit()));
            ctx.contentType("application/json").result(SuggestionJson.write(asked, suggestions));
        }
    }

    private void status(Context ctx) throws Exception {
        ReportParams asked = ReportParams.of(parameters(ctx));
        IndexStatus status = index.status();
        if (isNews(ctx, status.generation())) {
            String json = turnstile.pass(
                    () -> StatusJson.write(status, index.duplicates().size(), index.lastRun(), asked));
            ctx.contentType("application/json").result(json);
        }
    }

    private void lastIngest(Context ctx) throws Exception {
        ReportParams asked = ReportParams.of(parameters(ctx));
        if (isNews(ctx, index.status().generation())) {
            html(ctx, turnstile.pass(() -> pages.ingest(IngestPage.of(index.lastRun(), index.duplicates(), asked))));
        }
    }

    private void similar(Context ctx) throws Exception {
        SectionId id = sectionId(ctx);
        int limit = SearchParams.limit(parameters(ctx));
        if (isNews(ctx, index.status().edition())) {
            List<Hit> similar =
                    turnstile.pass(() -> index.similar(id, limit)).orElseThrow(() -> noSection(id.toString()));
            ctx.contentType("application/json").result(SearchJson.writeSimilar(id, similar));
        }
    }

    private static void live(Context ctx) {
        ctx.header("Cache-Control", "no-store");
        ctx.contentType("application/json").result("{\"status\":\"live\"}");
    }

    private void ready(Context ctx) throws IOException {
        if (stopping) {
            throw new Refusal(Problem.of(503, "this server is being stopped"));
        }
        IndexStatus status = index.status();
        ctx.header("Cache-Control", "no-store");
        ctx.contentType("application/json").result(Json.write(out -> {
            out.writeStartObject();
            out.writeStringField("status", "ready");
            out.writeStringField("generation", status.generation());
            out.writeNumberField("articles", status.articles());
            out.writeNumberField("sections", status.sections());
            out.writeEndObject();
        }));
    }

    static Parameters parameters(Context ctx) {
        return Parameters.of(Objects.requireNonNullElse(ctx.req().getQueryString(), ""));
    }

    /** {@code ARTICLE#ANCHOR}, the number sign as {@code %23}. An article's name may have one, an anchor has none. */
    private static SectionId sectionId(Context ctx) {
        String uri = ctx.req().getRequestURI();
        String id = decoded(uri.substring(SECTIONS.length(), uri.length() - SIMILAR.length()));
        int anchor = id.lastIndexOf('#');
        if (anchor <= 0 || anchor > ArticleId.MAX_LENGTH) {
            throw noSection(id);
        }
        return new SectionId(new ArticleId(id.substring(0, anchor)), id.substring(anchor + 1));
    }

    private static Refusal noSection(String id) {
        return new Refusal(Problem.of(
                404, "there is no section " + BadRequest.quoted(id) + "; it may have been renamed or removed"));
    }

    private static String decoded(String sent) {
        return PercentEncoding.decodePath(sent)
                .orElseThrow(() -> BadRequest.ofAddress(
                        "the address must be percent-encoded UTF-8, got " + BadRequest.quoted(sent)));
    }

    /** From the path as it was sent, so that each id has one address and each address one meaning. */
    private static ArticleId articleId(Context ctx, String before) {
        String id = decoded(ctx.req().getRequestURI().substring(before.length()));
        if (id.isEmpty() || id.length() > ArticleId.MAX_LENGTH) {
            throw noArticle(id);
        }
        return new ArticleId(id);
    }

    private static Refusal noArticle(String id) {
        return new Refusal(Problem.of(
                404, "there is no article " + BadRequest.quoted(id) + "; it may have been renamed or removed"));
    }

    private static Refusal noSection(ArticleId article, String anchor) {
        return new Refusal(Problem.of(
                404,
                "there is no section " + BadRequest.quoted(anchor) + " in " + BadRequest.quoted(article.value())
                        + "; it may have been renamed or removed"));
    }

    private SearchResult find(SearchRequest request) throws IOException, InterruptedException {
        return turnstile.pass(() -> index.search(request));
    }

    /**
     * Names the answer (its index, this server, the request) and looks whether the client has it already; then the
     * response is complete. Weak, since {@code tookMillis} differs between answers that are the same.
     */
    private boolean isNews(Context ctx, String generation) {
        String request = ctx.req().getRequestURI() + "?" + ctx.req().getQueryString();
        String tag = '"' + Digest.of((generation + edition + request).getBytes(StandardCharsets.UTF_8)) + '"';
        ctx.header("ETag", "W/" + tag);
        ctx.header("Cache-Control", "no-cache");
        ctx.header("Vary", "Accept-Encoding");
        String known = Objects.requireNonNullElse(ctx.header("If-None-Match"), "");
        boolean isKnown = Arrays.stream(known.split(","))
                .map(String::strip)
                .anyMatch(one -> one.equals(tag) || one.equals("W/" + tag) || one.equals("*"));
        if (isKnown) {
            ctx.status(304);
        }
        return !isKnown;
    }

    private static void html(Context ctx, String page) {
        ctx.contentType("text/html; charset=utf-8").result(page);
    }

    private void configure(JavalinConfig javalinConfig, ServerConfig config) {
        javalinConfig.startup.showJavalinBanner = false;
        javalinConfig.startup.showOldJavalinVersionWarning = false;
        javalinConfig.startup.startupWatcherEnabled = false;
        javalinConfig.concurrency.useVirtualThreads = true;
        javalinConfig.http.prefer405over404 = true;
        javalinConfig.http.compressionStrategy = CompressionStrategy.GZIP;
        javalinConfig.router.handlerWrapper(endpoint -> survivingErrors(endpoint.handler));
        javalinConfig.jetty.modifyHttpConfiguration(SearchServer::strict);
        javalinConfig.jetty.addConnector((jetty, http) -> connector(jetty, http, config));
        javalinConfig.jetty.modifyServer(this::graceful);
        routes(javalinConfig.routes);
    }

    /** A request that overflows the stack or asks for too much memory loses only itself. */
    private static Handler survivingErrors(Handler handler) {
        return ctx -> {
            try {
                handler.handle(ctx);
            } catch (StackOverflowError | OutOfMemoryError e) {
                throw new IllegalStateException("a request overran the server", e);
            }
        };
    }

    private static void strict(HttpConfiguration http) {
        http.setUriCompliance(ADDRESSES);
        http.setSendServerVersion(false);
        http.setRequestHeaderSize(HEADER_BYTES);
        http.addCustomizer(new SecurityHeaders());
    }

    private static Connector connector(Server jetty, HttpConfiguration http, ServerConfig config) {
        var connector = new ServerConnector(jetty, new HttpConnectionFactory(http));
        connector.setHost(config.host());
        connector.setPort(config.port());
        connector.setIdleTimeout(LONGEST_SILENCE.toMillis());
        return connector;
    }

    private void graceful(Server jetty) {
        jetty.setErrorHandler(new JettyRefusals(refusals));
        jetty.setHandler(new GracefulHandler());
        jetty.setStopTimeout(LONGEST_GOODBYE.toMillis());
    }
}
