package dev.kneadle.index.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NearDuplicatesTest {
    /** Two hundred words, none of them twice. */
    private static final List<String> TEXT =
            IntStream.range(0, 200).mapToObj(at -> "word" + at).toList();

    @Test
    void theSameWordsAreACopyWhateverTheTitleAndWhateverStandsBetweenThem() {
        String text = "Stop, if it   hurts. " + String.join(" ", TEXT);
        String same = "• stop\nIF IT HURTS!" + String.join("-", TEXT);
        assertThat(sketch("Hurts", text).isCopyOf(sketch("Stop", same))).isTrue();
    }

    @Test
    void ofShortTextsTheTitleMustBeTheSame() {
        assertThat(sketch("A wall", "Stop, if it hurts").isCopyOf(sketch("a WALL", "stop if it hurts")))
                .isTrue();
        assertThat(sketch("A wall", "stop if it hurts").isCopyOf(sketch("A ball", "stop if it hurts")))
                .isFalse();
        assertThat(sketch("A wall", "stop if it hurts").isCopyOf(sketch("A wall", "stop if it burns")))
                .isFalse();
        assertThat(sketch("", "膝を曲げる").isCopyOf(sketch("", "膝を 曲げる"))).isTrue();
    }

    @ParameterizedTest(name = "{0} and {1}, {2} words of 200 changed: {3}")
    @CsvSource({
        "Ball,          Ball,            0, true",
        "Ball,          Ball,            4, true",
        "Ball,          Ball,           40, false",
        "word1 Ball,    word1 Bath,      2, true",
        "word1 Ball,    word1 Bath,      8, false",
        "word1 word5,   word1 word7,     2, false",
        "word1,         word1 word7,     2, false",
        "scan-1.pdf,    IMG.HTML,        2, true",
        "word1,         Ball,            2, false",
    })
    void titlesSayHowMuchTextMustBeShared(String one, String other, int changed, boolean copy) {
        Sketch first = sketch(one, String.join(" ", TEXT));
        Sketch second = sketch(other, changed(changed));
        assertThat(first.isCopyOf(second)).isEqualTo(copy);
        assertThat(NearDuplicates.firsts(List.of(first, second))).containsExactly(0, copy ? 0 : 1);
    }

    /** Evenly spread, from the tenth on. */
    private static String changed(int count) {
        return IntStream.range(0, TEXT.size())
                .mapToObj(at -> count > 0 && at % (TEXT.size() / count) == 10 % (TEXT.size() / count)
                        ? "other" + at
                        : TEXT.get(at))
                .collect(Collectors.joining(" "));
    }

    @Test
    void anArticleWithoutWordsHasNoSketch() {
        assertThat(Sketch.of("Ball", List.of("", " – ", "\n"))).isEmpty();
    }

    @Test
    void aSketchComesBackFromItsBytesAndIsTheSameInEachVersion() {
        Sketch sketch = sketch("Ball", String.join(" ", TEXT));
        assertThat(Sketch.ofBytes(ByteBuffer.wrap(sketch.bytes())).bytes())
                .isEqualTo(sketch.bytes())
                .hasSize(Sketch.BYTES);
        assertThat(ByteBuffer.wrap(
                        sketch("Ball", "Roll the ball slowly up and down.").bytes()))
                .isEqualTo(ByteBuffer.wrap(
                        sketch("ball", "roll the ball slowly, up and down").bytes()));
    }

    /** Each text is 0.8 like the one before it, so the first and the last have nothing in common. */
    @Test
    void aChainOfSmallDifferencesDoesNotJoinWhatIsFarApart() {
        var chain = new ArrayList<Sketch>();
        for (int from = 0; from <= 100; from += 10) {
            chain.add(sketch("Ball", String.join(" ", TEXT.subList(from, from + 100))));
        }
        int[] firsts = NearDuplicates.firsts(chain);
        assertThat(firsts[1]).isEqualTo(0);
        assertThat(firsts[10]).isNotEqualTo(0);
        for (int first : firsts) {
            assertThat(firsts[first]).as("stands for itself").isEqualTo(first);
        }
    }

    /** What is compared only where keys agree is what comparing everything finds. */
    @Test
    void nothingIsMissedByNotComparingAllWithAll() {
        var random = new Random(7);
        var sketches = new ArrayList<Sketch>();
        for (int article = 0; article < 400; article++) {
            sketches.add(
                    sketch("Ball " + random.nextInt(5), changed(random.nextInt(30)) + " ball " + random.nextInt(5)));
        }
        var expected = new int[sketches.size()];
        for (int at = 0; at < expected.length; at++) {
            int self = at;
            expected[at] = IntStream.range(0, at)
                    .filter(earlier ->
                            expected[earlier] == earlier && sketches.get(self).isCopyOf(sketches.get(earlier)))
                    .findFirst()
                    .orElse(at);
        }
        assertThat(NearDuplicates.firsts(sketches)).isEqualTo(expected);
        assertThat(NearDuplicates.firsts(List.of())).isEmpty();
    }

    private static Sketch sketch(String title, String text) {
        return Sketch.of(title, List.of(text)).orElseThrow();
    }
}
