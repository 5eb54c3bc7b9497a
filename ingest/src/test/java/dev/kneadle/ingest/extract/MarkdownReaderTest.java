package dev.kneadle.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

final class MarkdownReaderTest {
    @Test
    void structureBecomesBlocks() {
        assertMarkdown("""
                # Neck
                A *gentle* [stretch](https://example.org) with `care`.

                Setext
                ------
                **Before you start**

                3. Turn left
                   - slowly
                4. Turn right

                > Stop if it
                > hurts.

                ```
                # no heading
                ```
                """, """
                # Neck
                A gentle stretch with care.
                ## Setext
                **Before you start**
                3. Turn left
                  • slowly
                4. Turn right
                Stop if it hurts.
                # no heading""");
    }

    @Test
    void tablesAreReadRowByRow() {
        assertMarkdown("""
                | Stretch | Hold |
                |---|---|
                | Knee to chest | 30 seconds |
                | Child's pose | |
                """, """
                Stretch: Knee to chest; Hold: 30 seconds
                Stretch: Child's pose""");
    }

    @Test
    void boxesOfAllDialectsSayWhatTheyAre() {
        assertMarkdown("""
                > [!WARNING]
                > Never bounce.

                :::tip
                Breathe out.
                :::

                !!! danger "Careful"
                    Stop at once.

                ```
                :::tip
                ```
                """, """
                Warning: Never bounce.
                Tip: Breathe out.
                Danger: Stop at once.
                :::tip""");
    }

    @Test
    void footnotesStandAtTheEndOfTheSectionThatRefersToThem() {
        assertMarkdown("""
                ## Heat[^when]
                Ten minutes.[^1] Twenty at most,[^1] `a[^0]`.

                - Dry the skin[^2]

                ## Cold
                Five minutes.[^3]

                [^1]: Never on a
                numb foot.

                    See a doctor first.
                [^2]: With a towel.[^4]
                [^4]: A clean one.
                [^when]: https://example.org
                """, """
                ## Heat
                Ten minutes. Twenty at most, a[^0].
                • Dry the skin
                https://example.org
                Never on a numb foot.
                See a doctor first.
                With a towel.
                A clean one.
                ## Cold
                Five minutes.[^3]""");
    }

    @Test
    void aFootnoteNothingRefersToIsDropped() {
        ExtractedArticle article = MarkdownReader.read("Warm up.\n\n[^1]: An old *note*.\n\n    Its end.\n");
        assertThat(Picture.of(article)).isEqualTo("Warm up.");
        assertThat(article.dropped())
                .containsExactly(
                        new Dropped("An old note.", "footnote nothing refers to"),
                        new Dropped("Its end.", "footnote nothing refers to"));
    }

    @Test
    void ofTwoNotesWithOneLabelInWhateverCaseTheSecondIsDropped() {
        ExtractedArticle article = MarkdownReader.read("Warm up.[^A]\n\n[^a]: Slowly.\n[^A]: Fast.\n");
        assertThat(Picture.of(article)).isEqualTo("Warm up.\nSlowly.");
        assertThat(article.dropped()).containsExactly(new Dropped("Fast.", "footnote whose label another has"));
    }

    @Test
    void aLineThatBeginsWithTwoMarksIsNoNote() {
        assertMarkdown("""
                [^1][^2]: both say no.

                [^1]: Ann.
                [^2]: Ben.
                """, """
                : both say no.
                Ann.
                Ben.""");
    }

    @Test
    void aNoteInTheMiddleOfABoxTakesNeitherItsNameNorItsHeading() {
        assertMarkdown("""
                Text.[^1]

                :::warning
                ## Heat
                Never on a numb foot.
                :::
                [^1]: With a towel.
                """, """
                Text.
                With a towel.
                ## Heat
                Warning: Never on a numb foot.""");
    }

    @Test
    void aHeadingInsideANoteOpensNoSection() {
        assertMarkdown("""
                Text.[^1]

                - # Next

                [^1]: ## Towels

                    A clean one.
                """, """
                Text.
                Towels
                A clean one.
                # Next""");
    }

    @Test
    void aMarkGoesWithTheBlanksBeforeItAndStaysInCode() {
        assertMarkdown("""
                Ten minutes [^1]. Then `[^1]`, \\[^1] and *rest [^1]*, [not^1].

                | Hold |
                |---|
                | 5 s [^1] |

                [^1]: Or twelve.
                """, """
                Ten minutes. Then [^1], [^1] and rest, [not^1].
                Hold: 5 s
                Or twelve.""");
    }

    @Test
    void struckWordsAreDroppedAndOneTildeStrikesNothing() {
        ExtractedArticle article = MarkdownReader.read("""
                Hold ~~60~~ 10 seconds.

                Hold 5~10 seconds, then rest 20~30 seconds.

                - ~~Bounce.[^1]~~
                - Breathe.

                [^1]: Hard.
                """);
        assertThat(Picture.of(article)).isEqualTo("""
                Hold 10 seconds.
                Hold 5~10 seconds, then rest 20~30 seconds.
                • Breathe.""");
        assertThat(article.dropped())
                .containsExactly(
                        new Dropped("60", "struck"),
                        new Dropped("Bounce.", "struck"),
                        new Dropped("Hard.", "footnote nothing refers to"));
    }

    @Test
    void boxesOfTasksAreGone() {
        assertMarkdown("""
                - [ ] Warm up
                - [x] Stretch ~slowly~
                - [y] Rest

                [ ] no task
                """, """
                • Warm up
                • Stretch ~slowly~
                • [y] Rest
                [ ] no task""");
    }

    @Test
    void frontMatterIsReadAndIsNoText() {
        ExtractedArticle article = MarkdownReader.read("""
                ---
                title: "Neck: a guide"
                lang: en-GB
                canonical_url: https://example.org/neck
                tags: [a, b]
                ---
                Turn slowly.
                """);
        assertThat(article.title()).contains("Neck: a guide");
        assertThat(article.language()).contains("en");
        assertThat(article.origin().url()).contains("https://example.org/neck");
        assertThat(Picture.of(article)).isEqualTo("Turn slowly.");
    }

    @Test
    void frontMatterMayBeTomlOrBrokenOrARule() {
        ExtractedArticle toml = MarkdownReader.read("+++\ntitle = \"Neck\"\n+++\nTurn.\n");
        assertThat(toml.title()).contains("Neck");
        assertThat(Picture.of(toml)).isEqualTo("Turn.");
        assertMarkdown("---\ntitle: [unclosed\n---\nTurn.\n", "Turn.");
        assertMarkdown("---\n\nTurn.\n\n---\n\nRest.\n", "Turn.\nRest.");
    }

    @Test
    void aBombInTheFrontMatterIsNotUnfolded() {
        var bomb = new StringBuilder("---\na: &a [x, x, x, x, x, x, x, x, x]\n");
        for (char name = 'b'; name < 'z'; name++) {
            String last = "*" + (char) (name - 1);
            bomb.append(
                    name + ": &" + name + " [" + String.join(", ", last, last, last, last, last, last, last) + "]\n");
        }
        assertMarkdown(bomb + "---\nTurn.\n", "Turn.");
    }

    @Test
    void htmlInsideIsRead() {
        assertMarkdown("""
                <details><summary>More</summary>

                Text with<br>a break and H<sub>2</sub>O.

                </details>
                <!-- not this -->
                <h3 id="own">Own id</h3>

                ## Named {#the-name}
                """, """
                ## More
                Text with a break and H2O.
                ### Own id {own}
                ## Named {the-name}""");
    }

    @Test
    @Timeout(120)
    void hostileNestingEndsInSeconds() {
        var nested = new StringBuilder();
        for (int depth = 0; depth < 1_500; depth++) {
            nested.append("  ".repeat(depth)).append("- item\n");
        }
        assertThat(MarkdownReader.read(nested.toString()).blocks()).isNotEmpty();
        assertThat(MarkdownReader.read(">".repeat(50_000) + " a").blocks()).isNotEmpty();
        assertThat(MarkdownReader.read("[".repeat(50_000) + "a").blocks()).isNotEmpty();
        assertThat(MarkdownReader.read("*a ".repeat(50_000)).blocks()).isNotEmpty();
        assertThat(MarkdownReader.read("[^a".repeat(50_000) + "\n\n[^a]: b").blocks())
                .isNotEmpty();
        assertThat(MarkdownReader.read("a[^a]\n\n" + "[^a]:".repeat(50_000)).blocks())
                .isNotEmpty();
        assertThat(MarkdownReader.read(notesWithHeadings(20_000)).blocks()).hasSize(40_001);
    }

    /** Each note refers to the next, and that in front of a heading. */
    private static String notesWithHeadings(int count) {
        return IntStream.range(0, count)
                .mapToObj(note -> "[^" + note + "]: Then[^" + (note + 1) + "]\n\n    # Towels\n\n")
                .collect(Collectors.joining("", "Text.[^0]\n\n", ""));
    }

    private static void assertMarkdown(String markdown, String picture) {
        assertThat(Picture.of(MarkdownReader.read(markdown))).isEqualTo(picture);
    }
}
