package dev.kneadle.ingest.extract;

import dev.kneadle.table.Table;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the names of a word processor's own styles say, in the languages they come in. */
final class HeadingStyle {
    private static final Pattern HEADING = Pattern.compile(
            "(?:" + String.join("|", Table.lines(HeadingStyle.class, "heading-styles.txt")) + ")[\\s_-]*([1-9])");

    private static final Set<String> TITLES = Set.copyOf(Table.lines(HeadingStyle.class, "title-styles.txt"));

    private HeadingStyle() {}

    /** 1 to 6 for {@code "Heading 2"}, {@code "Überschrift 2"}; deeper ones count as 6. */
    static OptionalInt level(String name) {
        Matcher heading = HEADING.matcher(name.strip().toLowerCase(Locale.ROOT));
        return heading.matches()
                ? OptionalInt.of(Math.min(6, Integer.parseInt(heading.group(1))))
                : OptionalInt.empty();
    }

    /** Whether it is the style of a document's title. */
    static boolean isTitle(String name) {
        return TITLES.contains(name.strip().toLowerCase(Locale.ROOT));
    }

    /** Outline levels count from 0, and 9 is body text (ECMA-376 part 1, 17.3.1.20). */
    static OptionalInt ofOutline(Optional<String> outline) {
        return outline.filter(level -> level.matches("[0-8]")).stream()
                .mapToInt(level -> Math.min(6, Integer.parseInt(level) + 1))
                .findFirst();
    }
}
