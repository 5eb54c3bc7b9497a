package dev.kneadle.model;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where an article comes from, as far as its file says. None of it is checked against the world.
 *
 * @param url where it was published
 * @param author as a reader is told: {@code "A. Smith, B. Jones"}
 * @param published in ISO 8601, as exact as the file is: {@code 2024-03}, {@code 2024-03-01} or
 *     {@code 2024-03-01T09:30:00Z}
 * @param modified when it was last changed, written as {@code published} is
 * @param site the name of the place that published it
 * @param description what it is about, in a sentence or two
 */
public record Origin(
        Optional<String> url,
        Optional<String> author,
        Optional<String> published,
        Optional<String> modified,
        Optional<String> site,
        Optional<String> description) {
    /** Of a file that says nothing about itself, as most texts do. */
    public static final Origin UNKNOWN = new Origin(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    private static final Pattern ISO_8601 =
            Pattern.compile("\\d{4}(-\\d\\d(-\\d\\d(T\\d\\d:\\d\\d(:\\d\\d)?(Z|[+-]\\d\\d:\\d\\d)?)?)?)?");

    public Origin {
        checkDate("published", published);
        checkDate("modified", modified);
    }

    private static void checkDate(String name, Optional<String> date) {
        if (date.isPresent() && !ISO_8601.matcher(date.get()).matches()) {
            throw new IllegalArgumentException(name + " must be a date in ISO 8601, got '" + date.get() + "'");
        }
    }

    /** Of a file that says where it was published and nothing else. */
    public static Origin at(Optional<String> url) {
        return new Origin(
                url, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The same of a file whose address is known better than it says itself. */
    public Origin publishedAt(Optional<String> address) {
        return new Origin(address, author, published, modified, site, description);
    }
}
