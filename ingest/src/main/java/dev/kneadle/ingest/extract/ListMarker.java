package dev.kneadle.ingest.extract;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands before an item of a list in a section's text: a bullet, or a number of up to three digits with a full
 * stop. These are the two forms by which items are told there ({@link dev.kneadle.model.ListLeads}), so that an item
 * with another marker would be parted from the line that introduces it.
 */
final class ListMarker {
    private static final String BULLET = "•";

    private static final Pattern NUMBER = Pattern.compile("\\(?(?:(\\d{1,3})|([a-z])|([ivx]{2,7}))[.)]");

    /** Roman numbers from 2 to 39. */
    private static final Pattern ROMAN = Pattern.compile("x{0,3}(?:ix|iv|v?i{0,3})");

    private ListMarker() {}

    /**
     * The marker for what the author wrote: {@code "3)"} is {@code "3."}, {@code "b)"} is {@code "2."}, {@code "(iv)"}
     * is {@code "4."}. Lone i, v and x are Roman, since few lists have nine items with letters. All else, numbers of
     * more than three digits too, is a bullet.
     */
    static String of(String written) {
        Matcher number = NUMBER.matcher(written.toLowerCase(Locale.ROOT));
        if (!number.matches()) {
            return BULLET;
        }
        if (number.group(1) != null) {
            return Integer.parseInt(number.group(1)) + ".";
        }
        String letters = number.group(2) == null ? number.group(3) : number.group(2);
        if (ROMAN.matcher(letters).matches()) {
            return ofRoman(letters) + ".";
        }
        return letters.length() == 1 ? letters.charAt(0) - 'a' + 1 + "." : BULLET;
    }

    /** A digit before a larger one is taken away. */
    private static int ofRoman(String roman) {
        int number = 0;
        int last = 0;
        for (int at = roman.length() - 1; at >= 0; at--) {
            int digit = digit(roman.charAt(at));
            number += digit < last ? -digit : digit;
            last = digit;
        }
        return number;
    }

    private static int digit(char roman) {
        return switch (roman) {
            case 'i' -> 1;
            case 'v' -> 5;
            default -> 10;
        };
    }
}
