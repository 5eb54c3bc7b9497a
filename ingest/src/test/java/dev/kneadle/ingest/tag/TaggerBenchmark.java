package dev.kneadle.ingest.tag;

import dev.kneadle.model.HeadingSource;
import dev.kneadle.model.Section;
import dev.kneadle.model.Sentences;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How many sentences are read and tagged in a second on one core, by the thread's own processor time. Takes a folder of texts,
 * by default our own articles; each paragraph is a section.
 */
final class TaggerBenchmark {
    private static final int ROUNDS = 30;

    private TaggerBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        List<List<Section>> articles = articles(Path.of(arguments.length > 0 ? arguments[0] : "content"));
        long sentences = articles.stream()
                .flatMap(List::stream)
                .mapToLong(section -> Sentences.in(section.text()).size())
                .sum();
        var tagger = new RuleTagger();
        var perSecond = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            long before = processorTime();
            articles.forEach(sections -> tagger.tag(sections, Optional.of("en")));
            perSecond[round] = sentences * 1e9 / (processorTime() - before);
        }
        System.out.printf("%d sentences; the first time %.0f a second%n", sentences, perSecond[0]);
        Arrays.sort(perSecond);
        System.out.printf("median of %d rounds %.0f a second%n", ROUNDS, perSecond[ROUNDS / 2]);
    }

    private static long processorTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static List<List<Section>> articles(Path folder) throws IOException {
        var articles = new ArrayList<List<Section>>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(TaggerBenchmark::isText).sorted().toList()) {
                articles.add(sections(Files.readString(file)));
            }
        }
        return articles;
    }

    private static boolean isText(Path file) {
        return file.toString().endsWith(".txt") || file.toString().endsWith(".md");
    }

    private static List<Section> sections(String text) {
        String[] paragraphs = text.split("\n\\s*\n", -1);
        var sections = new ArrayList<Section>();
        for (int at = 0; at < paragraphs.length; at++) {
            sections.add(
                    new Section("s" + at, at, 2, List.of("How to do it"), HeadingSource.MARKUP, 1, paragraphs[at]));
        }
        return sections;
    }
}
