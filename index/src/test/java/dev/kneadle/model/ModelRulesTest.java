package dev.kneadle.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ModelRulesTest {
    private static final Section SECTION =
            new Section("ball", 1, 1, List.of("Ball"), HeadingSource.MARKUP, 1, "Roll it. Stop when numb.");

    @Test
    void aSpanCountsForwards() {
        assertRefused(() -> new TextSpan(-1, 2), "a span must be 0 <= start <= end, got [-1, 2)");
        assertRefused(() -> new TextSpan(3, 2), "a span must be 0 <= start <= end, got [3, 2)");
        assertThat(new TextSpan(1, 3).of("knee")).isEqualTo("ne");
    }

    @Test
    void anArticleHasANameAndATitle() {
        assertRefused(() -> new ArticleId(""), "an article id must be 1 to 8192 characters, got 0");
        assertRefused(() -> new ArticleId("x".repeat(8193)), "an article id must be 1 to 8192 characters, got 8193");
        var fingerprint = new Fingerprint("0".repeat(64), "1");
        assertRefused(
                () -> new Article(
                        new ArticleId("a"), "a", " ", Origin.UNKNOWN, Optional.empty(), "text/plain", fingerprint),
                "title must say something, got ' ' for a");
        assertRefused(() -> new Fingerprint("abc", "1"), "sha256 must be 64 hexadecimal digits, got 'abc'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024", "2024-03", "2024-03-01", "2024-03-01T09:30", "2024-03-01T09:30:00+01:00"})
    void aDateIsAsExactAsItsFile(String date) {
        assertThat(published(date).published()).contains(date);
    }

    @Test
    void aDateThatMachinesCannotReadIsNone() {
        assertRefused(() -> published("1 March 2024"), "published must be a date in ISO 8601, got '1 March 2024'");
    }

    private static Origin published(String date) {
        return new Origin(
                Optional.empty(),
                Optional.empty(),
                Optional.of(date),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    @Test
    void aSectionHasAPlaceAndItsHeadingsStayAsTheyWere() {
        assertRefused(
                () -> new Section("a", -1, 1, List.of(), HeadingSource.NONE, 1, ""), "ordinal must be >= 0, got -1");
        assertRefused(
                () -> new Section("a", 0, 1, List.of(), HeadingSource.NONE, Double.NaN, ""),
                "headingConfidence must be from 0 to 1, got NaN");
        assertThat(SECTION.heading()).isEqualTo("Ball");
        assertThat(SECTION.isLead()).isFalse();
        assertThat(new Section("top", 0, 0, List.of(), HeadingSource.NONE, 1, "").heading())
                .isEmpty();
    }

    @Test
    void aPrimaryTagIsOneOfTheTagsWhichKeepTheirOrder() {
        var stop = new Sentence(new TextSpan(9, 24), Tag.WARNING, 0.9, "stop");
        var tagged = new TaggedSection(SECTION, List.of(stop), Set.of(Tag.TIP, Tag.WARNING), Optional.of(Tag.TIP));
        assertThat(tagged.tags()).containsExactly(Tag.WARNING, Tag.TIP);
        assertThat(tagged.textsTagged(Tag.WARNING)).containsExactly("Stop when numb.");
        assertThat(tagged.textsTagged(Tag.TIP)).isEmpty();
        assertRefused(
                () -> new TaggedSection(SECTION, List.of(), EnumSet.of(Tag.TIP), Optional.of(Tag.WARNING)),
                "primary must be one of [TIP], got WARNING");
        assertRefused(
                () -> new TaggedSection(SECTION, List.of(), Set.of(Tag.TIP), Optional.empty(), List.of(), true),
                "a section whose heading warns must be a warning, got [TIP]");
        assertRefused(
                () -> new Sentence(new TextSpan(0, 1), Tag.TIP, 1.1, ""), "confidence must be from 0 to 1, got 1.1");
    }

    @Test
    void labelsAreLowerCase() {
        assertThat(Tag.ofLabel("technique")).contains(Tag.TECHNIQUE);
        assertThat(Tag.ofLabel("TECHNIQUE")).isEmpty();
        assertThat(FailureReason.TOO_LARGE.label()).isEqualTo("too-large");
        assertThat(HeadingSource.INFERRED.label()).isEqualTo("inferred");
        assertThat(new SectionId(new ArticleId("a.md"), "ball")).hasToString("a.md#ball");
    }

    @Test
    void onlyWhatTheBytesDecideFailsTheSameWayAgain() {
        assertThat(FailureReason.values())
                .filteredOn(reason -> !reason.isDecidedByTheBytes())
                .containsExactly(FailureReason.TIMEOUT, FailureReason.MEMORY, FailureReason.UNREADABLE);
    }

    private static void assertRefused(ThrowingCallable attempt, String message) {
        assertThatIllegalArgumentException().isThrownBy(attempt).withMessage(message);
    }
}
