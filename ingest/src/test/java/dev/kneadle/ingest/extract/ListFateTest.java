package dev.kneadle.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ListFateTest {
    @ParameterizedTest(name = "{0} of which {1} is likely is ''{2}''")
    @CsvSource(
            delimiter = '|',
            value = {
                "<p>Stop if you have:<ul><li>a cramp<li>a <a href=/f>fever</a> or chills<li>cold feet</ul> | + - - - | Stop if you have: a cramp a fever or chills cold feet",
                "<p>Do not:<ul><li>lift<ul><li>a child</ul><li>run</ul>                               | + - - - | Do not: lift a child run",
                "<ul><li>Do not:<ul><li>lift<li>run</ul><li>Home</ul>                                 | + - - - | Do not: lift run",
                "<div><p>Do not:</div><div><ul><li><p>lift</p><li>run</ul></div>                      | - - +   | Do not: lift run",
                "<p>Do not:<ol><li>lift<li>run</ol><p>Home                                            | - - - - | ''",
                "<p>More:<ul><li><a href=/k>Knees</a><li>and hips</ul>                                | + - -   | More:",
                "<p>Not if you have:<ul><li>fever<li>gout<li>a cold<li><a href=/a>ankylosing spondylitis of the spine</a></ul> | + - - - - | Not if you have: fever gout a cold ankylosing spondylitis of the spine",
                "<p>Not if you have:<ul><li>fever<li>gout<li><a href=/a>asthma</a><li><a href=/b>burns</a><li>a cold</ul> | + - - - - - | Not if you have: fever gout",
                "<p>Do not:<p>lift                                                                    | + -     | Do not:",
                "<p>Stop<ul><li>lift</ul>                                                             | + -     | Stop"
            })
    void aListGoesWithTheLineThatLeadsIt(String html, String likely, String kept) {
        List<TextRun> runs = PageText.of(Jsoup.parse(html).body()).runs();
        String[] signs = likely.split(" ", -1);
        boolean[] keep = new boolean[signs.length];
        IntStream.range(0, signs.length).forEach(at -> keep[at] = signs[at].equals("+"));

        ListFate.share(runs, keep);

        assertThat(IntStream.range(0, signs.length)
                        .filter(at -> keep[at])
                        .mapToObj(at -> runs.get(at).text())
                        .collect(Collectors.joining(" ")))
                .isEqualTo(kept);
    }
}
