package dev.kneadle.ingest.fact;

import dev.kneadle.model.Fact;
import dev.kneadle.model.Tag;
import dev.kneadle.model.TaggedSection;
import dev.kneadle.model.TextSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds what techniques take, in the sentences that are tagged so: a warning's "no more than twenty minutes" is no
 * duration of a step. Reads languages alone in which {@link Tag#isGuessedIn tags are guessed}. Immutable, safe for use by many
 * threads.
 */
public final class FactFinder {
    /** So much of a sentence is read, in UTF-16 units: ten lines of print. Longer ones are tables or noise. */
    private static final int MOST_TEXT = 1_000;

    /** Loaded with the first section that is looked at: a run that finds nothing changed has no use for them. */
    private static final class Tables {
        static final Amounts AMOUNTS = new Amounts();
        static final Map<Fact.Kind, Vocabulary> VOCABULARIES = Map.of(
                Fact.Kind.EQUIPMENT, Vocabulary.of("equipment.txt"),
                Fact.Kind.BODY_PART, Vocabulary.of("body-parts.txt"),
                Fact.Kind.POSITION, Vocabulary.of("positions.txt"));
    }

    /**
     * The section with its facts, ordered by kind and place, each told once.
     *
     * @param language ISO 639-1 code of the article; empty where it is not known
     */
    public TaggedSection find(TaggedSection section, Optional<String> language) {
        if (!Tag.isGuessedIn(language)) {
            return section;
        }
        var told = new ArrayList<Fact>();
        for (Fact fact : found(section)) {
            if (told.stream().noneMatch(fact::saysTheSameAs)) {
                told.add(fact);
            }
        }
        return section.withFacts(told);
    }

    private static List<Fact> found(TaggedSection section) {
        List<Step> steps = section.sentences().stream()
                .filter(sentence -> sentence.tag() == Tag.TECHNIQUE)
                .map(sentence -> Step.of(sentence.span(), section.section().text()))
                .toList();
        return Stream.of(Fact.Kind.values())
                .flatMap(kind -> steps.stream().flatMap(step -> step.found(kind)))
                .toList();
    }

    /**
     * A sentence that tells what to do.
     *
     * @param words in lower case
     * @param amounts all that it says, of whatever kind
     */
    private record Step(TextSpan span, String words, List<Fact.Amount> amounts) {
        static Step of(TextSpan span, String text) {
            String words = text.substring(span.start(), Math.min(span.end(), span.start() + MOST_TEXT))
                    .toLowerCase(Locale.ROOT)
                    .replace('’', '\'');
            return new Step(span, words, Tables.AMOUNTS.in(words, span));
        }

        Stream<Fact> found(Fact.Kind kind) {
            return switch (kind) {
                case DURATION, REPETITIONS ->
                    amounts.stream().filter(amount -> amount.kind() == kind).map(Fact.class::cast);
                case EQUIPMENT, BODY_PART, POSITION ->
                    names(kind).stream()
                            .map(name -> new Fact.Named(kind, name, span))
                            .map(Fact.class::cast);
            };
        }

        private Set<String> names(Fact.Kind kind) {
            return Objects.requireNonNull(Tables.VOCABULARIES.get(kind)).namesIn(words);
        }
    }
}
