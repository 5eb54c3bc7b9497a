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
                .isLessThan(judge(text.replace("DAY", "Market Hall")).confidence(1));
    }

    @Test
    void aLineBetweenOneNumberAndTheNextBelongsToTheFirst() {
        HeadingJudge between = judge("%s\n1. %s\nAnn Baker of Hull\n2. %s\n%s\n");
        HeadingJudge free = judge("%s\n%s\nAnn Baker of Hull\n%s\n%s\n");
        assertThat(between.confidence(2)).isLessThan(free.confidence(2) - 0.3);
    }

    @Test
    void labelsThatTakeTurnsOverTextAreHeadings() {
        String turns = "Oak\n%s\nGood:\n%s\nBad:\n%s\nElm\n%s\nGood:\n%s\nBad:\n%s\n";
        HeadingJudge labels = judge(turns);
        HeadingJudge others = judge(turns.replaceFirst("Good:", "Firm:").replaceFirst("Bad:", "Soft:"));
        assertThat(labels.confidence(2)).isGreaterThan(others.confidence(2) + 0.1);
    }

    @ParameterizedTest
    @CsvSource({
        "'Good|%s|Bad|%s|Good|%s|Bad|%s', 0 2 4 6",
        "'Good:|%s|Bad:|%s|good|%s|bad|%s', 0 2 4 6",
        "'Good|%s|Bad|%s|Good|%s', ''",
        "'Good|%s|Bad|%s|Bad|%s|Good|%s', ''",
        "'Good|Bad|Good|Bad', ''",
        "'Good|%s|Good|%s|Bad|%s|Bad|%s', ''",
        "'Oak|%s|Good|%s|Bad|%s|Elm|%s|Good|%s|Bad|%s|Good|%s', 2 4 8 10 12"
    })
    void twoLinesTakeTurnsThatAlternateWithTextBetween(String text, String taking) {
        List<Passage> passages = passages(text.replace('|', '\n'));
        var turns = new Turns(passages, i -> true);
        assertThat(IntStream.range(0, passages.size()).filter(turns::has).mapToObj(Integer::toString))
                .containsExactly(words(taking));
    }

    @ParameterizedTest
    @CsvSource({
        "'Before|%s|%s|After|%s|%s|%s|%s', 1 2 4 5 6",
        "'Before|%s|After|%s|%s|%s', 1 3 4",
        "'Before|%s|After:|%s|Another|Before|%s|After|%s', 1 3 6 8",
        "'After|%s|Before|%s', ''",
        "'Before we begin|%s|After|%s', ''",
        "'Before|%s|After the bath|%s', ''",
        "'Before|After|%s', ''",
        "'Before 1|%s|After the change:|%s', 1 3"
    })
    void anExampleGoesOnForAboutAsManyWordsAsItHadBefore(String text, String quoted) {
        List<Passage> passages = passages(text.replace('|', '\n'));
        var examples = new Examples(passages);
        assertThat(IntStream.range(0, passages.size()).filter(examples::has).mapToObj(Integer::toString))
                .containsExactly(words(quoted));
    }

    @Test
    void labelsFarApartQuoteNothing() {
        List<Passage> passages = passages("Before\n" + "%s\n".repeat(31) + "After\n%s\n");
        var examples = new Examples(passages);
        assertThat(IntStream.range(0, passages.size()).filter(examples::has)).isEmpty();
    }

    @Test
    void aHeadingWithinAQuotedExampleIsLessSureToBeOne() {
        String text = "Shaping the Loaf\n%s\nBefore\n%s\nFlour and Salt\n%s\nAfter\n%s\nInto the Oven\n%s\n";
        HeadingJudge quoted = judge(text);
        HeadingJudge free = judge(text.replace("Before", "Dough").replace("After", "Crust"));
        assertThat(quoted.confidence(4)).isLessThan(free.confidence(4) - 0.2);
    }

    @Test
    void aLineOverAnExampleNamesIt() {
        String text = "%s\nA long, dense paragraph about bread\nBefore\n%s\nAfter\n%s\n";
        assertThat(judge(text).confidence(1))
                .isGreaterThan(judge(text.replace("Before", "Besides")).confidence(1));
    }

    @Test
    void aShortNumberedSentenceBetweenTextsIsMoreLikelyAHeadingThanOneWithoutANumber() {
        String numbered = "%s\n1. Be brief.\n%s\n2. Be kind.\n%s\n3. Be clear.\n%s\n";
        assertThat(judge(numbered).confidence(3))
                .isGreaterThan(judge(numbered.replaceAll("\\d\\. ", "")).confidence(3) + 0.3);
    }

    @ParameterizedTest
    @CsvSource({
        "'Summary', true",
        "'The Benefits of Bread', true",
        "'Pros:', true",
        "'The benefits of bread and butter', false",
        "'Bread', false"
    })
    void aShortLineThatNamesAPartIsKnown(String line, boolean part) {
        assertThat(HeadingWords.namesPart(new Passage(line, false, false, 0, 1)))
                .isEqualTo(part);
    }

    @ParameterizedTest
    @CsvSource({
        "'Before', true",
        "'“After”:', true",
        "'Example 2', true",
        "'Example of good bread', false",
        "'Revised version', true",
        "'Better bread', false",
        "'Instead of yeast', false",
        "'After baking', false",
        "'Long before', false",
        "'2', false"
    })
    void aLabelOfAnExampleIsTheWordForItAlone(String line, boolean label) {
        assertThat(HeadingWords.labelsExample(new Passage(line, false, false, 0, 1)))
                .isEqualTo(label);
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
        assertThat(among.confidence(3)).isLessThan(alike.confidence(3) - 0.1);
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
        assertThat(HeadingWords.isByline(new Passage(line, false, false, 0, 1))).isEqualTo(byline);
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

    private static String[] words(String line) {
        return line.isEmpty() ? new String[0] : line.split(" ", -1);
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
