package dev.kneadle.ingest;

import dev.kneadle.model.ArticleId;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * A share of all articles, so that several machines can divide the work: each article belongs to exactly one of {@code of}
 * parts, by its id alone.
 *
 * @param number from 1 to {@code of}
 */
record Part(int number, int of) {
    static final Part WHOLE = new Part(1, 1);

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,6})/(\\d{1,6})");

    Part {
        if (number < 1 || number > of) {
            throw new IllegalArgumentException("a part must be 1 to " + of + ", got " + number);
        }
    }

    /** {@code 2/8} is the second of eight; empty where it is written otherwise or there is no such part. */
    static Optional<Part> of(String written) {
        Matcher matcher = WRITTEN.matcher(written);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int number = Integer.parseInt(matcher.group(1));
        int of = Integer.parseInt(matcher.group(2));
        return number < 1 || number > of ? Optional.empty() : Optional.of(new Part(number, of));
    }

    /** CRC-32, the same on every machine, spreads ids evenly that differ in a digit only. */
    boolean holds(ArticleId article) {
        if (of == 1) {
            return true;
        }
        var crc = new CRC32();
        crc.update(article.value().getBytes(StandardCharsets.UTF_8));
        return crc.getValue() % of == number - 1;
    }
}
