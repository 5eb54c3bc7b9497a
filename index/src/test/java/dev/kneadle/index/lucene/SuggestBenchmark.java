package dev.kneadle.index.lucene;

import dev.kneadle.index.SectionSearcher;
import dev.kneadle.index.Suggestion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * How long suggestions take in process, by what is typed: one letter, the beginnings of words and of names, words from
 * within names, all of them again with a slip of the finger. What is typed is drawn from the index, always the same.
 *
 * <p>Arguments: the folder of an index made by {@code kneadle ingest}, then anything to be shown with its suggestions.
 */
final class SuggestBenchmark {
    private static final int SHOWN = 8;
    private static final int ROUNDS = 20;
    private static final int SAMPLE = 500;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private SuggestBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        try (SectionSearcher searcher = LuceneSectionSearcher.open(folder)) {
            System.out.println(searcher.status().sections() + " sections");
            long start = System.nanoTime();
            searcher.suggest("a", SHOWN);
            System.out.printf(Locale.ROOT, "first call after the start %.0f ms%n", millis(System.nanoTime() - start));
            for (String typed : Arrays.asList(arguments).subList(1, arguments.length)) {
                System.out.println("\n" + typed);
                searcher.suggest(typed, SHOWN).forEach(SuggestBenchmark::show);
            }
            Map<String, List<String>> typed = typed(folder);
            typed.values().forEach(each -> time(searcher, each)); // so that all is compiled
            System.out.println(
                    "\n| typed | inputs | p50 ms | p99 ms | p50 ms of processor | p99 ms of processor | without a suggestion |\n|---|---|---|---|---|---|---|");
            typed.forEach((name, each) -> print(name, each, searcher));
        }
    }

    private static void show(Suggestion suggestion) {
        String marked = suggestion.text();
        for (var span : suggestion.highlights().reversed()) {
            marked = marked.substring(0, span.start()) + "[" + span.of(marked) + "]" + marked.substring(span.end());
        }
        System.out.println(
                "  " + marked + " (" + suggestion.getClass().getSimpleName() + ", " + suggestion.sections() + ")");
    }

    private static Map<String, List<String>> typed(Path folder) throws IOException {
        var random = new Random(1);
        List<String> names;
        List<String> words;
        try (CommitReader commit = NewestCommit.in(folder, Duration.ofDays(1)).acquire()) {
            names = new ArrayList<>(
                    NameCounts.in(commit).stream().map(Name::text).toList());
            words = new ArrayList<>();
            Vocabulary vocabulary = commit.names().vocabulary();
            IntStream.range(0, vocabulary.size())
                    .mapToObj(vocabulary::word)
                    .filter(word -> word.length() >= 6 && word.chars().allMatch(Character::isLetter))
                    .forEach(words::add);
        }
        Collections.shuffle(names, random);
        Collections.shuffle(words, random);
        List<String> someNames = names.subList(0, Math.min(SAMPLE, names.size()));
        List<String> someWords = words.subList(0, Math.min(SAMPLE, words.size()));
        var typed = new LinkedHashMap<String, List<String>>();
        typed.put(
                "one letter",
                IntStream.rangeClosed('a', 'z').mapToObj(Character::toString).toList());
        typed.put("the beginning of a word", beginnings(someWords, random));
        typed.put("the beginning of a name", beginnings(someNames, random));
        typed.put(
                "a word from within a name",
                beginnings(
                        someNames.stream()
                                .map(name -> name.substring(name.lastIndexOf(' ') + 1))
                                .filter(word -> word.length() > 2)
                                .toList(),
                        random));
        typed.put("the beginning of a word, one slip", slips(typed.get("the beginning of a word"), 1, random));
        typed.put("the beginning of a name, one slip", slips(typed.get("the beginning of a name"), 1, random));
        typed.put(
                "a word, two slips",
                slips(someWords.stream().filter(word -> word.length() >= 8).toList(), 2, random));
        typed.put("nonsense", slips(someWords, 6, random));
        return typed;
    }

    private static List<String> beginnings(List<String> texts, Random random) {
        return texts.stream()
                .map(text -> text.substring(0, Math.min(text.length(), 2 + random.nextInt(text.length() - 1))))
                .toList();
    }

    private static List<String> slips(List<String> texts, int slips, Random random) {
        return texts.stream()
                .filter(text -> text.length() >= 4)
                .map(text -> slipped(text, slips, random))
                .toList();
    }

    private static String slipped(String text, int slips, Random random) {
        var slipped = new StringBuilder(text);
        for (int slip = 0; slip < slips; slip++) {
            slipped.setCharAt(1 + random.nextInt(slipped.length() - 1), (char) ('a' + random.nextInt(26)));
        }
        return slipped.toString();
    }

    private static void print(String name, List<String> typed, SectionSearcher searcher) {
        List<Took> took = time(searcher, typed);
        long[] wall = took.stream().mapToLong(Took::wall).sorted().toArray();
        long[] processor = took.stream().mapToLong(Took::processor).sorted().toArray();
        long none =
                typed.stream().filter(text -> suggest(searcher, text).isEmpty()).count();
        System.out.printf(
                Locale.ROOT,
                "| %s | %d | %.3f | %.3f | %.3f | %.3f | %d |%n",
                name,
                typed.size(),
                millis(wall[wall.length / 2]),
                millis(wall[wall.length * 99 / 100]),
                millis(processor[wall.length / 2]),
                millis(processor[wall.length * 99 / 100]),
                none);
    }

    /**
     * One call.
     *
     * @param wall nanoseconds that passed
     * @param processor nanoseconds of them in which this thread was at work; less where others had the processor
     */
    private record Took(long wall, long processor) {}

    private static List<Took> time(SectionSearcher searcher, List<String> typed) {
        return IntStream.range(0, ROUNDS)
                .boxed()
                .flatMap(round -> typed.stream())
                .map(text -> {
                    long start = System.nanoTime();
                    long atWork = THREADS.getCurrentThreadCpuTime();
                    suggest(searcher, text);
                    return new Took(System.nanoTime() - start, THREADS.getCurrentThreadCpuTime() - atWork);
                })
                .toList();
    }

    private static List<Suggestion> suggest(SectionSearcher searcher, String typed) {
        try {
            return searcher.suggest(typed, SHOWN);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double millis(long nanos) {
        return nanos / 1e6;
    }
}
