package dev.kneadle.ingest.clean;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kneadle.ingest.extract.Block;
import dev.kneadle.ingest.extract.Dropped;
import dev.kneadle.ingest.extract.ExtractedArticle;
import dev.kneadle.model.Origin;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BoilerplateTest {
    private static final String PROSE =
            "Rest the wrist on a folded towel and let the hand hang over its edge for a while.";

    @Test
    void aTailOfOtherPeoplesHeadlinesIsDropped() {
        assertKept("""
                Wrist Rest
                %s
                Latest News
                -
                Related Posts
                Ten Kettles Put to the Test: What We Liked
                Ann Other - May 2, 2026 12 Views -
                Related Posts
                Rovers 2, United 2
                """.formatted(PROSE), """
                Wrist Rest
                %s
                """.formatted(PROSE));
    }

    @Test
    void whatIsDroppedIsListedWithItsReason() {
        assertThat(Boilerplate.drop(article(PROSE + "\nRelated Articles\nSix Lamps"))
                        .dropped())
                .containsExactly(
                        new Dropped("Related Articles", "boilerplate"), new Dropped("Six Lamps", "boilerplate"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Lattest News",
                "RELATED POSTS",
                "Recomended Articles",
                "You may also like",
                "Trending stories:",
                "Popular now"
            })
    void announcementsAreKnownInAnyCaseAndWithOneLetterWrong(String line) {
        assertKept(PROSE + "\n" + line + "\nSix Lamps", PROSE + "\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Related Conditions",
                "More information",
                "News about your wrist",
                "Other resources",
                "Recent injuries"
            })
    void anAuthorsOwnHeadingIsNoAnnouncement(String line) {
        assertKept(PROSE + "\n" + line + "\nSix Lamps", PROSE + "\n" + line + "\nSix Lamps\n");
    }

    @Test
    void anAnnouncementWithProseBehindItIsOfTheArticle() {
        String text = "Latest News\n" + PROSE + "\n";
        assertKept(text, text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Which of the Nine Folding Kettles That We Took Up a Mountain Would We Buy Again?",
                "We took nine folding kettles up a mountain."
            })
    void aHeadlineMayBeALongQuestionOrASentenceUnderItsLabel(String headline) {
        assertKept(PROSE + "\nRelated News\n\n" + headline + "\nAnn Other - May 2, 2026", PROSE + "\n");
    }

    @Test
    void aShortSentenceOfTheAuthorsIsNeverPartOfATail() {
        String text = PROSE + "\nRelated News\nSix Lamps\nStop if it hurts.\n";
        assertKept(text, text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"© 2026 The Wrist Pages", "All rights reserved.", "Filed under: Wrists", "Share on Chirper"})
    void whatClosesAPageIsDroppedAtItsEndAlone(String line) {
        assertKept(PROSE + "\n" + line + "\n***", PROSE + "\n");
        assertKept(line + "\n" + PROSE, line + "\n" + PROSE + "\n");
    }

    @Test
    void aTableOfContentsIsDroppedWithItsLabel() {
        String article = "Icing\n%s\nResting\n%s\nMoving\n%s\n".formatted(PROSE, PROSE, PROSE);
        assertKept("In this article\n\n1. Icing\n2. Resting\n3. Moving\n" + article, article);
        assertKept("Icing ........ 2\nResting ...... 4\nMoving ....... 11\n" + article, article);
        assertThat(Boilerplate.drop(article("Contents\nIcing\nResting\nMoving\n" + article))
                        .dropped())
                .contains(new Dropped("Contents", "contents"), new Dropped("Moving", "contents"));
    }

    @Test
    void aListOfWhatIsExplainedBelowIsNoTableOfContents() {
        String text = "What helps:\nIcing\nResting\nMoving\nIcing\n%s\nResting\n%s\nMoving\n%s\n"
                .formatted(PROSE, PROSE, PROSE);
        assertKept(text, text);
    }

    @Test
    void aLabelOverOtherThingsIsNoTableOfContents() {
        String text = "Contents\nTwo towels\nA folded cloth\nOne splint\n" + PROSE + "\n";
        assertKept(text, text);
    }

    @Test
    @Timeout(120)
    void labelsWithoutEndTakeNoTime() {
        String text = "Contents\n".repeat(100_000);
        assertThat(Boilerplate.drop(article(text)).blocks()).hasSizeLessThan(100_000);
    }

    @Test
    void anAdvertisementInTheMiddleIsDroppedAlone() {
        assertKept(PROSE + "\nAdvertisement\n" + PROSE, PROSE + "\n" + PROSE + "\n");
    }

    private static void assertKept(String text, String kept) {
        var words = new StringBuilder();
        Boilerplate.drop(article(text))
                .blocks()
                .forEach(block -> words.append(block.text()).append('\n'));
        assertThat(words).hasToString(kept);
    }

    private static ExtractedArticle article(String text) {
        List<Block> lines = text.lines().<Block>map(Block.Line::new).toList();
        return new ExtractedArticle("text/plain", Optional.empty(), Origin.UNKNOWN, Optional.empty(), lines, List.of());
    }
}
