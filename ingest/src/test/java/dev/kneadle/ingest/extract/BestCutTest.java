package dev.kneadle.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

final class BestCutTest {
    @Test
    void whereAllIsClearTheLikelyAreKept() {
        assertThat(keep(5, 5, -5, -5)).containsExactly(true, true, false, false);
    }

    @Test
    void whereLittleIsClearTheLessLikelyAreKeptToo() {
        assertThat(keep(-0.3, -0.3, -0.5, -6)).containsExactly(true, true, true, false);
        assertThat(keep(6, 6, 6, -0.5)).containsExactly(true, true, true, false);
    }

    @Test
    void whereNothingIsLikelyNothingIsKept() {
        assertThat(keep(-5, -5, -5, -5)).containsOnly(false);
    }

    private static boolean[] keep(double... odds) {
        TextPart part = TextPart.root(new Element("p"));
        var run = new TextRun(part, List.of(), "ten words", 10, 0);
        return BestCut.keep(
                odds, IntStream.range(0, odds.length).mapToObj(at -> run).toList());
    }
}
