package dev.kneadle.api;

import dev.kneadle.index.NoIndexException;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a request is told when it gets no answer: JSON for programs (by RFC 9457), a page for people, the same words in
 * both. Nothing of the inside is told to either.
 */
final class Refusals {
    /** An ingest commits within seconds, and a crowd of searches is gone sooner. */
    private static final String RETRY_SECONDS = "5";

    private static final Logger log = LoggerFactory.getLogger(Refusals.class);

    private final Pages pages;

    Refusals(Pages pages) {
        this.pages = pages;
    }

    void answer(Exception reason, Context ctx) {
        Problem problem = problem(reason, ctx.path());
        ctx.status(problem.status());
        ctx.header("Cache-Control", "no-store");
        ctx.res().setHeader("ETag", null); // it named the answer that did not come
        if (problem.status() == 503) {
            ctx.header("Retry-After", RETRY_SECONDS);
        }
        if (problem.status() == 405) {
            ctx.header("Allow", "GET, HEAD");
        }
        ctx.contentType(contentType(ctx.path()));
        ctx.result(
                body(ctx.path(), problem, form(ctx)).getBytes(StandardCharsets.UTF_8)); // as text it would be Latin-1
    }

    static String contentType(String path) {
        return isForPrograms(path) ? "application/problem+json" : "text/html; charset=utf-8";
    }

    String body(String path, Problem problem, SearchForm form) {
        return isForPrograms(path) ? problem.toJson() : pages.problem(ProblemPage.of(form, problem));
    }

    private static boolean isForPrograms(String path) {
        return path.startsWith("/api/") || path.startsWith("/health/");
    }

    private static Problem problem(Exception reason, String path) {
        return switch (reason) {
            case BadRequest refused -> Problem.of(refused);
            case Refusal refused -> refused.problem();
            case NoIndexException none ->
                Problem.of(503, "nothing has been ingested yet; while `kneadle ingest` runs, try again in a moment");
            case IOException unreadable ->
                broken(503, "the index cannot be read just now; the server's log says why", reason, path);
            case HttpResponseException refused -> Problem.of(refused.getStatus(), words(refused, path));
            default -> broken(500, "this server could not answer; its log says why", reason, path);
        };
    }

    private static String words(HttpResponseException refused, String path) {
        return switch (refused.getStatus()) {
            case 404 -> "there is nothing at " + BadRequest.quoted(path);
            case 405 -> "only GET and HEAD are answered at " + BadRequest.quoted(path);
            default -> String.valueOf(refused.getMessage());
        };
    }

    private static Problem broken(int status, String words, Exception reason, String path) {
        log.error("no answer for {}", VisibleText.onTerminal(BadRequest.quoted(path)), reason);
        return Problem.of(status, words);
    }

    /** With the visitor's words still in it, where they can be read. */
    private static SearchForm form(Context ctx) {
        try {
            return SearchForm.of(SearchServer.parameters(ctx));
        } catch (BadRequest unreadable) {
            return SearchForm.empty();
        }
    }
}
