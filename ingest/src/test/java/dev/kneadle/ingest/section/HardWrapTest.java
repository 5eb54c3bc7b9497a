package dev.kneadle.ingest.section;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kneadle.ingest.extract.Block;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines in, passages out, one a line. */
class HardWrapTest {
    @Test
    void linesThatFillAColumnAreOnePassageAndShortOnesAreNot() {
        assertPassages("""
                Tying a bowline
                Make a small loop in the standing part of the rope and
                pass the end up through it, then around behind the
                standing part and down through the loop again.
                Check it before you trust it.
                """, """
                Tying a bowline
                Make a small loop in the standing part of the rope and pass the end up through it, then around behind the \
                standing part and down through the loop again.
                Check it before you trust it.
                """);
    }

    @Test
    void drawnLinesAreBlankLines() {
        assertPassages("""
                Knots
                =====
                A loop holds what a hand lets go.
                * * *
                Bends
                -----
                A bend joins two ropes.
                --
                """, """
                Knots
                A loop holds what a hand lets go.
                Bends
                A bend joins two ropes.
                --
                """);
    }

    @Test
    void aLetteredItemWithinAnItemStaysApart() {
        assertPassages("""
                2) Is the rope sound?
                   a. look at its ends
                   b. pull it hard
                """, """
                2) Is the rope sound?
                a. look at its ends
                b. pull it hard
                """);
    }

    @ParameterizedTest
    @CsvSource({
        "'- Nicht heben,|  z. B. keine Kisten.', '- Nicht heben, z. B. keine Kisten.'",
        "'1. Do not lift heavy things,|   e. g. boxes or a child.', "
                + "'1. Do not lift heavy things, e. g. boxes or a child.'"
    })
    void anItemIsNotTornBeforeAnAbbreviation(String lines, String passage) {
        assertPassages(lines.replace('|', '\n'), passage);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--", "***", "*****", "...", "+++", ". . ."})
    void aFewSignsMayBeSaidAndAreKept(String signs) {
        assertPassages("Difficulty:\n" + signs, "Difficulty:\n" + signs);
    }

    @ParameterizedTest
    @ValueSource(strings = {"---", "===", "- - -", "-----", "_ _ _ _ _", "+++++", "* * *", "********", "........"})
    void aDrawnLineSaysNothing(String signs) {
        assertPassages("Knots\n" + signs, "Knots");
    }

    @Test
    void oneLongAddressDoesNotHideTheColumn() {
        assertPassages("""
                Make a small loop in the standing part of the rope and
                pass the end up through it, as the drawing shows, then
                around behind the standing part and down again:
                https://knots.example/drawings/of/all/the/loops/there/are/and/some/more/that/nobody/has/tied/yet.html
                Dress the knot and pull all four strands one after the
                other until none of them slips.
                """, """
                Make a small loop in the standing part of the rope and pass the end up through it, as the drawing shows, then \
                around behind the standing part and down again: \
                https://knots.example/drawings/of/all/the/loops/there/are/and/some/more/that/nobody/has/tied/yet.html
                Dress the knot and pull all four strands one after the other until none of them slips.
                """);
    }

    @Test
    void linesBrokenByHandGoOnWithinASentence() {
        assertPassages("""
                Make a small loop in the standing part of the rope and
                pass the end up through it, and then
                around behind the standing part, which has to stay taut
                all the while, and down through the same loop again.
                """, """
                Make a small loop in the standing part of the rope and pass the end up through it, and then around behind the \
                standing part, which has to stay taut all the while, and down through the same loop again.
                """);
    }

    @Test
    void itemsOfAWrappedListStayApartAndKeepTheirHangingLines() {
        assertPassages("""
                - Make a small loop in the standing part of the rope
                  and hold it.
                - Pass the end up through it.
                  2. Around behind the standing part, which has to be
                     taut
                """, """
                - Make a small loop in the standing part of the rope and hold it.
                - Pass the end up through it.
                2. Around behind the standing part, which has to be taut
                """);
    }

    @Test
    void aNumberWithinASentenceIsNoItem() {
        assertPassages("""
                The loop is drawn once more, larger, in figure number
                12. Compare it with your own before you pull it tight
                and hang anything heavy on it.
                """, """
                The loop is drawn once more, larger, in figure number 12. Compare it with your own before you pull it tight \
                and hang anything heavy on it.
                """);
    }

    @Test
    void chineseLinesAreJoinedWithoutSpacesWhereTheyFillAColumn() {
        String line = "慢慢地抬起手臂数到五然后再慢慢放下每天早晚各做十次做的时候不要憋气也不要着急慢慢来";
        assertPassages(line + "\n" + line + "\n" + line + "\n做完休息。\n", line + line + line + "做完休息。\n");
    }

    @Test
    void aListOfEquallyLongItemsIsNotWrapped() {
        String items = """
                Twelve metres of rope that is not too stiff
                Three carabiners with gates that screw shut
                Gloves that leave the tips of fingers bare
                """;
        assertPassages(items, items);
    }

    @Test
    void longLinesAreNotWrapped() {
        String text = ("A line of %d words. " + "It goes on and on as lines without a wrap do. ".repeat(3)).strip();
        String lines = text.formatted(1) + "\n" + text.formatted(22) + "\n" + text.formatted(333) + "\n";
        assertPassages(lines, lines);
    }

    @Test
    void aWordThatOccursWithoutItsHyphenLosesIt() {
        assertPassages("""
                Every bowline has a loop that is fixed, and the bow-
                line is known for it. A well-known way to tie a well-
                known knot is the one with the rabbit and the tree.
                """, """
                Every bowline has a loop that is fixed, and the bowline is known for it. A well-known way to tie a well-known \
                knot is the one with the rabbit and the tree.
                """);
    }

    @Test
    void whereOtherWordsLoseTheirHyphenAnUnknownOneDoesToo() {
        assertPassages("""
                Every bowline has a loop that is fixed, and the bow-
                line is known for it, as any sailor whom you ask con-
                firms with a shrug and a hitch.
                """, """
                Every bowline has a loop that is fixed, and the bowline is known for it, as any sailor whom you ask confirms \
                with a shrug and a hitch.
                """);
    }

    private static void assertPassages(String text, String passages) {
        List<Block.Line> lines = text.lines()
                .map(line -> new Block.Line(
                        line.strip(), line.length() - line.stripLeading().length(), 1))
                .toList();
        assertThat(String.join(
                        "\n", HardWrap.undo(lines).stream().map(Passage::text).toList()))
                .isEqualTo(passages.strip());
    }
}
