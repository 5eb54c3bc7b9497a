package dev.kneadle.ingest.extract;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.Calendar;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Dates as files write them, brought to ISO 8601 and no more exact than they were. */
final class IsoDate {
    /** Before it nothing was printed; the years 1 and 101 are what programs write for "unknown". */
    private static final int FIRST_YEAR = 1450;

    private static final int LAST_YEAR = 2199;

    /** UTF-16 units of the longest form below. */
    private static final int LONGEST = 60;

    private static final Pattern YEAR = Pattern.compile("\\d{4}");

    /**
     * Days whose order cannot be mistaken: {@code 03/04/2024} is March in one country and April in another, and is no
     * date here.
     */
    private static final List<DateTimeFormatter> FORMS = List.of(
            form("uuuu-M-d['T'][ ]H:mm[:ss[.SSSSSSSSS][.SSSSSS][.SSS][.SS][.S]][ ][XXX][XX][X]"),
            form("uuuu-M-d"),
            form("uuuu/M/d[ H:mm[:ss]]"),
            form("uuuuMMdd['T'HHmmss][X]"),
            form("uuuu-M"),
            DateTimeFormatter.RFC_1123_DATE_TIME,
            form("[EEEE, ][EEE, ]MMMM d[, ][ ]uuuu"),
            form("[EEEE, ][EEE, ]MMM d[, ][ ]uuuu"),
            form("[EEEE, ][EEE, ]d MMMM uuuu"),
            form("[EEEE, ][EEE, ]d MMM uuuu"),
            form("MMMM uuuu"));

    private IsoDate() {}

    private static DateTimeFormatter form(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    /** {@code raw} in ISO 8601; empty where it is no date, or one that can be read in two ways. */
    static Optional<String> of(String raw) {
        String text = CleanText.of(raw);
        if (text.isEmpty() || text.length() > LONGEST) {
            return Optional.empty();
        }
        if (YEAR.matcher(text).matches()) {
            return Optional.of(text).filter(year -> isUsual(Integer.parseInt(year)));
        }
        return FORMS.stream().flatMap(form -> parsed(text, form).stream()).findFirst();
    }

    /** A moment, to the second. */
    static Optional<String> of(Calendar calendar) {
        return isUsual(calendar.get(Calendar.YEAR)) ? Optional.of(ofMoment(calendar)) : Optional.empty();
    }

    private static String ofMoment(Calendar calendar) {
        var offset = ZoneOffset.ofTotalSeconds(calendar.getTimeZone().getOffset(calendar.getTimeInMillis()) / 1000);
        return written(calendar.toInstant().atOffset(offset));
    }

    private static Optional<String> parsed(String text, DateTimeFormatter form) {
        try {
            TemporalAccessor date = form.parseBest(
                    text,
                    ZonedDateTime::from,
                    OffsetDateTime::from,
                    LocalDateTime::from,
                    LocalDate::from,
                    YearMonth::from);
            return written(date);
        } catch (DateTimeException otherForm) {
            return Optional.empty();
        }
    }

    private static Optional<String> written(TemporalAccessor date) {
        return switch (date) {
            case ZonedDateTime time when isUsual(time.getYear()) -> Optional.of(written(time.toOffsetDateTime()));
            case OffsetDateTime time when isUsual(time.getYear()) -> Optional.of(written(time));
            case LocalDateTime time
            when isUsual(time.getYear()) ->
                Optional.of(DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(time.truncatedTo(ChronoUnit.SECONDS)));
            case LocalDate day when isUsual(day.getYear()) -> Optional.of(day.toString());
            case YearMonth month when isUsual(month.getYear()) -> Optional.of(month.toString());
            default -> Optional.empty();
        };
    }

    private static String written(OffsetDateTime time) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                time.truncatedTo(ChronoUnit.SECONDS).withOffsetSameInstant(wholeMinutes(time.getOffset())));
    }

    /** ISO 8601 has no seconds in an offset; local mean time of old zones has. */
    private static ZoneOffset wholeMinutes(ZoneOffset offset) {
        return ZoneOffset.ofTotalSeconds(offset.getTotalSeconds() / 60 * 60);
    }

    private static boolean isUsual(int year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }
}
