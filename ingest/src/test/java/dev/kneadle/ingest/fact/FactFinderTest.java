package dev.kneadle.ingest.fact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kneadle.model.Fact;
import dev.kneadle.model.HeadingSource;
import dev.kneadle.model.Section;
import dev.kneadle.model.Sentence;
import dev.kneadle.model.Sentences;
import dev.kneadle.model.Tag;
import dev.kneadle.model.TaggedSection;
import dev.kneadle.model.TextSpan;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FactFinderTest {
    private static final FactFinder FINDER = new FactFinder();

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            Rub it in for 5-10 minutes.                            | duration 5 to 10 minute
            Rub it in for 5 to 10 minutes.                         | duration 5 to 10 minute
            Rub it in for five or ten minutes.                     | duration 5 to 10 minute
            Hold for 30 seconds.                                   | duration 30 to 30 second
            Hold for thirty to sixty seconds.                      | duration 30 to 60 second
            Hold for twenty-five seconds.                          | duration 25 to 25 second
            Hold for 30 secs.                                      | duration 30 to 30 second
            Hold for a minute or two.                              | duration 1 to 2 minute
            Hold for half a minute.                                | duration 30 to 30 second
            Rest for a quarter of an hour.                         | duration 15 to 15 minute
            Take a 10-minute walk.                                 | duration 10 to 10 minute
            Repeat 10-15 times.                                    | repetitions 10 to 15 repetition
            Repeat fifteen to twenty times.                        | repetitions 15 to 20 repetition
            Do 3 sets of 10.                                       | repetitions 10 to 10 repetition
            Do ten slow rocks in each direction.                   | repetitions 10 to 10 repetition
            Take 5 slow, deep breaths.                             | repetitions 5 to 5 repetition
            Do it three times a day.                               | ''
            Get up every 20 minutes.                               | ''
            Do it 30 minutes before bed.                           | ''
            Step two steps back.                                   | ''
            Do not hold your breath for 1.5 minutes.               | ''
            """)
    void howLongAndHowOftenAreReadAndWhatIsNeitherIsLeft(String step, String facts) {
        assertThat(told("+" + step, "en"))
                .filteredOn(fact -> fact.startsWith("duration") || fact.startsWith("repetitions"))
                .containsExactlyElementsOf(facts.isEmpty() ? List.of() : List.of(facts));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            Place a tennis ball under one buttock.                 | equipment tennis-ball, bodyPart buttock
            Lie on your back on a rug.                             | equipment mat, bodyPart back, position lying
            Stand with your feet hip-width apart.                  | bodyPart foot, position standing
            Sit on a firm chair and bend forward.                  | equipment chair, position sitting
            Press the ball of your foot down.                      | bodyPart foot
            Use a golf ball.                                       | ''
            Lean back and breathe.                                 | ''
            Get down on all fours.                                 | position kneeling
            """)
    void thingsAreToldByTheirNames(String step, String facts) {
        assertThat(String.join(", ", told("+" + step, "en"))).isEqualTo(facts);
    }

    @Test
    void whatIsSaidTwiceIsToldOnceWithItsFirstSentence() {
        TaggedSection section =
                FINDER.find(section("+Hold it for 30 seconds. +Hold again for 30 seconds."), Optional.empty());
        assertThat(section.facts())
                .containsExactly(new Fact.Amount(Fact.Kind.DURATION, 30, 30, "second", new TextSpan(0, 23)));
    }

    @Test
    void onlyTechniquesHaveFacts() {
        assertThat(told("Most chairs last for 10 minutes. Sit. +Lean on a wall.", "en"))
                .containsExactly("equipment wall");
    }

    @Test
    void inOtherLanguagesNothingIsGuessed() {
        assertThat(told("+Hand auf, 5 minutes.", "de")).isEmpty();
    }

    @Test
    @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aSentenceOfAMillionNumbersIsReadByItsBeginning() {
        assertThat(told("+Do ten slow " + "ten slow deep 10 to ".repeat(50_000) + "ten slow rocks", "en"))
                .isEmpty();
    }

    /** Each as a line; steps stand behind {@code +}. */
    private static List<String> told(String marked, String language) {
        return FINDER.find(section(marked), Optional.of(language)).facts().stream()
                .map(FactFinderTest::picture)
                .collect(Collectors.toList());
    }

    private static String picture(Fact fact) {
        return fact.kind().label()
                + switch (fact) {
                    case Fact.Amount amount -> " " + amount.min() + " to " + amount.max() + " " + amount.unit();
                    case Fact.Named named -> " " + named.name();
                };
    }

    private static TaggedSection section(String marked) {
        String text = marked.replace("+", "");
        var sentences = Sentences.in(text).stream()
                .filter(span -> marked.contains("+" + span.of(text)))
                .map(span -> new Sentence(span, Tag.TECHNIQUE, 1, "test"))
                .toList();
        var section = new Section("a", 0, 2, List.of("A"), HeadingSource.MARKUP, 1, text);
        return new TaggedSection(section, sentences, EnumSet.of(Tag.TECHNIQUE), Optional.of(Tag.TECHNIQUE));
    }
}
