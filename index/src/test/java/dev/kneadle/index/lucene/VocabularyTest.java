package dev.kneadle.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class VocabularyTest {
    @ParameterizedTest
    @CsvSource({
        "shoudler, 1, shoulder",
        "sholder, 1, shoulder",
        "shouldder, 1, shoulder",
        "shoelder, 1, shoulder",
        "hsoulder, 2, ''",
        "sohuldre, 1, ''",
        "sohuldre, 2, shoulder"
    })
    void aSlipIsALetterTooManyTooFewAnotherOrTwoSwapped(String typed, int slips, String near) {
        Vocabulary vocabulary = of(Stream.of("shoulder", "shout", "wrist"));
        assertThat(String.join(" ", near(vocabulary, typed, false, slips))).isEqualTo(near);
    }

    @ParameterizedTest
    @CsvSource({"shuo, 1, shoulder shout", "shoudl, 1, shoulder", "wirst, 1, wrist", "wirs, 1, wrist"})
    void whatIsStillTypedMayHaveASlipToo(String typed, int slips, String near) {
        Vocabulary vocabulary = of(Stream.of("shoulder", "shout", "wrist"));
        assertThat(String.join(" ", near(vocabulary, typed, true, slips))).isEqualTo(near);
    }

    @RepeatedTest(200)
    void passingWordsOverFindsJustWhatLookingAtEachWouldFind(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        Vocabulary vocabulary = of(IntStream.range(0, 300).mapToObj(any -> word(random)));
        String typed = word(random);
        int slips = 1 + random.nextInt(Math.min(2, typed.length() - 1));
        boolean isBegun = random.nextBoolean();
        List<String> each = IntStream.range(0, vocabulary.size())
                .mapToObj(vocabulary::word)
                .filter(word -> word.charAt(0) == typed.charAt(0))
                .filter(word -> IntStream.rangeClosed(isBegun ? 1 : word.length(), word.length())
                        .anyMatch(end -> distance(word.substring(0, end), typed) <= slips))
                .toList();
        assertThat(near(vocabulary, typed, isBegun, slips)).isEqualTo(each);
    }

    private static Vocabulary of(Stream<String> words) {
        return Vocabulary.of(words.distinct().collect(Collectors.toMap(Function.identity(), any -> 1)));
    }

    private static List<String> near(Vocabulary vocabulary, String typed, boolean isBegun, int slips) {
        return vocabulary.near(typed, isBegun, slips).stream()
                .mapToObj(vocabulary::word)
                .toList();
    }

    /** Of few letters, so that many words are alike. */
    private static String word(Random random) {
        return IntStream.rangeClosed(0, 1 + random.nextInt(7))
                .mapToObj(any -> String.valueOf((char) ('a' + random.nextInt(4))))
                .collect(Collectors.joining());
    }

    /** Optimal string alignment, as the books have it. */
    private static int distance(String one, String other) {
        var distances = new int[one.length() + 1][other.length() + 1];
        Arrays.setAll(distances[0], end -> end);
        for (int at = 1; at <= one.length(); at++) {
            distances[at][0] = at;
            for (int end = 1; end <= other.length(); end++) {
                int changed = one.charAt(at - 1) == other.charAt(end - 1) ? 0 : 1;
                distances[at][end] = Math.min(
                        distances[at - 1][end - 1] + changed,
                        1 + Math.min(distances[at - 1][end], distances[at][end - 1]));
                if (at > 1
                        && end > 1
                        && one.charAt(at - 1) == other.charAt(end - 2)
                        && one.charAt(at - 2) == other.charAt(end - 1)) {
                    distances[at][end] = Math.min(distances[at][end], distances[at - 2][end - 2] + 1);
                }
            }
        }
        return distances[one.length()][other.length()];
    }
}
