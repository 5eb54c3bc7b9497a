package dev.kneadle.ingest.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kneadle.ingest.fact.FactFinder;
import dev.kneadle.ingest.review.ArticleReview.Contradiction;
import dev.kneadle.ingest.review.ArticleReview.Quote;
import dev.kneadle.ingest.review.ArticleReview.Repeated;
import dev.kneadle.ingest.tag.RuleTagger;
import dev.kneadle.model.ArticleId;
import dev.kneadle.model.HeadingSource;
import dev.kneadle.model.Section;
import dev.kneadle.model.Tag;
import dev.kneadle.model.TaggedSection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an editor is told to look at. */
class ReviewerTest {
    private final List<Section> sections = new ArrayList<>();

    @Test
    void theSentencesOfEachTagAreCounted() {
        section("How to press the palm", "Press the palm with your thumb for 30 seconds. Never press on a wound.");

        assertThat(review().sections()).isEqualTo(1);
        assertThat(review().sentences()).isEqualTo(Map.of(Tag.TECHNIQUE, 1, Tag.WARNING, 1, Tag.TIP, 0));
    }

    @Test
    void aTechniqueThatNothingLimitsIsNamed() {
        section("How to press the palm", "Press the palm with your thumb for 30 seconds. Never press on a wound.");
        section("How to bend the wrist", "Bend the wrist slowly forward for 30 seconds.");

        assertThat(review().withoutWarning()).extracting(Section::anchor).containsExactly("s1");
    }

    @Test
    void aTechniqueWithoutAnAmountIsNamed() {
        section("How to press the palm", "Press the palm with your thumb for 30 seconds.");
        section("How to bend the wrist", "Bend the wrist slowly forward.");

        assertThat(review().withoutAmount()).extracting(Section::anchor).containsExactly("s1");
    }

    @Test
    void aSentenceOfSeveralSectionsIsNamedWithThem() {
        section("How to press the palm", "Press the palm. Breathe out as you press. Repeat.");
        section("How to press the sole", "Press the sole. Breathe out as you press! Repeat.");

        assertThat(review().repeated()).containsExactly(new Repeated("Breathe out as you press.", List.of("s0", "s1")));
    }

    @Test
    void whatOneSectionAdvisesAndAnotherForbidsIsNamedWithBoth() {
        section("How to loosen the neck", "Slowly roll the ball along your neck for a minute.");
        section("Precautions", "Avoid rolling anything over your neck.");

        assertThat(review().contradictions())
                .containsExactly(new Contradiction(
                        new Quote("s0", "Slowly roll the ball along your neck for a minute."),
                        new Quote("s1", "Avoid rolling anything over your neck.")));
    }

    @ParameterizedTest(name = "\"{0}\" and \"{1}\": {2}")
    @CsvSource({
        "Press the spine with both thumbs., Never press on your spine., true",
        "Press the spine with both thumbs., You should not press the spine., true",
        "Rub the elbow with both thumbs., Avoid rubbing elbows., true",
        "Press the back with both thumbs., Never press on your spine., false",
        "Press the spine with both thumbs., Never bend your spine., false",
        "Press the spine with both thumbs., Never press your spine too hard., false",
        "Press the spine with both thumbs., Do not press the spine if it hurts., false",
        "Fill the kettle with vinegar., Never fill the kettle., true",
        "Fill the kettle with vinegar., Never fill the oven., false",
        "Wear cotton socks., Never wear tight socks., false",
        "Wear cotton socks., Never wear socks., true",
        "Press the ball into the sole., Never press the ball into the neck., false"
    })
    void theSameIsTheSameVerbWithTheSamePartOrThing(String advice, String ban, boolean contradict) {
        section("How to do it", advice);
        section("Precautions", ban);

        assertThat(review().contradictions()).hasSize(contradict ? 1 : 0);
    }

    @Test
    void belowDoNotALineForbids() {
        section("How to treat it", "Press the spine with both thumbs.");
        section("Limits", "Do not:\n• press the spine\n• bend it");

        assertThat(review().contradictions())
                .extracting(Contradiction::forbids)
                .containsExactly(new Quote("s1", "press the spine"));
    }

    @Test
    void theMostDoubtfulTagComesFirst() {
        section("Hats", "Try it with a friend. Wear a hat. Never drink it.");

        assertThat(review().unsure()).extracting(one -> one.quote().text()).contains("Wear a hat.");
        assertThat(review().unsure()).isSortedAccordingTo(Comparator.comparingDouble(ArticleReview.Unsure::confidence));
        assertThat(review().unsure()).noneMatch(one -> one.tag() == Tag.WARNING);
    }

    private void section(String heading, String text) {
        int ordinal = sections.size();
        sections.add(new Section("s" + ordinal, ordinal, 2, List.of(heading), HeadingSource.MARKUP, 1, text));
    }

    private ArticleReview review() {
        Optional<String> english = Optional.of("en");
        var facts = new FactFinder();
        List<TaggedSection> tagged = new RuleTagger()
                .tag(sections, english).stream()
                        .map(section -> facts.find(section, english))
                        .toList();
        return new Reviewer().review(new ArticleId("a.txt"), tagged);
    }
}
