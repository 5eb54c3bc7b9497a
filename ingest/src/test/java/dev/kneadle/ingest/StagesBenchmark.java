package dev.kneadle.ingest;

import dev.kneadle.index.SectionWriter;
import dev.kneadle.index.lucene.LuceneSectionWriter;
import dev.kneadle.ingest.clean.Boilerplate;
import dev.kneadle.ingest.extract.ExtractedArticle;
import dev.kneadle.ingest.extract.FormatExtractor;
import dev.kneadle.ingest.extract.Source;
import dev.kneadle.ingest.extract.UnreadableArticle;
import dev.kneadle.ingest.section.Outline;
import dev.kneadle.ingest.section.Sectioner;
import dev.kneadle.ingest.tag.RuleTagger;
import dev.kneadle.ingest.tag.Tagger;
import dev.kneadle.model.ArticleId;
import dev.kneadle.model.Margins;
import dev.kneadle.model.Section;
import dev.kneadle.model.TaggedSection;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What each step of a file's way to the index costs in processor time of one thread, so that other work on the machine does
 * not matter: the first rounds warm up, the last is told. Takes a folder of articles, and how many rounds.
 */
final class StagesBenchmark {
    private static final int ROUNDS = 3;

    private final Tagger tagger = new RuleTagger();
    private final Map<String, Long> nanos = new LinkedHashMap<>();
    private long files;
    private long characters;

    private StagesBenchmark() {}

    public static void main(String[] args) throws IOException {
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : ROUNDS;
        for (int round = 1; round <= rounds; round++) {
            var measured = new StagesBenchmark();
            measured.run(Path.of(args[0]));
            System.out.println("round " + round);
            measured.tell();
        }
    }

    private void run(Path folder) throws IOException {
        Map<ArticleId, Path> found = ContentFolders.walk(List.of(folder)).files();
        Path index = Files.createTempDirectory("stages");
        try (var extractor = new FormatExtractor();
                SectionWriter writer = LuceneSectionWriter.open(index)) {
            for (Map.Entry<ArticleId, Path> file : found.entrySet()) {
                read(file.getKey(), file.getValue(), extractor, writer);
            }
            timed("commit", () -> {
                writer.commit(List.of());
                return writer;
            });
        }
    }

    private void read(ArticleId id, Path file, FormatExtractor extractor, SectionWriter writer) throws IOException {
        var fingerprint = timed("fingerprint", () -> Fingerprints.of(file));
        try {
            ExtractedArticle raw = timed("extract", () -> extractor.extract(new Source.WholeFile(file)));
            ExtractedArticle clean = timed("boilerplate", () -> Boilerplate.drop(raw));
            Outline outline = timed("outline", () -> Outline.of(clean));
            List<Section> sections = timed("sections", () -> Sectioner.split(outline));
            List<TaggedSection> tagged = timed("tags", () -> tagger.tag(sections, clean.language()));
            var article = new KneadedArticle(
                    clean.mediaType(),
                    outline.title(),
                    clean.origin(),
                    clean.language(),
                    tagged,
                    List.of(),
                    Margins.NONE,
                    List.of());
            timed("index", () -> {
                writer.replace(article.as(id, Place.of(id, file), fingerprint), tagged);
                return article;
            });
            files++;
            sections.forEach(section -> characters += section.text().length());
        } catch (UnreadableArticle unreadable) {
            System.out.println(id + ": " + unreadable.getMessage());
        }
    }

    /** A step that can fail as reading a file does. */
    @FunctionalInterface
    private interface Step<T, E extends Exception> {
        T run() throws IOException, E;
    }

    private <T, E extends Exception> T timed(String name, Step<T, E> step) throws IOException, E {
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        try {
            return step.run();
        } finally {
            long took = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
            nanos.merge(name, took, Long::sum);
        }
    }

    private void tell() {
        nanos.forEach(
                (name, took) -> System.out.printf(Locale.ROOT, "  %-12s %8.3f ms a file%n", name, took / 1e6 / files));
        long kneading = Stream.of("boilerplate", "outline", "sections", "tags")
                .mapToLong(step -> nanos.getOrDefault(step, 0L))
                .sum();
        System.out.printf(
                Locale.ROOT,
                "  text to tagged sections: %.1f MB a second; all: %.2f ms a file, %d files%n",
                characters / 1e6 / (kneading / 1e9),
                nanos.values().stream().mapToLong(Long::longValue).sum() / 1e6 / files,
                files);
    }
}
