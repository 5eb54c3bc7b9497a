package dev.kneadle.ingest.extract;

import dev.kneadle.model.Origin;
import dev.kneadle.table.Table;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a file says of where it comes from, as it is kept: on one line, bounded, without what programs put there. */
final class CleanOrigin {
    /** UTF-16 units of a name; a longer "name" is an institution's imprint, or none. */
    private static final int LONGEST_NAME = 200;

    /** Names that are shown; a paper may have a hundred authors. */
    private static final int MOST_AUTHORS = 5;

    /** UTF-16 units of a description: three sentences. */
    private static final int LONGEST_DESCRIPTION = 500;

    private static final Set<String> NOBODY = Set.copyOf(Table.lines(CleanOrigin.class, "nobody.txt"));

    private CleanOrigin() {}

    /** What a file says, each value as it stands there, empty or blank where it says nothing. */
    record Said(String url, List<String> authors, String published, String modified, String site, String description) {}

    static Origin of(Said said) {
        return new Origin(
                HtmlReader.webAddress(said.url()),
                authors(said.authors()),
                IsoDate.of(said.published()),
                IsoDate.of(said.modified()),
                name(said.site()),
                description(said.description()));
    }

    private static Optional<String> authors(List<String> said) {
        Set<String> names = new LinkedHashSet<>();
        said.forEach(raw -> name(raw).filter(CleanOrigin::isSomebody).ifPresent(names::add));
        if (names.isEmpty()) {
            return Optional.empty();
        }
        String first = String.join(", ", names.stream().limit(MOST_AUTHORS).toList());
        return Optional.of(names.size() > MOST_AUTHORS ? first + " and others" : first);
    }

    /** Not a program, not the account it ran under, not an address in place of a name. */
    private static boolean isSomebody(String name) {
        return !NOBODY.contains(name.toLowerCase(Locale.ROOT))
                && !name.contains("://")
                && name.chars().anyMatch(Character::isLetter);
    }

    private static Optional<String> name(String raw) {
        return Optional.of(CleanText.of(raw)).filter(name -> !name.isEmpty() && name.length() <= LONGEST_NAME);
    }

    /** Cut at a word where it is too long. */
    private static Optional<String> description(String raw) {
        String text = CleanText.of(raw);
        if (text.length() <= LONGEST_DESCRIPTION) {
            return text.isEmpty() ? Optional.empty() : Optional.of(text);
        }
        int space = text.lastIndexOf(' ', LONGEST_DESCRIPTION - 1);
        return Optional.of(text.substring(0, space > 0 ? space : LONGEST_DESCRIPTION - 1) + "…");
    }
}
