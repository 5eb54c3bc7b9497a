package dev.kneadle.ingest.section;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.kneadle.ingest.extract.Block;
import dev.kneadle.ingest.extract.ExtractedArticle;
import dev.kneadle.ingest.extract.FormatExtractor;
import dev.kneadle.model.HeadingSource;
import dev.kneadle.model.Origin;
import dev.kneadle.model.Section;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** From blocks to sections, as pictures: {@code ordinal [heading path] text}, lines of a text joined by a slash. */
class SectionsTest {
    private static final String LONG =
            "Let the arm hang and swing it in small circles, slowly, first one way and then the other, until it feels loose.";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aHigherHeadingClosesTheLowerOnes() {
        assertMarked("""
                # Techniques
                ## Tennis ball
                Lie on your back.
                # Conclusion
                Good luck.
                """, """
                0 [Techniques] \n\
                1 [Techniques > Tennis ball] Lie on your back.
                2 [Conclusion] Good luck.
                """);
    }

    @Test
    void theOnlyOutermostHeadingIsTheTitleAndItsTextTheLead() {
        assertMarked("""
                # Shoulder care
                Start slowly.
                ## Circles
                Swing the arm.
                """, """
                title Shoulder care
                0 [] Start slowly.
                1 [Circles] Swing the arm.
                """);
    }

    @Test
    void aHeadingThatRepeatsTheFilesTitleIsNoSection() {
        ExtractedArticle article = article(
                Optional.of("Shoulder care"),
                List.of(Block.Heading.ofMarkup(2, "Shoulder Care"), paragraph("Start slowly.")));
        assertThat(picture(article)).isEqualTo("title Shoulder Care\n0 [] Start slowly.\n");
    }

    @Test
    void theOnlyOutermostHeadingIsTheTitleEvenWhereTheFileNamesAnother() {
        ExtractedArticle article = article(
                Optional.of("arms.md"),
                List.of(Block.Heading.ofMarkup(1, "Shoulder care"), paragraph("Start slowly.")));
        assertThat(picture(article)).isEqualTo("title Shoulder care\n0 [] Start slowly.\n");
    }

    @Test
    void aHeadingThatOnlyRepeatsTheEndOfTheOneAboveIsText() {
        assertMarked("""
                # Guide: Foam Roll
                ## Foam Roll
                Take any.
                ## Best for the neck: Soft Foam Roll
                ### Foam Roll
                Roll slowly.
                ## Necks
                ### Soft Foam Roll
                Turn it.
                """, """
                title Guide: Foam Roll
                0 [Foam Roll] Take any.
                1 [Best for the neck: Soft Foam Roll] Foam Roll / Roll slowly.
                2 [Necks] \n\
                3 [Necks > Soft Foam Roll] Turn it.
                """);
    }

    @Test
    void listItemsStandOnLinesOfTheirOwnBehindTheirLead() {
        assertMarked("""
                ## Care
                Do not:
                * lift boxes
                * sleep on it
                """, "0 [Care] Do not: / • lift boxes / • sleep on it\n");
    }

    @Test
    void anchorsFollowGitHubsRuleAndAreGivenOnce() {
        assertThat(anchors("Why?", "4. Arm Circles, slowly!", "Why?", "???", "Why", "Top"))
                .containsExactly("why", "4-arm-circles-slowly", "why-1", "section", "why-2", "top-1");
    }

    @Test
    void anAuthorsOwnIdIsTheAnchorWhereItIsFree() {
        List<Block> blocks = List.of(
                new Block.Heading(2, "Circles", HeadingSource.MARKUP, 1, Optional.of("arm")),
                new Block.Heading(2, "Swings", HeadingSource.MARKUP, 1, Optional.of("arm")));
        assertThat(sections(article(Optional.of("Shoulder"), blocks)))
                .extracting(Section::anchor)
                .containsExactly("arm", "swings");
    }

    @Test
    void aShortLineNoSentenceEndsHeadsTheTextBelowIt() {
        assertPlain("""
                %s
                Arm Circles
                %s
                """.formatted(LONG, LONG), """
                0 [] %s
                1 [Arm Circles] %s
                """.formatted(LONG, LONG));
    }

    @Test
    void theFirstLineOfATextIsItsTitle() {
        assertPlain("""
                Loosening a Shoulder
                %s
                Arm Circles
                %s
                """.formatted(LONG, LONG), """
                title Loosening a Shoulder
                0 [] %s
                1 [Arm Circles] %s
                """.formatted(LONG, LONG));
    }

    @Test
    void aQuestionAmongQuestionsIsNoTitle() {
        assertPlain("""
                Why does it hurt?
                %s
                What helps?
                %s
                """.formatted(LONG, LONG), """
                0 [Why does it hurt?] %s
                1 [What helps?] %s
                """.formatted(LONG, LONG));
    }

    @Test
    void aNumberThatCountsNothingMakesNoQuestionATitle() {
        assertPlain("""
                Covid 19 tests: who needs one?
                %s
                What helps?
                %s
                Who can help?
                %s
                """.formatted(LONG, LONG, LONG), """
                0 [Covid 19 tests: who needs one?] %s
                1 [What helps?] %s
                2 [Who can help?] %s
                """.formatted(LONG, LONG, LONG));
    }

    @Test
    void theFirstOfSeveralStepsIsNoTitle() {
        assertPlain("Step 1: Lift\n" + LONG + "\nStep 2: Turn\n" + LONG, """
                0 [Step 1: Lift] LONG
                1 [Step 2: Turn] LONG
                """.replace("LONG", LONG));
        assertPlain("I. LIFTING\n" + LONG + "\nII. TURNING\n" + LONG, """
                0 [I. LIFTING] LONG
                1 [II. TURNING] LONG
                """.replace("LONG", LONG));
    }

    @Test
    void aGreetingHeadsNoLetter() {
        assertPlain(
                "Hi Tom,\n\n" + LONG + "\n\nBest regards,\nAnn",
                "0 [] Hi Tom, / LONG / Best regards, / Ann\n".replace("LONG", LONG));
    }

    @Test
    void numberedHeadingsAreChildrenOfOneThatPromisesSeveral() {
        assertPlain("""
                %s
                Shoulder Exercises at Home
                Stop if it hurts.
                1. Arm Circles
                %s
                2. Wall Slides
                %s
                Afterwards
                %s
                """.formatted(LONG, LONG, LONG, LONG), """
                0 [] %s
                1 [Shoulder Exercises at Home] Stop if it hurts.
                2 [Shoulder Exercises at Home > 1. Arm Circles] %s
                3 [Shoulder Exercises at Home > 2. Wall Slides] %s
                4 [Afterwards] %s
                """.formatted(LONG, LONG, LONG, LONG));
    }

    @Test
    void headingsInCapitalsStandOverTheOthers() {
        assertPlain("""
                %s
                WITH THE HANDS
                %s
                Palm circles
                %s
                WITH A TOWEL
                %s
                """.formatted(LONG, LONG, LONG, LONG), """
                0 [] %s
                1 [WITH THE HANDS] %s
                2 [WITH THE HANDS > Palm circles] %s
                3 [WITH A TOWEL] %s
                """.formatted(LONG, LONG, LONG, LONG));
    }

    @Test
    void shortLinesInARowAreAListAndNotManyHeadings() {
        assertPlain(
                """
                %s
                You need:
                A chair
                A towel
                A ball
                %s
                """.formatted(LONG, LONG),
                "0 [] %s / You need: / • A chair / • A towel / • A ball / %s\n".formatted(LONG, LONG));
    }

    @Test
    void numberedLinesWithoutTextBetweenAreSteps() {
        assertPlain("""
                %s
                1. Sit down
                2. Lean forward
                3. Breathe out
                """.formatted(LONG), "0 [] %s / 1. Sit down / 2. Lean forward / 3. Breathe out\n".formatted(LONG));
    }

    @Test
    void hardWrappedLinesAreOneParagraph() {
        assertPlain("""
                Arm Circles

                Let the arm hang and swing it in small circles, slowly,
                first one way and then the other, until it feels loose
                and warm. Then rest for a minute.
                """, """
                title Arm Circles
                0 [] Let the arm hang and swing it in small circles, slowly, first one way and then the other, until it \
                feels loose and warm. Then rest for a minute.
                """);
    }

    @Test
    void aShortBoldParagraphBeforeTextIsAHeading() {
        List<Block> blocks = List.of(
                new Block.Paragraph("Arm circles", Block.Look.BOLD),
                paragraph(LONG),
                new Block.Paragraph("Stop at once if it hurts.", Block.Look.BOLD));
        assertThat(picture(article(Optional.of("Shoulder"), blocks)))
                .isEqualTo("title Shoulder\n0 [Arm circles] " + LONG + " / Stop at once if it hurts.\n");
    }

    @Test
    void aLongTextWithoutHeadingsIsCutIntoPartsBetweenParagraphs() {
        List<Section> parts = sections(plain((LONG + "\n").repeat(40)));
        assertThat(parts)
                .extracting(Section::anchor, Section::ordinal, Section::level, Section::heading, Section::headingSource)
                .containsExactly(
                        tuple("top", 0, 0, "", HeadingSource.NONE), tuple("part-2", 1, 0, "", HeadingSource.NONE));
        assertThat(parts.getFirst().text().lines()).hasSize(20).containsOnly(LONG);
    }

    @ParameterizedTest
    @CsvSource({
        "ANNA, Ben",
        "Anna Baker:, Interviewer:",
        "Anna 00:12, Ben 1:02:33",
        "[00:12] Dr. Baker, [00:45] Second Voice"
    })
    void whoSpeaksInATranscriptIsNoHeading(String one, String other) {
        List<Section> parts = sections(plain((one + "\n" + LONG + "\n" + other + "\nIs that so?\n").repeat(30)));
        assertThat(parts)
                .extracting(Section::heading, Section::headingSource)
                .containsExactly(tuple("", HeadingSource.NONE), tuple("", HeadingSource.NONE));
        assertThat(parts.getLast().text().lines().findFirst().orElseThrow()).isIn(one, other);
    }

    @Test
    void aTranscriptMayHaveATitleAndAHeading() {
        String talk = ("ANNA\n" + LONG + "\nBEN\n" + LONG + "\n").repeat(3);
        assertThat(sections(plain("A Talk with a Baker\n" + talk + "About the Shop\n" + talk)))
                .extracting(Section::heading)
                .containsExactly("", "About the Shop");
    }

    @ParameterizedTest
    @CsvSource({
        "ANNA, BEN, CONTRAINDICATIONS",
        "ANNA, BEN, NOT FOR CHILDREN",
        "ANNA, BEN, HOT OIL",
        "ANNA:, BEN:, RED FLAGS:",
        "Anna:, Ben:, If It Hurts:"
    })
    void whatStandsOnceInATranscriptWithoutTimesIsAHeading(String one, String other, String once) {
        String talk = (one + "\n" + LONG + "\n\n" + other + "\n" + LONG + "\n\n").repeat(4);
        assertThat(sections(plain(talk + once + "\nThe hand goes numb or weak.\n\n" + one + "\n" + LONG)))
                .extracting(Section::heading)
                .containsExactly("", once);
    }

    @Test
    void whoSpeaksButOnceInATranscriptWithTimesIsNoHeading() {
        String talk = "Anna 00:12\n" + LONG + "\n\nBen 1:02:33\n" + LONG + "\n\n";
        String question = "Cara 03:30\n" + LONG + "\n\n";
        assertThat(sections(plain(talk.repeat(3) + question + talk + "ABOUT THE SHOP\n\n" + talk)))
                .extracting(Section::heading)
                .containsExactly("", "ABOUT THE SHOP");
    }

    @ParameterizedTest
    @CsvSource({
        "Technique, '', Danger, ''",
        "Do, '', Don't, ''",
        "Monday, '', Friday, ''",
        "Exercise:, Knee Roll, Caution:, ''",
        "Step, Move One, Risk, Burns One",
        "Upper, Wrist Roll, Lower, Ankle Roll"
    })
    void whatComesAgainInInstructionsIsNoSpeaker(String one, String first, String other, String second) {
        var text = new StringBuilder();
        for (String name : List.of("Left", "Right", "Front", "Back")) {
            text.append(part(one, first, name)).append(part(other, second, name));
        }
        assertThat(sections(plain(text.toString()))).hasSizeGreaterThanOrEqualTo(8);
    }

    private static String part(String label, String heading, String name) {
        return label + "\n" + (heading.isEmpty() ? "" : heading + " " + name + "\n") + LONG + "\n\n";
    }

    @ParameterizedTest
    @CsvSource({"'1.1   Warm Up First', '1.2   Stretch the Calves'", "'First   Steps', 'Safety   Rules'"})
    void aHeadingWithAWideGapIsNoRowOfATable(String one, String other) throws Exception {
        String lines = "Bend the knee (a little.)  Hold it.\nCount to ten  and let go.\n\n";
        String text = one + "\n" + lines + other + "\n" + lines + "1.3   Warning\nStop if it stings  and stays.\n";
        try (var extractor = new FormatExtractor()) {
            Path file = Files.writeString(folder.resolve("calves.txt"), text);
            assertThat(sections(extractor.extract(file))).hasSize(3);
        }
    }

    @Test
    void aHeadingWithAWideGapBelowATableIsNoRowOfIt() throws Exception {
        String table = "Loaf  Baker\nRye Bread  Anna Baker\nSpelt Ring  Eve Stone\n";
        String text = "Baking Times\n" + LONG + "\n\n" + table + "\nFirst  Steps\n\n" + LONG + "\n";
        try (var extractor = new FormatExtractor()) {
            Path file = Files.writeString(folder.resolve("steps.txt"), text);
            assertThat(sections(extractor.extract(file)))
                    .extracting(Section::heading)
                    .contains("First Steps");
        }
    }

    @Test
    void stepsThatComeAgainWithoutTheMarksOfATalkKeepTheirSections() {
        assertThat(sections(plain(("Soak\n" + LONG + "\n\nKnead\n" + LONG + "\n\n").repeat(3))))
                .hasSizeGreaterThan(4);
    }

    @Test
    void whatIsToldAlikeOfManyThingsIsNoTalk() {
        String tree = "%s\n" + LONG + "\nGood Soil\n" + LONG + "\nBest Use\n" + LONG + "\n";
        String trees = tree.formatted("Oak") + tree.formatted("Elm") + tree.formatted("Ash") + tree.formatted("Yew");
        assertThat(sections(plain(trees))).extracting(Section::heading).contains("Good Soil", "Best Use", "Elm", "Yew");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Loaf\tTime\tHeat\nRye\t50 min\tHigh\nSpelt Ring\t45 min\tLow",
                "Loaf        Baker\nRye Bread   Anna Baker\nSpelt Ring  Eve Stone",
                "| Loaf | Baker |\n| Rye Bread | Anna Baker |\n| Spelt Ring | Eve Stone |",
                "Loaf | Time | Heat\nSpelt Ring | 45 min | Low",
                "Loaf  Baker  Town\nDark Loaves\nRye Bread  Anna Baker  Ulm\nLight Loaves\nSpelt Ring  Eve Stone  Bonn",
                "Loaf           Baker\nRye Bread      Anna Baker\nOld Spelt Ring Eve Stone\nWhite Bun      Ann Hill",
                "\nLoaf  Baker\n\nRye Bread  Anna Baker\n\nSpelt Ring  Eve Stone\n\nBlack Bread  Jo Hill\n"
            })
    void aRowOfATableIsNoHeading(String table) throws Exception {
        String text = "Baking Times\n" + LONG + "\nTimes by Loaf\n" + LONG + "\n" + table + "\n" + LONG + "\n";
        try (var extractor = new FormatExtractor()) {
            Path file = Files.writeString(folder.resolve("times.txt"), text);
            assertThat(sections(extractor.extract(file)))
                    .extracting(Section::heading)
                    .containsExactly("", "Times by Loaf");
        }
    }

    @Test
    void aListIsNotPartedFromItsLead() {
        String text = (LONG + "\n").repeat(19) + "Keep in mind:\n" + "- " + LONG + "\n" + (LONG + "\n").repeat(19);
        assertThat(sections(plain(text)).getFirst().text()).endsWith("Keep in mind:\n• " + LONG);
    }

    @Test
    void chineseParagraphsAreNoHeadingsThoughTheyHaveNoSpaces() {
        String text = "慢慢地抬起手臂，数到五，然后再慢慢放下，每天早晚各做十次，做的时候不要憋气。";
        assertPlain("%s\n手臂练习\n%s\n注意事项\n%s\n".formatted(text, text, text), """
                0 [] %s
                1 [手臂练习] %s
                2 [注意事项] %s
                """.formatted(text, text, text));
    }

    @Test
    void aRowOfBoldLinesWithNothingBetweenIsNoRowOfHeadings() {
        ExtractedArticle article = article(
                Optional.of("Arms"),
                List.of(
                        bold("Swings"),
                        paragraph("Let it hang."),
                        bold("Berlin"),
                        bold("Bonn"),
                        bold("Bern"),
                        bold("Basel"),
                        paragraph("Our towns.")));
        assertThat(picture(article)).isEqualTo("""
                title Arms
                0 [Swings] Let it hang. / Berlin / Bonn / Bern / Basel / Our towns.
                """);
    }

    @Test
    void theLastOfARowOfBoldLinesOpensTheProseItStandsBefore() {
        String prose = "Let the arm hang, lean on a table, and swing it in small circles until it feels heavy.";
        ExtractedArticle article = article(
                Optional.of("Arms"),
                List.of(bold("A table"), bold("A towel"), bold("A chair"), bold("Circles"), paragraph(prose)));
        assertThat(picture(article)).isEqualTo("""
                title Arms
                0 [] A table / A towel / A chair
                1 [Circles] %s
                """.formatted(prose));
    }

    @Test
    void theLastWarningOfABoldRowStaysWithTheOthers() {
        String prose = "If a leg goes numb, lie down at once and call a doctor, for a nerve may be pressed.";
        ExtractedArticle article = article(
                Optional.of("Arms"),
                List.of(
                        bold("Do not bend"),
                        bold("Do not lift"),
                        bold("Do not twist"),
                        bold("Do not run"),
                        paragraph(prose)));
        assertThat(picture(article)).isEqualTo("""
                title Arms
                0 [] Do not bend / Do not lift / Do not twist / Do not run / %s
                """.formatted(prose));
    }

    @Test
    void boldHeadingsAreRankedByTheirNumbers() {
        List<Block> blocks = List.of(
                bold("1. Circles"),
                paragraph(LONG),
                bold("1.1 Small ones"),
                paragraph(LONG),
                bold("2. Swings"),
                paragraph(LONG));
        assertThat(sections(article(Optional.of("Shoulder"), blocks)))
                .extracting(Section::level)
                .containsExactly(2, 3, 2);
    }

    @Test
    void anyTextEndsInTimeAndKeepsItsWords() {
        String line = "a ".repeat(2_000_000).strip();
        Assertions.assertTimeoutPreemptively(Duration.ofMinutes(2), () -> {
            assertThat(sections(plain(line)).getFirst().text()).hasSize(line.length());
            assertThat(sections(plain("Ab\n".repeat(100_000)))).isNotEmpty();
            assertThat(sections(plain("1. Ab\n".repeat(100_000)))).isNotEmpty();
            List<Block> inTurn = IntStream.range(0, 100_000)
                    .<Block>mapToObj(count -> Block.Heading.ofMarkup(2, count % 2 == 0 ? "Again" : "And Again"))
                    .toList();
            assertThat(sections(article(Optional.of("Same"), inTurn))).hasSize(100_000);
            assertThat(sections(article(
                            Optional.of("Quoted"),
                            List.of(new Block.Paragraph("\"".repeat(1_000_000), Block.Look.BOLD), paragraph(LONG)))))
                    .isNotEmpty();
        });
    }

    private static void assertMarked(String markdown, String picture) {
        var blocks = new ArrayList<Block>();
        markdown.lines().forEach(line -> {
            int level = line.indexOf(' ');
            if (line.startsWith("#")) {
                blocks.add(Block.Heading.ofMarkup(level, line.substring(level + 1)));
            } else if (line.startsWith("* ")) {
                blocks.add(Block.ListItem.bullet(line.substring(2)));
            } else {
                blocks.add(paragraph(line));
            }
        });
        assertThat(picture(article(Optional.empty(), blocks))).isEqualTo(picture);
    }

    private static void assertPlain(String text, String picture) {
        assertThat(picture(plain(text))).isEqualTo(picture);
    }

    private static Block bold(String text) {
        return new Block.Paragraph(text, Block.Look.BOLD);
    }

    private static Block paragraph(String text) {
        return Block.Paragraph.plain(text);
    }

    private static ExtractedArticle plain(String text) {
        return article(
                Optional.empty(), text.lines().<Block>map(Block.Line::new).toList());
    }

    private static ExtractedArticle article(Optional<String> title, List<Block> blocks) {
        return new ExtractedArticle("text/plain", title, Origin.UNKNOWN, Optional.empty(), blocks, List.of());
    }

    private static List<Section> sections(ExtractedArticle article) {
        return Sectioner.split(Outline.of(article));
    }

    private static List<String> anchors(String... headings) {
        var blocks = new ArrayList<Block>();
        for (String heading : headings) {
            blocks.add(Block.Heading.ofMarkup(2, heading));
        }
        return sections(article(Optional.of("Anchors"), blocks)).stream()
                .map(Section::anchor)
                .toList();
    }

    private static String picture(ExtractedArticle article) {
        Outline outline = Outline.of(article);
        var picture = new StringBuilder();
        outline.title()
                .ifPresent(title -> picture.append("title ").append(title).append('\n'));
        for (Section section : Sectioner.split(outline)) {
            picture.append(section.ordinal())
                    .append(" [")
                    .append(String.join(" > ", section.headings()))
                    .append("] ")
                    .append(section.text().replace("\n", " / "))
                    .append('\n');
        }
        return picture.toString();
    }
}
