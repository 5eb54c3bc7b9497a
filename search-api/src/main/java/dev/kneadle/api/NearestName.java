package dev.kneadle.api;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** The known name that someone who mistyped one most likely meant. */
final class NearestName {
    /** Two slips of the finger. With three, {@code q} would be the nearest to any word of three letters. */
    private static final int MOST_SLIPS = 2;

    private NearestName() {}

    /** The nearest of {@code known}, the first of equals; empty where none is near. Upper and lower case are one. */
    static Optional<String> to(String typed, Collection<String> known) {
        return known.stream()
                .filter(name -> distance(typed, name) <= Math.min(MOST_SLIPS, name.length() - 1))
                .min(Comparator.comparingInt(name -> distance(typed, name)));
    }

    /** Levenshtein's: how many letters must be put in, left out or changed. Cut short for what is far too long. */
    private static int distance(String typed, String name) {
        if (typed.length() > name.length() + MOST_SLIPS) {
            return Integer.MAX_VALUE;
        }
        String from = typed.toLowerCase(Locale.ROOT);
        String to = name.toLowerCase(Locale.ROOT);
        int[] above = new int[to.length() + 1];
        for (int column = 0; column <= to.length(); column++) {
            above[column] = column;
        }
        for (int row = 1; row <= from.length(); row++) {
            int[] here = new int[to.length() + 1];
            here[0] = row;
            for (int column = 1; column <= to.length(); column++) {
                int changed = above[column - 1] + (from.charAt(row - 1) == to.charAt(column - 1) ? 0 : 1);
                here[column] = Math.min(changed, 1 + Math.min(above[column], here[column - 1]));
            }
            above = here;
        }
        return above[to.length()];
    }
}
