package dev.kneadle.index;

import static dev.kneadle.index.Sample.lead;
import static dev.kneadle.index.Sample.section;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kneadle.model.TaggedSection;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

final class SafetyTest {
    @Test
    void aSectionHasItsOwnWarningsThenThoseAboveItThenTheLeads() {
        assertSafety(
                List.of(
                        lead("Welcome. !Ask a doctor first."),
                        section(1, "Techniques", "!Stop when it hurts."),
                        section(2, "Techniques > Ball", "!Use a wall. +Roll it."),
                        section(3, "Techniques > Ball > On the floor", "!Never on the spine. !Go slowly."),
                        section(4, "Techniques > Hands", "+Press."),
                        section(5, "Tips", "~Drink.")),
                """
                top: section/top Ask a doctor first.
                techniques-1: section/techniques-1 Stop when it hurts. | article/top Ask a doctor first.
                ball-2: section/ball-2 Use a wall. | parent/techniques-1 Stop when it hurts. | article/top Ask a doctor first.
                on-the-floor-3: section/on-the-floor-3 Never on the spine. | section/on-the-floor-3 Go slowly. | parent/ball-2 Use a wall. | parent/techniques-1 Stop when it hurts. | article/top Ask a doctor first.
                hands-4: parent/techniques-1 Stop when it hurts. | article/top Ask a doctor first.
                tips-5: article/top Ask a doctor first.
                """);
    }

    @Test
    void anItemThatNoLineIntroducesIsSaidWithItsHeading() {
        assertSafety(List.of(section(0, "Don't", "• !pierce the tyre")), """
                don't-0: section/don't-0 Don't: pierce the tyre
                """);
    }

    @Test
    void theSameTextIsSaidOnceByTheNearest() {
        assertSafety(List.of(lead("!Stop at once."), section(1, "A", "!Stop at once. !Stop at once.")), """
                top: section/top Stop at once.
                a-1: section/a-1 Stop at once.
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
                List.of(section(0, "A", "!Stop."), section(1, "A", "!Rest."), section(2, "A > B", "+Press.")), """
                a-0: section/a-0 Stop.
                a-1: section/a-1 Rest.
                b-2: parent/a-1 Rest. | parent/a-0 Stop.
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
    @Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aHundredThousandSectionsOnSixLevelsAreReadInTimeThatGrowsWithTheirNumber() {
        var sections = new ArrayList<TaggedSection>();
        for (int ordinal = 0; ordinal < 100_000; ordinal++) {
            int group = ordinal / 6;
            String path = IntStream.rangeClosed(0, ordinal % 6)
                    .mapToObj(level -> "H" + group + "." + level)
                    .collect(Collectors.joining(" > "));
            sections.add(section(ordinal, path, "!Mind step " + ordinal + "."));
        }
        List<List<SafetyNote>> notes = Safety.of(Sample.id("a.md"), sections);
        assertThat(notes.get(99_995)).extracting(SafetyNote::text).hasSize(6).endsWith("Mind step 99990.");
    }

    @Test
    @Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void twentyThousandLeadsWithTheirItemsAreReadInTimeThatGrowsWithTheirNumber() {
        String text = "!Stop if you feel:\n• numbness\nEnjoy.\n".repeat(20_000).strip();
        List<List<SafetyNote>> notes = Safety.of(Sample.id("a.md"), List.of(section(0, "A", text)));
        assertThat(notes.getFirst()).extracting(SafetyNote::text).containsExactly("Stop if you feel: numbness");
    }

    @Test
    @Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aLineOfTwentyThousandWarningsIsReadInTimeThatGrowsWithItsLength() {
        String text = "!Avoid rolling over the bones of the spine and the neck. ".repeat(20_000);
        List<List<SafetyNote>> notes = Safety.of(Sample.id("a.md"), List.of(section(0, "A", text)));
        assertThat(notes.getFirst()).hasSize(1);
    }

    private static void assertSafety(List<TaggedSection> sections, String expected) {
        var told = new StringBuilder();
        List<List<SafetyNote>> notes = Safety.of(Sample.id("a.md"), sections);
        for (int at = 0; at < sections.size(); at++) {
            List<String> lines = notes.get(at).stream()
                    .map(note -> note.scope().label() + "/" + note.section().anchor() + " " + note.text())
                    .toList();
            told.append((sections.get(at).section().anchor() + ": " + String.join(" | ", lines)).strip())
                    .append('\n');
        }
        assertThat(told).hasToString(expected);
    }
}
