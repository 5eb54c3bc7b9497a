package dev.kneadle.index;

import dev.kneadle.model.FailureReason;
import dev.kneadle.model.Tag;
import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the last run of ingest that changed the index did.
 *
 * @param counts how many files had each outcome, the unchanged included
 * @param files those that were not simply unchanged, what failed first, {@link #MOST_FILES} at most
 */
public record RunReport(Map<String, Long> counts, Duration took, List<FileReport> files) {
    /** So many files are listed: some megabytes, and more than anybody pages through. The counts count all. */
    public static final int MOST_FILES = 10_000;

    public RunReport {
        counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
        files = List.copyOf(files);
    }

    /**
     * What became of one file.
     *
     * @param name the article's id, or the path of what was skipped
     * @param outcome such as {@code added}, {@code moved}, {@code failed}
     * @param reason why it failed
     * @param message in words, where there is something to say; may be empty
     * @param sections how many were found in it
     * @param tags how many of them carry each tag
     * @param dropped texts that are not the article's, such as a site's menu, {@link #MOST_DROPPED} at most
     * @param warnings what its editor should know: cut off, an encoding that was guessed
     * @param took for reading it and finding its sections and tags
     */
    public record FileReport(
            String name,
            String outcome,
            Optional<FailureReason> reason,
            String message,
            int sections,
            Map<Tag, Integer> tags,
            List<DroppedText> dropped,
            List<String> warnings,
            Duration took) {
        /** Enough to see what kind of text is dropped. */
        public static final int MOST_DROPPED = 20;

        public FileReport {
            var counts = new EnumMap<Tag, Integer>(Tag.class);
            counts.putAll(tags);
            tags = Collections.unmodifiableMap(counts);
            dropped = List.copyOf(dropped.subList(0, Math.min(MOST_DROPPED, dropped.size())));
            warnings = List.copyOf(warnings);
        }
    }

    /** A text that was left out, and why. */
    public record DroppedText(String text, String reason) {}
}
