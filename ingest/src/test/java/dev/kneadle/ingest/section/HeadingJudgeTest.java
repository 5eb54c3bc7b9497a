package dev.kneadle.ingest.section;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kneadle.ingest.extract.Block;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Bare lines in, and what each is taken for: {@code #} a heading, {@code •} an item, {@code |} text. */
class HeadingJudgeTest {
    private static final String TEXT =
            "Keep the dough warm and covered while it rises, and turn the bowl now and then so that no side of it dries out.";

    @Test
    void questionsHeadTheirAnswers() {
        assertThat(read("""
                Why does bread rise?
                %s
                How long should it rest?
                %s
                """)).isEqualTo("#|#|");
    }

    @Test
    void aLineBetweenParagraphsIsAHeadingInAnyCase() {
        assertThat(read("""
                %s
                Shaping the loaf
                %s
                Into the Hot Oven
                %s
                """)).isEqualTo("|#|#|");
    }

    @Test
    void aBareListUnderItsLeadIsNoRowOfHeadings() {
        assertThat(read("""
                %s
                What You Need
                For two loaves weigh out:
                A kilo of flour
                Half a cube of yeast
                Two spoons of salt
                Mixing by Hand
                %s
                """)).isEqualTo("|#|•••#|");
    }

    @Test
    void whatALineWithAColonIntroducesIsLessSureToBeHeadings() {
        String row = "%s\n%s\nIs It Warm Enough\nHas It Rested\nWill It Fit\n%s\n";
        HeadingJudge introduced = judge(row.replace("%s\nIs", TEXT.replace("out.", "out:") + "\nIs"));
        for (int line = 2; line < 5; line++) {
            assertThat(introduced.confidence(line)).isLessThan(judge(row).confidence(line));
        }
    }

    @Test
    void aBylineHeadsNothing() {
        assertThat(read("Bread for Beginners\nBy Ann Baker\n%s\nShaping the Loaf\n%s\n"))
                .isEqualTo("#||#|");
    }

    @Test
    void aLineWithADateIsLessSureToBeAHeading() {
        String text = "%s\nSold in DAY\n%s\n";
        assertThat(judge(text.replace("DAY", "March 2024")).confidence(1))
                .isLessThan(judge(text.replace("DAY", "Market Hall")).confidence(1) - 0.1);
    }

    @Test
    void aLineBetweenOneNumberAndTheNextBelongsToTheFirst() {
        HeadingJudge between = judge("%s\n1. %s\nAnn Baker of Hull\n2. %s\n%s\n");
        HeadingJudge free = judge("%s\n%s\nAnn Baker of Hull\n%s\n%s\n");
        assertThat(between.confidence(2)).isLessThan(free.confidence(2) - 0.3);
    }

    @Test
    void codeHeadsNothing() {
        assertThat(read("""
                %s
                public Loaf bake(Dough dough) {
                %s
                $ oven --preheat 230
                %s
                """)).isEqualTo("|||||");
    }

    @Test
    void whereHeadingsAreInCapitalsAShortLineIsLessSureToBeOne() {
        String plain = "%s\nFIRST THE DOUGH\n%s\nSmells of beer\n%s\nTHEN THE OVEN\n%s\nLAST THE KNIFE\n%s\n";
        HeadingJudge among = judge(plain);
        HeadingJudge alike = judge(plain.replace("Smells of beer", "SMELLS OF BEER"));
        assertThat(among.confidence(3)).isLessThan(alike.confidence(3));
        assertThat(alike.isHeading(3)).isTrue();
    }

    @Test
    void nothingIsAHeadingThatNothingFollows() {
        assertThat(read("%s\nShaping the Loaf\n%s\nAnn Baker\n")).isEqualTo("|#||");
    }

    @Test
    void aSentenceIsNoHeadingHoweverShort() {
        assertThat(read("%s\nMind the steam.\n%s\n")).isEqualTo("|||");
    }

    @Test
    void noBareLineIsCertain() {
        HeadingJudge judge = judge("%s\nSHAPING THE LOAF\n%s\nINTO THE OVEN\n%s\nOUT OF THE OVEN\n%s\n");
        assertThat(judge.confidence(3)).isBetween(0.9, 0.99);
    }

    @ParameterizedTest
    @CsvSource({
        "'let loaf = Dough::knead();', true",
        "'if (risen) {', true",
        "'$ bake bread', true",
        "'Salt and/or sugar', false",
        "'Bread & butter', false",
        "'What #1 bakers do', false"
    })
    void codeIsKnownByItsSigns(String line, boolean code) {
        assertThat(CodeLook.in(line)).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "'By Ann Baker', true",
        "'by Ann Baker and Son', false",
        "'By Ann O’Hara, M.D.', true",
        "'By the Numbers', false",
        "By, false",
        "'Ann Baker', false"
    })
    void aBylineIsNamesAlone(String line, boolean byline) {
        assertThat(HeadingWords.isByline(new Passage(line, false, false, 0))).isEqualTo(byline);
    }

    @ParameterizedTest
    @EnumSource(Clue.class)
    void everyClueWeighsSomething(Clue clue) {
        var evidence = new Evidence();
        evidence.set(clue, true);
        double alone = HeadingWeights.ALONE.probability(evidence);
        double together = HeadingWeights.TOGETHER.probability(evidence);
        assertThat(alone != 0.5 || together != 0.5).isTrue();
    }

    private static HeadingJudge judge(String text) {
        return new HeadingJudge(passages(text));
    }

    private static String read(String text) {
        List<Passage> passages = passages(text);
        var judge = new HeadingJudge(passages);
        return IntStream.range(0, passages.size())
                .mapToObj(i -> judge.isHeading(i) ? "#" : judge.isItem(i) ? "•" : "|")
                .collect(Collectors.joining());
    }

    private static List<Passage> passages(String text) {
        return HardWrap.undo(
                text.replace("%s", TEXT).lines().map(Block.Line::new).toList());
    }
}
