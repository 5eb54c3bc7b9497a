package dev.kneadle.api;

import dev.kneadle.index.RunReport;
import dev.kneadle.model.ArticleId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;

/**
 * What the last run of ingest did, as the page shows it.
 *
 * @param summary the counts of all outcomes: "3 added, 5,480 unchanged, in 1.2 s"
 * @param duplicated how many articles are duplicates: "3 articles have nearly the text of another"; empty where none is
 * @param duplicates the first of them
 * @param shown which files stand here: "1–50 of 120 files that were not simply unchanged"
 */
record IngestPage(
        String summary,
        String duplicated,
        List<Duplicate> duplicates,
        String shown,
        List<File> files,
        Optional<String> previous,
        Optional<String> next) {
    static final String PATH = "/ingest";

    private static final long MILLIS = 1_000;

    /** So many duplicates are named, which is more than anybody looks through; each article's page names its own. */
    private static final int MOST_DUPLICATES = 1_000;

    IngestPage {
        duplicates = List.copyOf(duplicates);
        files = List.copyOf(files);
    }

    /**
     * An article that has nearly the text of an earlier one.
     *
     * @param of the earlier one
     */
    record Duplicate(String article, String link, String of, String linkOf) {
        static Duplicate of(ArticleId article, ArticleId earlier) {
            return new Duplicate(article.value(), Link.to(article), earlier.value(), Link.to(earlier));
        }
    }

    /**
     * A row.
     *
     * @param link to the article, where it can be read
     * @param why the reason and the message of what went wrong, or what there is to say
     * @param found "7 sections, 3 technique, 2 warning"; may be empty
     */
    record File(
            String name,
            Optional<String> link,
            String outcome,
            boolean failed,
            String why,
            String found,
            List<String> warnings,
            List<RunReport.DroppedText> dropped,
            String took) {
        File {
            warnings = List.copyOf(warnings);
            dropped = List.copyOf(dropped);
        }

        static File of(RunReport.FileReport file) {
            return new File(
                    file.name(),
                    file.sections() > 0 ? Optional.of(Link.to(new ArticleId(file.name()))) : Optional.empty(),
                    file.outcome(),
                    file.reason().isPresent(),
                    file.reason().map(reason -> reason.label() + ": ").orElse("") + file.message(),
                    found(file),
                    file.warnings(),
                    file.dropped(),
                    file.took().isZero() ? "" : file.took().toMillis() + " ms");
        }

        private static String found(RunReport.FileReport file) {
            if (file.sections() == 0) {
                return "";
            }
            var parts = new ArrayList<>(List.of(Counted.of(file.sections(), "section")));
            file.tags().forEach((tag, count) -> parts.add(count + " " + tag.label()));
            return String.join(", ", parts);
        }
    }

    /** @param duplicates articles of nearly the text of an earlier one, by which that is */
    static IngestPage of(Optional<RunReport> lastRun, SortedMap<ArticleId, ArticleId> duplicates, ReportParams asked) {
        return lastRun.map(run -> of(run, duplicates, asked))
                .orElseGet(() -> new IngestPage(
                        "No run has come to its end yet.",
                        "",
                        List.of(),
                        "",
                        List.of(),
                        Optional.empty(),
                        Optional.empty()));
    }

    private static IngestPage of(RunReport run, SortedMap<ArticleId, ArticleId> duplicates, ReportParams asked) {
        List<RunReport.FileReport> files = asked.of(run.files());
        int last = asked.offset() + files.size();
        return new IngestPage(
                summary(run),
                duplicated(duplicates.size()),
                duplicates.entrySet().stream()
                        .limit(MOST_DUPLICATES)
                        .map(one -> Duplicate.of(one.getKey(), one.getValue()))
                        .toList(),
                shown(run, asked, last),
                files.stream().map(File::of).toList(),
                asked.offset() == 0
                        ? Optional.empty()
                        : Optional.of(link(asked.from(Math.max(0, asked.offset() - asked.limit())))),
                last < run.files().size() ? Optional.of(link(asked.from(last))) : Optional.empty());
    }

    private static String summary(RunReport run) {
        String counts = run.counts().entrySet().stream()
                .map(count -> count.getValue() + " " + count.getKey())
                .collect(Collectors.joining(", "));
        return (counts.isEmpty() ? "No files" : counts) + ", in " + seconds(run.took());
    }

    private static String duplicated(int count) {
        return count == 0
                ? ""
                : Counted.of(count, "article") + (count == 1 ? " has" : " have") + " nearly the text of another";
    }

    private static String seconds(Duration took) {
        return took.toMillis() < MILLIS ? took.toMillis() + " ms" : took.toSeconds() + " s";
    }

    private static String shown(RunReport run, ReportParams asked, int last) {
        if (run.files().isEmpty()) {
            return "";
        }
        return asked.offset() >= last
                ? "None of " + Counted.of(run.files().size(), "file") + " stands here."
                : asked.offset() + 1 + "–" + last + " of "
                        + Counted.of(run.files().size(), "file") + " that were not simply unchanged";
    }

    private static String link(ReportParams asked) {
        return PATH + "?" + asked.toQuery();
    }
}
