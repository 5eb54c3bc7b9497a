package dev.kneadle.api;

import java.util.Objects;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** Answers what is refused before any route is asked: a malformed address, headers too large, the moment of stopping. */
final class JettyRefusals extends ErrorHandler {
    private final Refusals refusals;

    JettyRefusals(Refusals refusals) {
        this.refusals = refusals;
    }

    /** The path of a request that was refused before its address was read. Most such requests are made by programs. */
    private static final String UNKNOWN = "/api/";

    @Override
    protected void generateResponse(
            Request request,
            Response response,
            int status,
            @Nullable String message,
            @Nullable Throwable cause,
            Callback callback) {
        String path = Objects.requireNonNullElse(request.getHttpURI().getPath(), UNKNOWN);
        SecurityHeaders.addTo(response.getHeaders());
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, Refusals.contentType(path));
        Content.Sink.write(
                response, true, refusals.body(path, Problem.of(status, words(status)), SearchForm.empty()), callback);
    }

    private static String words(int status) {
        return switch (status) {
            case 400 -> "the request must be HTTP with a percent-encoded UTF-8 address";
            case 414 -> "the address must be shorter";
            case 431 -> "the headers must be shorter";
            case 503 -> "this server is being stopped; another may answer";
            default -> "this server could not answer";
        };
    }
}
