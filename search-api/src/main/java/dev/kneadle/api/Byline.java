package dev.kneadle.api;

import dev.kneadle.model.Origin;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/**
 * The line under an article's title, in pieces: who wrote it, for whom, and when.
 *
 * @param published when a reader could first read it
 * @param updated when it was last changed, where that is another day
 */
record Byline(Optional<String> author, Optional<String> site, Optional<Date> published, Optional<Date> updated) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

    /** {@code 2024-03-01}; what follows is the time of day. */
    private static final int LENGTH_OF_A_DAY = 10;

    /**
     * @param iso as machines read it: {@code 2024-03-01}
     * @param words as people do: {@code 1 March 2024}
     */
    record Date(String iso, String words) {}

    static Byline of(Origin origin) {
        Optional<Date> published = origin.published().map(Byline::date);
        Optional<Date> updated =
                origin.modified().map(Byline::date).filter(date -> !published.equals(Optional.of(date)));
        return new Byline(origin.author(), origin.site(), published, updated);
    }

    /** To the day: the time of day is for machines. A date that the calendar does not have stays as it is. */
    private static Date date(String iso) {
        String day = iso.substring(0, Math.min(iso.length(), LENGTH_OF_A_DAY));
        try {
            return new Date(day, words(day));
        } catch (java.time.DateTimeException noSuchDay) {
            return new Date(day, day);
        }
    }

    private static String words(String day) {
        if (day.length() == LENGTH_OF_A_DAY) {
            return DAY.format(LocalDate.parse(day));
        }
        return day.contains("-") ? MONTH.format(YearMonth.parse(day)) : day;
    }

    boolean isEmpty() {
        return author.isEmpty() && site.isEmpty() && published.isEmpty() && updated.isEmpty();
    }
}
