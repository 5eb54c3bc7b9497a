package dev.kneadle.ingest.extract;

import dev.kneadle.table.Table;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The amount of money a line shows: "$ 5", "3 €", or the code of a currency. They are those of {@code currencies.txt}. */
final class ShownPrice {
    private static final List<String> CODES = column("code");
    private static final Pattern PRICE = Pattern.compile(anyOf(column("sign before")) + "\\s?\\d|\\d\\s?"
            + anyOf(column("sign behind")) + "|\\b" + anyOf(CODES) + "\\b");

    private ShownPrice() {}

    private static List<String> column(String kind) {
        return Table.rows(ShownPrice.class, "currencies.txt", 2).stream()
                .filter(row -> row.getFirst().equals(kind))
                .flatMap(row -> Table.parts(row.getLast(), ',').stream())
                .toList();
    }

    private static String anyOf(List<String> words) {
        return words.stream().map(Pattern::quote).collect(Collectors.joining("|", "(?:", ")"));
    }

    /** Looks for a digit or a code first: most lines have neither, and that is cheap to see. */
    static boolean in(String text) {
        return (text.chars().anyMatch(c -> c >= '0' && c <= '9')
                        || CODES.stream().anyMatch(text::contains))
                && PRICE.matcher(text).find();
    }
}
