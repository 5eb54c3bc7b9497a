package dev.kneadle.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class HeadingFateTest {
    @ParameterizedTest(name = "{0} with the odds {1} is ''{2}''")
    @CsvSource(
            delimiter = '|',
            value = {
                "<h2>News</h2><p>a                              | 1 -1       | ''",
                "<h2>Knees</h2><p>a<p>b                         | 1 -1 1     | Knees b",
                "<h2>Knees</h2><h3>Left</h3><p>a                | 1 1 1      | Knees Left a",
                "<h2>Knees</h2><h2>Hips</h2><p>a                | 1 1 1      | Knees Hips a",
                "<h2><a href=/k>Knees</a></h2><h2>Hips</h2><p>a | 1 1 1      | Hips a"
            })
    void aHeadingGoesWhereTheTextUnderItGoes(String html, String odds, String kept) {
        assertThat(kept(html, odds)).isEqualTo(kept);
    }

    @ParameterizedTest(name = "{0} with the odds {1} is ''{2}''")
    @CsvSource(
            delimiter = '|',
            value = {
                "<h2>After</h2><p>a<p>b            | -.9 1 1  | After a b",
                "<h2>After</h2><p>a                | -.9 1    | After a",
                "<h2>After</h2><p>a<p>b            | -1.1 1 1 | a b",
                "<h2>After</h2><p>a<p>b            | -.9 1 -1 | a",
                "<h2>After</h2><h2>Hips</h2><p>a   | -.9 1 1  | Hips a",
                "<h2><a href=/k>After</a></h2><p>a | -.9 1    | a"
            })
    void aHeadingInDoubtStaysWithTheTextUnderIt(String html, String odds, String kept) {
        assertThat(kept(html, odds)).isEqualTo(kept);
    }

    private static String kept(String html, String all) {
        List<TextRun> runs = PageText.of(Jsoup.parse(html).body()).runs();
        double[] odds = Arrays.stream(all.split(" ", -1))
                .mapToDouble(Double::parseDouble)
                .toArray();
        boolean[] keep = new boolean[odds.length];
        IntStream.range(0, odds.length).forEach(at -> keep[at] = odds[at] > 0);
        HeadingFate.share(runs, odds, keep, false);
        return IntStream.range(0, odds.length)
                .filter(at -> keep[at])
                .mapToObj(at -> runs.get(at).text())
                .collect(Collectors.joining(" "));
    }
}
