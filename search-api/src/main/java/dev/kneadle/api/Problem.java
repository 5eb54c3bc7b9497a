package dev.kneadle.api;

import io.javalin.http.HttpStatus;
import java.util.Optional;

/**
 * Why there is no answer, for programs (RFC 9457) and, with the same words, for people.
 *
 * @param status of HTTP
 * @param title the name of the status: there is nothing to read about these beyond their words, so no types of our own
 * @param detail what must be and what was, or what to do
 * @param parameter to blame, where one is
 */
record Problem(int status, String title, String detail, Optional<String> parameter) {
    static Problem of(int status, String detail) {
        return new Problem(status, titleOf(status), detail, Optional.empty());
    }

    static Problem of(BadRequest refused) {
        return new Problem(400, titleOf(400), String.valueOf(refused.getMessage()), refused.parameter());
    }

    private static String titleOf(int status) {
        return HttpStatus.forStatus(status).getMessage();
    }

    /** {@code application/problem+json}. */
    String toJson() {
        return Json.write(out -> {
            out.writeStartObject();
            out.writeStringField("type", "about:blank");
            out.writeStringField("title", title);
            out.writeNumberField("status", status);
            out.writeStringField("detail", detail);
            if (parameter.isPresent()) {
                out.writeStringField("parameter", parameter.get());
            } else {
                out.writeNullField("parameter");
            }
            out.writeEndObject();
        });
    }
}
