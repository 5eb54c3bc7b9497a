package dev.kneadle.index.duplicate;

import dev.kneadle.index.IndexedArticle;
import dev.kneadle.index.SectionSearcher;
import dev.kneadle.index.lucene.LuceneSectionSearcher;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which articles of an index are taken for copies, how often an edited copy is recognised, and what looking for copies costs.
 * Takes the folders of indexes.
 */
final class DuplicatesBenchmark {
    /** Shorter articles are changed by any edit. */
    private static final int FEWEST_WORDS = 150;

    private static final List<String> FOOTER =
            List.of(("Looked over in May by the people who keep these pages. Write to us if"
                            + " something has changed, or if you miss a step. You may print this page and hand it on.")
                    .split(" "));

    private static final List<String> SENTENCE = List.of(
            "Before you begin, lay out all you need within reach and read the page to its end once.".split(" "));

    private static final int ROUNDS = 20;

    private DuplicatesBenchmark() {}

    /** An article as its title and its words. */
    private record Text(String id, String title, List<String> words) {
        static Text of(IndexedArticle indexed) {
            List<String> words = indexed.tagged().stream()
                    .map(tagged -> tagged.section())
                    .flatMap(section -> Stream.of(section.heading(), section.text()))
                    .flatMap(text -> Arrays.stream(text.split("\\s+")))
                    .filter(word -> !word.isEmpty())
                    .toList();
            return new Text(indexed.article().id().value(), indexed.article().title(), words);
        }

        Text with(List<String> others) {
            return new Text(id, title, others);
        }

        Text called(String other) {
            return new Text(id, other, words);
        }

        Sketch sketch() {
            return Sketch.of(title, List.of(String.join(" ", words))).orElseThrow();
        }
    }

    public static void main(String[] folders) throws IOException {
        for (String folder : folders) {
            List<Text> articles = articles(Path.of(folder));
            System.out.println(folder + ": " + articles.size() + " articles");
            tellCopies(articles);
            tellEdits(articles);
            tellTime(articles.stream().map(Text::sketch).toList());
        }
    }

    private static List<Text> articles(Path folder) throws IOException {
        var articles = new ArrayList<Text>();
        try (SectionSearcher index = LuceneSectionSearcher.open(folder)) {
            index.visit(article -> articles.add(Text.of(article)));
        }
        articles.removeIf(article -> Sketch.of(article.title(), article.words()).isEmpty());
        return articles;
    }

    private static void tellCopies(List<Text> articles) {
        int[] firsts = NearDuplicates.firsts(articles.stream().map(Text::sketch).toList());
        int exact = 0;
        for (int place = 0; place < firsts.length; place++) {
            Text article = articles.get(place);
            Text first = articles.get(firsts[place]);
            if (firsts[place] != place && article.words().equals(first.words())) {
                exact++;
            } else if (firsts[place] != place) {
                System.out.printf(
                        "  nearly the same: %s (%s), %s (%s)%n",
                        first.id(), first.title(), article.id(), article.title());
            }
        }
        System.out.println("  word for word the same as an earlier one: " + exact);
    }

    private static Map<String, UnaryOperator<Text>> edits() {
        Map<String, UnaryOperator<Text>> edits = new LinkedHashMap<>();
        edits.put("a footer of 35 words", text -> text.with(together(text.words(), FOOTER)));
        edits.put("a sentence of 18 words in the middle", DuplicatesBenchmark::withSentence);
        edits.put(
                "both, under a title with the name of a site",
                text -> withSentence(text).with(together(text.words(), FOOTER)).called(text.title() + " | Quillback"));
        edits.put(
                "the last tenth left out",
                text -> text.with(text.words().subList(0, text.words().size() * 9 / 10)));
        edits.put(
                "each 50th word replaced",
                text -> text.with(IntStream.range(0, text.words().size())
                        .mapToObj(
                                at -> at % 50 == 25 ? "otherwise" : text.words().get(at))
                        .toList()));
        edits.put(
                "each 10th word replaced",
                text -> text.with(IntStream.range(0, text.words().size())
                        .mapToObj(
                                at -> at % 10 == 5 ? "otherwise" : text.words().get(at))
                        .toList()));
        edits.put("one word of the title another, there and in the text", DuplicatesBenchmark::aboutSomethingElse);
        return edits;
    }

    private static Text withSentence(Text text) {
        int middle = text.words().size() / 2;
        return text.with(together(
                together(text.words().subList(0, middle), SENTENCE),
                text.words().subList(middle, text.words().size())));
    }

    private static Text aboutSomethingElse(Text text) {
        String subject = Arrays.stream(text.title().split("\\W+"))
                .filter(word -> text.words().stream().anyMatch(word::equalsIgnoreCase))
                .reduce("", (longest, word) -> word.length() > longest.length() ? word : longest);
        return text.with(text.words().stream()
                        .map(word -> word.equalsIgnoreCase(subject) ? "quillback" : word)
                        .toList())
                .called(text.title().replace(subject, "quillback"));
    }

    private static List<String> together(List<String> one, List<String> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }

    private static void tellEdits(List<Text> articles) {
        List<Text> longer = articles.stream()
                .filter(article -> article.words().size() >= FEWEST_WORDS)
                .toList();
        System.out.printf("  of %d articles of %d words and more, recognised after%n", longer.size(), FEWEST_WORDS);
        edits().forEach((edit, change) -> {
            long recognised = longer.stream()
                    .filter(article -> NearDuplicates.firsts(List.of(
                                    article.sketch(), change.apply(article).sketch()))[1]
                            == 0)
                    .count();
            System.out.printf(Locale.ROOT, "    %s: %.4f%n", edit, (double) recognised / longer.size());
        });
    }

    private static void tellTime(List<Sketch> sketches) {
        List<Double> millis =
                IntStream.range(0, ROUNDS).mapToObj(round -> millis(sketches)).collect(Collectors.toList());
        System.out.printf(Locale.ROOT, "  looking for copies: first time %.1f ms, ", millis.getFirst());
        millis.sort(null);
        System.out.printf(Locale.ROOT, "median of %d %.1f ms%n", ROUNDS, millis.get(ROUNDS / 2));
    }

    private static double millis(List<Sketch> sketches) {
        long before = System.nanoTime();
        NearDuplicates.firsts(sketches);
        return (System.nanoTime() - before) / 1e6;
    }
}
