package dev.kneadle.api;

import java.util.List;
import java.util.Random;

/** Questions nobody would ask on purpose. */
final class Fuzz {
    private static final List<String> NAMES = List.of(
            "q",
            "q",
            "q",
            "q",
            "q",
            "q",
            "tag",
            "article",
            "language",
            "mediaType",
            "ranking",
            "offset",
            "limit",
            "group",
            "exact",
            "explain",
            "Q",
            "",
            "q[]",
            "constructor");

    private static final List<String> PIECES = List.of(
            "dough",
            "spoke",
            "\"",
            "\"\"",
            "-",
            "--",
            "-dough",
            "(",
            ")",
            "(((((((((((",
            "*",
            "?",
            "~",
            "^",
            ":",
            "\\",
            "/",
            "//",
            "[a TO",
            "{",
            "}",
            "AND",
            "OR",
            "NOT",
            "&&",
            "||",
            "+",
            "'",
            "<script>",
            "</",
            "\0",
            "\u001B[2J",
            "\n",
            "\t",
            "\u202E",
            "\u200D",
            "🧑‍🍳",
            "麺",
            "العجين",
            "é",
            "e\u0301",
            "\uFFFF",
            "0",
            "-1",
            "1e9",
            "99999999999999999999",
            "true",
            "tip",
            "en",
            "text/html",
            "a".repeat(300),
            "%",
            "%00",
            "$1",
            "{{7*7}}");

    private Fuzz() {}

    /** The query of an address: well-formed percent-encoding, but for one in twenty. */
    static String query(Random random) {
        if (random.nextInt(20) == 0) {
            return "q=dough&article=" + id(random);
        }
        var query = new StringBuilder("q=").append(PercentEncoding.encode(text(random)));
        for (int more = random.nextInt(8) - 4; more > 0; more--) {
            query.append('&').append(PercentEncoding.encode(pick(random, NAMES)));
            query.append('=').append(PercentEncoding.encode(text(random)));
        }
        return random.nextInt(20) == 0 ? query.append("%FF%C0").toString() : query.toString();
    }

    /** An id as it stands in an address, odd or as long as a request's headers allow. */
    static String id(Random random) {
        return random.nextInt(4) == 0
                ? "a".repeat(8_000 + random.nextInt(2_000))
                : PercentEncoding.encodePath(text(random));
    }

    private static String text(Random random) {
        var text = new StringBuilder();
        for (int pieces = 1 + random.nextInt(12); pieces > 0; pieces--) {
            text.append(pick(random, PIECES)).append(random.nextBoolean() ? " " : "");
        }
        return text.toString();
    }

    private static String pick(Random random, List<String> from) {
        return from.get(random.nextInt(from.size()));
    }
}
