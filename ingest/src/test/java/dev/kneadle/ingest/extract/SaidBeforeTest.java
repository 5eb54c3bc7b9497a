package dev.kneadle.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SaidBeforeTest {
    /** Fifteen words. */
    private static final String LONG = "Stop at once if one of your legs goes numb or if you feel dizzy.";

    private static final String OTHER = "Keep both of your heels on the ground while you let the knees sink down.";

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "FORUM   | A long B long   | A long B",
                "PRODUCT | A long B long   | A long B long",
                "ARTICLE | A long B long   | A long B long",
                "SPARSE  | A long B long A | A long B long A",
                "PRODUCT | A long B A long | A long B",
                "PRODUCT | long other long other | long other",
                "ARTICLE | long other long other | long other long other",
                "FORUM   | A B C A B       | A B C A B",
                "FORUM   | -long B long    | B long",
                "FORUM   | A long -B long C long | A long C"
            })
    void whatAForumQuotesAndAShopTellsTwiceIsKeptOnce(PageKind kind, String page, String kept) {
        List<String> words = List.of(page.split(" ", -1));
        List<TextRun> runs = PageText.of(Jsoup.parse(words.stream()
                                .map(word -> "<p>" + text(word.replace("-", "")))
                                .collect(Collectors.joining()))
                        .body())
                .runs();
        boolean[] keep = new boolean[words.size()];
        IntStream.range(0, keep.length).forEach(at -> keep[at] = !words.get(at).startsWith("-"));

        SaidBefore.drop(kind, runs, Collections.nCopies(runs.size(), Set.of()), keep);

        assertThat(IntStream.range(0, keep.length)
                        .filter(at -> keep[at])
                        .mapToObj(at -> runs.get(at).text()))
                .containsExactlyElementsOf(Arrays.stream(kept.split(" ", -1))
                        .map(SaidBeforeTest::text)
                        .toList());
    }

    private static String text(String word) {
        return switch (word) {
            case "long" -> LONG;
            case "other" -> OTHER;
            default -> word;
        };
    }
}
