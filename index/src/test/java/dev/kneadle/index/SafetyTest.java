package dev.kneadle.index;

import static dev.kneadle.index.Sample.lead;
import static dev.kneadle.index.Sample.section;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kneadle.model.Tag;
import dev.kneadle.model.TaggedSection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

final class SafetyTest {
    @Test
    void aSectionHasItsOwnWarningsThoseAboveItAndTheLeadsTheMostSevereFirst() {
        assertSafety(
                List.of(
                        lead("Welcome. !Ask a doctor first."),
                        section(1, "Techniques", "!Stop when it hurts."),
                        section(2, "Techniques > Ball", "!Use a wall. +Roll it."),
                        section(3, "Techniques > Ball > On the floor", "+Lie on it. !Never on the spine. !Go slowly."),
                        section(4, "Techniques > Hands", "+Press."),
                        section(5, "Tips", "~Drink.")),
                """
                top: section/top Ask a doctor first.
                techniques-1: section/techniques-1 Stop when it hurts. | article/top Ask a doctor first.
                ball-2: parent/techniques-1 Stop when it hurts. | section/ball-2 Use a wall. | article/top Ask a doctor first.
                on-the-floor-3: parent/techniques-1 Stop when it hurts. | section/on-the-floor-3 Never on the spine. | section/on-the-floor-3 Go slowly. | parent/ball-2 Use a wall. | article/top Ask a doctor first.
                hands-4: parent/techniques-1 Stop when it hurts. | article/top Ask a doctor first.
                tips-5: article/top Ask a doctor first.
                """);
    }

    @Test
    void aSectionOfWarningsSpeaksForTheSectionsBesideItAndWhatIsBelowThose() {
        assertSafety(
                List.of(
                        section(0, "Moves", "+Roll it."),
                        section(1, "Moves > On the floor", "+Roll it there."),
                        section(2, "When to get help", "!Call an ambulance if you faint. Most people never do.")),
                """
                moves-0: article/when-to-get-help-2 Call an ambulance if you faint.
                on-the-floor-1: article/when-to-get-help-2 Call an ambulance if you faint.
                when-to-get-help-2: section/when-to-get-help-2 Call an ambulance if you faint.
                """);
    }

    @Test
    void aSectionOfWarningsHasNoSayBeyondTheHeadingItStandsUnder() {
        assertSafety(
                List.of(
                        section(0, "Bees > Care", "+Scrape the sting out."),
                        section(1, "Bees > Get help", "!Call a doctor if you wheeze."),
                        section(2, "Snakes > Care", "+Lie still.")),
                """
                care-0: article/get-help-1 Call a doctor if you wheeze.
                get-help-1: section/get-help-1 Call a doctor if you wheeze.
                care-2:
                """);
    }

    @Test
    void sectionsUnderAHeadingThatHoldsNothingButWarningsSpeakForWhatIsBesideThatHeading() {
        assertSafety(
                List.of(
                        section(0, "Care", "+Lie still."),
                        section(1, "Get help", ""),
                        section(2, "Get help > Today", "!See a doctor if it swells."),
                        section(3, "Get help > Now", "!Call an ambulance if you faint.")),
                """
                care-0: article/today-2 See a doctor if it swells. | article/now-3 Call an ambulance if you faint.
                get-help-1: article/today-2 See a doctor if it swells. | article/now-3 Call an ambulance if you faint.
                today-2: section/today-2 See a doctor if it swells. | article/now-3 Call an ambulance if you faint.
                now-3: section/now-3 Call an ambulance if you faint. | article/today-2 See a doctor if it swells.
                """);
    }

    @Test
    void aHeadingThatWarnsGoesWithWhatIsBesideItWhateverIsBelowIt() {
        assertSafety(
                List.of(
                        section(0, "Moves", "Four of them."),
                        section(1, "Moves > Roll", "+Roll it."),
                        warning(2, "Moves > Warning: never on the spine", ""),
                        warning(3, "Moves > Caution: slowly", "+Press. !It may tip."),
                        section(4, "Rest", "+Lie down.")),
                """
                moves-0: article/warning:-never-on-the-spine-2 Warning: never on the spine | article/caution:-slowly-3 Caution: slowly
                roll-1: article/warning:-never-on-the-spine-2 Warning: never on the spine | article/caution:-slowly-3 Caution: slowly
                warning:-never-on-the-spine-2: section/warning:-never-on-the-spine-2 Warning: never on the spine | article/caution:-slowly-3 Caution: slowly
                caution:-slowly-3: article/warning:-never-on-the-spine-2 Warning: never on the spine | section/caution:-slowly-3 Caution: slowly | section/caution:-slowly-3 It may tip.
                rest-4:
                """);
    }

    @Test
    void whatIntroducesTechniquesSpeaksForThoseAlone() {
        assertSafety(
                List.of(
                        section(0, "Moves", "!Stop if it hurts."),
                        section(1, "Moves > Roll", "+Roll it."),
                        section(2, "Rest", "+Lie down.")),
                """
                moves-0: section/moves-0 Stop if it hurts.
                roll-1: parent/moves-0 Stop if it hurts.
                rest-2:
                """);
    }

    @Test
    void ofBackgroundWhatItSaysAboutSeekingCareSpeaksForTheOthers() {
        assertSafety(
                List.of(
                        section(0, "Roll", "+Roll it."),
                        background(
                                1, "What it is", "A nerve. !Never press it. !Get help at once if the leg gives way.")),
                """
                roll-0: article/what-it-is-1 Get help at once if the leg gives way.
                what-it-is-1: section/what-it-is-1 Get help at once if the leg gives way. | section/what-it-is-1 Never press it.
                """);
    }

    @Test
    void ofAManualsThousandSectionsOfWarningsTheThirtyMostSevereSpeakForTheOthers() {
        var sections = new ArrayList<TaggedSection>(List.of(section(0, "Work", "+Saw it.")));
        for (int ordinal = 1; ordinal <= 1_000; ordinal++) {
            sections.add(section(ordinal, "Hazard " + ordinal, "!Mind hazard %d. !Stop if %1$d.".formatted(ordinal)));
        }
        assertThat(Safety.of(Sample.id("a.md"), sections).getFirst().safety())
                .hasSize(30)
                .allMatch(note -> note.severity() == Severity.STOP);
    }

    @Test
    void anItemThatNoLineIntroducesIsSaidWithItsHeading() {
        assertSafety(List.of(section(0, "Don't", "• !pierce the tyre")), """
                don't-0: section/don't-0 Don't: pierce the tyre
                """);
    }

    @Test
    void theSameTextIsSaidOnceByTheNearest() {
        assertSafety(List.of(lead("!Stop at once."), section(1, "A", "+Press. !STOP at once")), """
                top: section/top Stop at once.
                a-1: section/a-1 STOP at once
                """);
    }

    @Test
    void aSectionBesideAnotherOrBelowItLaterHasNoSay() {
        assertSafety(
                List.of(
                        section(0, "A > B", "+Press."),
                        section(1, "A", "!Stop."),
                        section(2, "AB > C", "+Press."),
                        section(3, "A > C", "+Press.")),
                """
                b-0:
                a-1: section/a-1 Stop.
                c-2:
                c-3: parent/a-1 Stop.
                """);
    }

    @Test
    void bothSectionsOfARepeatedHeadingSpeakForWhatIsBelow() {
        assertSafety(
                List.of(section(0, "A", "!Mind it."), section(1, "A", "!Rest."), section(2, "A > B", "+Press.")), """
                a-0: section/a-0 Mind it.
                a-1: section/a-1 Rest.
                b-2: parent/a-1 Rest. | parent/a-0 Mind it.
                """);
    }

    @Test
    void aWarningInAListKeepsTheLeadOfTheList() {
        assertSafety(
                List.of(section(0, "A", "Be careful. Do not:\n• !roll over the spine\n• !press on bones\nEnjoy.")),
                """
                a-0: section/a-0 Do not: roll over the spine | section/a-0 Do not: press on bones
                """);
    }

    @Test
    void aLeadThatWarnsSpeaksThroughItsItems() {
        assertSafety(
                List.of(section(0, "A", "!Stop if you feel:\n• numbness\n• !sharp pain\nEnjoy. !Mind this:")), """
                a-0: section/a-0 Stop if you feel: numbness | section/a-0 Stop if you feel: sharp pain | section/a-0 Mind this:
                """);
    }

    @Test
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void thirtyThousandSectionsOnSixLevelsAreReadInTimeThatGrowsWithTheirNumber() {
        var sections = new ArrayList<TaggedSection>();
        for (int ordinal = 0; ordinal < 30_000; ordinal++) {
            int group = ordinal / 6;
            String path = IntStream.rangeClosed(0, ordinal % 6)
                    .mapToObj(level -> "H" + group + "." + level)
                    .collect(Collectors.joining(" > "));
            sections.add(section(ordinal, path, "+Do it. !Mind step " + ordinal + "."));
        }
        List<GuardedSection> guarded = Safety.of(Sample.id("a.md"), sections);
        assertThat(guarded.get(29_993).safety())
                .extracting(SafetyNote::text)
                .hasSize(6)
                .endsWith("Mind step 29988.");
    }

    @Test
    @Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void twentyThousandLeadsWithTheirItemsAreReadInTimeThatGrowsWithTheirNumber() {
        String text = "!Stop if you feel:\n• numbness\nEnjoy.\n".repeat(20_000).strip();
        List<GuardedSection> guarded = Safety.of(Sample.id("a.md"), List.of(section(0, "A", text)));
        assertThat(guarded.getFirst().safety())
                .extracting(SafetyNote::text)
                .containsExactly("Stop if you feel: numbness");
    }

    @Test
    @Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aLineOfTwentyThousandWarningsIsReadInTimeThatGrowsWithItsLength() {
        String text = "!Avoid rolling over the bones of the spine and the neck. ".repeat(20_000);
        List<GuardedSection> guarded = Safety.of(Sample.id("a.md"), List.of(section(0, "A", text)));
        assertThat(guarded.getFirst().safety()).hasSize(1);
    }

    /** A section whose heading is a warning by itself. */
    private static TaggedSection warning(int ordinal, String path, String marked) {
        TaggedSection tagged = section(ordinal, path, marked);
        Set<Tag> tags = new TreeSet<>(tagged.tags());
        tags.add(Tag.WARNING);
        Optional<Tag> primary = tagged.primary().or(() -> Optional.of(Tag.WARNING));
        return new TaggedSection(tagged.section(), tagged.sentences(), tags, primary, List.of(), true);
    }

    private static TaggedSection background(int ordinal, String path, String marked) {
        TaggedSection tagged = section(ordinal, path, marked);
        return new TaggedSection(tagged.section(), tagged.sentences(), tagged.tags(), Optional.empty());
    }

    private static void assertSafety(List<TaggedSection> sections, String expected) {
        var told = new StringBuilder();
        List<GuardedSection> guarded = Safety.of(Sample.id("a.md"), sections);
        for (int at = 0; at < sections.size(); at++) {
            List<String> lines = guarded.get(at).safety().stream()
                    .map(note -> note.scope().label() + "/" + note.section().anchor() + " " + note.text())
                    .toList();
            told.append((sections.get(at).section().anchor() + ": " + String.join(" | ", lines)).strip())
                    .append('\n');
        }
        assertThat(told).hasToString(expected);
    }
}
