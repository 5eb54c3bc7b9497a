package dev.kneadle.api;

import java.util.Optional;

/** A request that cannot be answered as asked. Its message tells a stranger what must be, and what was. */
final class BadRequest extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Enough of a wrong value to recognise it; a page of it helps nobody. */
    private static final int SHOWN = 60;

    /** The parameter to blame; empty where it is the address as a whole. */
    private final transient Optional<String> parameter;

    private BadRequest(Optional<String> parameter, String message) {
        super(message);
        this.parameter = parameter;
    }

    static BadRequest of(String parameter, String message) {
        return new BadRequest(Optional.of(parameter), message);
    }

    /** For an address that cannot be read at all. */
    static BadRequest ofAddress(String message) {
        return new BadRequest(Optional.empty(), message);
    }

    /** "limit must be a number from 1 to 100, got 'ten'". */
    static BadRequest mustBe(String parameter, String what, String got) {
        return of(parameter, parameter + " must be " + what + ", got " + quoted(got));
    }

    Optional<String> parameter() {
        return parameter;
    }

    /** What a stranger sent, short enough to be shown. */
    static String quoted(String sent) {
        if (sent.codePointCount(0, sent.length()) <= SHOWN) {
            return "'" + sent + "'";
        }
        return "'" + sent.substring(0, sent.offsetByCodePoints(0, SHOWN)) + "…'";
    }
}
