package dev.kneadle.ingest.extract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Fits the weights of {@code weights.txt} and says what they reach on pages they were not fitted on. Takes folders that each
 * hold {@code gold.jsonl}, a line {@code {"id", "type", "text"}} for each page, and the pages as {@code ID.html}. Prints
 * the word F1 of each type of page, a third of the pages held out at a time, then the weights of all pages together.
 */
public final class MainContentBenchmark {
    private static final int FOLDS = 3;

    private static final ObjectMapper JSON = new ObjectMapper();

    private MainContentBenchmark() {}

    public static void main(String[] folders) throws IOException, UnreadableArticle {
        var pages = new ArrayList<LabelledPage>();
        for (String folder : folders) {
            pages.addAll(pages(Path.of(folder)));
        }
        print("shipped", pages, (page, fold) -> SignWeights::of);
        List<ContentWeights> fitted = Stream.iterate(0, fold -> fold + 1)
                .limit(FOLDS)
                .map(fold -> ContentWeights.fit(without(fold, pages)))
                .toList();
        print("held out", pages, (page, fold) -> fitted.get(fold)::odds);
        ContentWeights.fit(pages).lines().forEach(System.out::println);
    }

    private static List<LabelledPage> pages(Path folder) throws IOException, UnreadableArticle {
        var pages = new ArrayList<LabelledPage>();
        for (String line : Files.readAllLines(folder.resolve("gold.jsonl"))) {
            JsonNode gold = JSON.readTree(line);
            Path page = folder.resolve(gold.path("id").asText() + ".html");
            if (Files.exists(page)) {
                pages.add(LabelledPage.of(
                        Files.readAllBytes(page),
                        gold.path("type").asText(),
                        gold.path("text").asText()));
            }
        }
        return pages;
    }

    private static List<LabelledPage> without(int fold, List<LabelledPage> pages) {
        return Stream.iterate(0, at -> at + 1)
                .limit(pages.size())
                .filter(at -> at % FOLDS != fold)
                .map(pages::get)
                .toList();
    }

    private interface Fold {
        LabelledPage.Odds odds(LabelledPage page, int fold);
    }

    private static void print(String name, List<LabelledPage> pages, Fold fold) {
        Map<String, List<Double>> scores = new TreeMap<>();
        for (int at = 0; at < pages.size(); at++) {
            LabelledPage page = pages.get(at);
            double f1 = page.wordF1(fold.odds(page, at % FOLDS));
            scores.computeIfAbsent("all", type -> new ArrayList<>()).add(f1);
            scores.computeIfAbsent(page.type(), type -> new ArrayList<>()).add(f1);
        }
        scores.forEach((type, all) -> System.out.printf(
                Locale.ROOT,
                "%-10s %-14s %4d pages, word F1 %.4f%n",
                name,
                type,
                all.size(),
                all.stream().mapToDouble(f1 -> f1).average().orElse(0)));
    }
}
