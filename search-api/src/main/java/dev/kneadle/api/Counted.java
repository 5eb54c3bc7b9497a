package dev.kneadle.api;

/** A number with its noun: "1 section", "2 sections". */
final class Counted {
    private Counted() {}

    /** @param noun in the singular, with a plural in s */
    static String of(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
