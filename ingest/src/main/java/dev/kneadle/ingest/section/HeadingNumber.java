package dev.kneadle.ingest.section;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number a heading begins with: "4.", "4.2", "IV.", "B)", "Step 3".
 *
 * @param series what is counted: headings of one series count on and stand on one level
 * @param value of the number, or of its last part, from 0
 * @param parts 2 for "4.2", else 1
 */
record HeadingNumber(String series, int value, int parts) {
    private static final Pattern DECIMAL =
            Pattern.compile("(?:(\\d{1,3})[.):]\\s+\\S|((?:\\d{1,3}\\.){1,5})(\\d{1,3})[.):]?\\s+[^\\p{Ll}\\s])");
    private static final Pattern ROMAN = Pattern.compile("([IVX]{1,6})[.):]\\s+\\S");
    private static final Pattern LETTER = Pattern.compile("([A-Z])[.):]\\s+\\S");
    private static final Pattern LABEL = Pattern.compile("(\\p{Lu}\\p{L}+) (?:(\\d{1,3})|([IVX]{1,6}))\\b");

    /** Whether {@code other} is the next of its series. */
    boolean isBefore(HeadingNumber other) {
        return series.equals(other.series) && value + 1 == other.value;
    }

    static Optional<HeadingNumber> of(String heading) {
        Matcher decimal = DECIMAL.matcher(heading);
        if (decimal.lookingAt()) {
            return Optional.of(decimal(decimal));
        }
        Matcher roman = ROMAN.matcher(heading);
        if (roman.lookingAt()) {
            return Optional.of(new HeadingNumber("I", roman(roman.group(1)), 1));
        }
        Matcher letter = LETTER.matcher(heading);
        if (letter.lookingAt()) {
            return Optional.of(new HeadingNumber("A", letter.group(1).charAt(0) - 'A' + 1, 1));
        }
        Matcher label = LABEL.matcher(heading);
        if (label.lookingAt()) {
            int value = label.group(2) == null ? roman(label.group(3)) : Integer.parseInt(label.group(2));
            return Optional.of(new HeadingNumber(label.group(1), value, 1));
        }
        return Optional.empty();
    }

    private static HeadingNumber decimal(Matcher decimal) {
        if (decimal.group(1) != null) {
            return new HeadingNumber("1", Integer.parseInt(decimal.group(1)), 1);
        }
        int parts = (int) decimal.group(2).chars().filter(c -> c == '.').count() + 1;
        return new HeadingNumber("1" + ".1".repeat(parts - 1), Integer.parseInt(decimal.group(3)), parts);
    }

    /** A digit before a larger one is taken away. */
    private static int roman(String digits) {
        int value = 0;
        int last = 0;
        for (int at = digits.length() - 1; at >= 0; at--) {
            int digit = switch (digits.charAt(at)) {
                case 'I' -> 1;
                case 'V' -> 5;
                default -> 10;
            };
            value += digit < last ? -digit : digit;
            last = digit;
        }
        return value;
    }
}
