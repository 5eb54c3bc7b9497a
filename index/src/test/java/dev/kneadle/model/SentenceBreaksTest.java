package dev.kneadle.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentenceBreaksTest {
    private static final int LINES = 20_000;

    private static final int LONGEST = 24;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ab AB 12 .!?,;:'\"()-",
                "aA1 .!?\"'()[]{}<>,;:-_/\\@#%&*+=~`^|$",
                "aAéÉ ß.!?…。！？’“”«»\u00a0\u3000漢字あア१।\u0301\u00ad—–•\t\u2028\u2029\u0085\uD83D\uDE00"
            })
    void anyLineBreaksWhereTheIteratorOfTheJdkBreaksIt(String signs) {
        var random = new Random(7);
        var breaks = new SentenceBreaks();
        BreakIterator iterator = BreakIterator.getSentenceInstance(Locale.ROOT);
        for (int count = 0; count < LINES; count++) {
            String line = line(signs, random);
            breaks.setLine(line);
            iterator.setText(line);
            assertThat(ends(breaks)).as(line).isEqualTo(ends(iterator));
        }
    }

    private static String line(String signs, Random random) {
        var line = new StringBuilder();
        int length = 1 + random.nextInt(LONGEST);
        for (int at = 0; at < length; at++) {
            line.append(signs.charAt(random.nextInt(signs.length())));
        }
        return line.toString();
    }

    private static List<Integer> ends(SentenceBreaks breaks) {
        var ends = new ArrayList<Integer>();
        for (int end = breaks.next(); end != SentenceBreaks.DONE; end = breaks.next()) {
            ends.add(end);
        }
        return ends;
    }

    private static List<Integer> ends(BreakIterator breaks) {
        var ends = new ArrayList<Integer>();
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            ends.add(end);
        }
        return ends;
    }
}
