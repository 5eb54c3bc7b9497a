package dev.kneadle.ingest.review;

import dev.kneadle.index.GuardedSection;
import dev.kneadle.index.Safety;
import dev.kneadle.ingest.review.ArticleReview.Quote;
import dev.kneadle.ingest.review.ArticleReview.Repeated;
import dev.kneadle.ingest.review.ArticleReview.Unsure;
import dev.kneadle.ingest.tag.Instructions;
import dev.kneadle.model.ArticleId;
import dev.kneadle.model.Fact;
import dev.kneadle.model.Section;
import dev.kneadle.model.Sentence;
import dev.kneadle.model.Sentences;
import dev.kneadle.model.Tag;
import dev.kneadle.model.TaggedSection;
import dev.kneadle.model.TextSpan;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Looks at tagged articles as their editor would. Immutable, safe for use by many threads. */
public final class Reviewer {
    /** Below this more than one of ten tags of the kind was wrong where people had judged. */
    private static final double DOUBTFUL = .9;

    /** How many doubtful sentences of an article are told: what one reads before going on to the next. */
    private static final int FIRST = 10;

    /** Words a sentence must have to be told when it comes twice: "Repeat." may. */
    private static final int TOLD_WHEN_REPEATED = 4;

    private final Contradictions contradictions = new Contradictions(new Instructions());

    /** What is to be looked at in an article of these sections, all of them and in order. */
    public ArticleReview review(ArticleId article, List<TaggedSection> sections) {
        return new ArticleReview(
                sections.size(),
                sentences(sections),
                withoutWarning(article, sections),
                withoutAmount(sections),
                repeated(sections),
                contradictions.in(sections),
                unsure(sections));
    }

    private static Map<Tag, Integer> sentences(List<TaggedSection> sections) {
        var counts = new EnumMap<Tag, Integer>(Tag.class);
        for (Tag tag : Tag.values()) {
            counts.put(
                    tag,
                    sections.stream()
                            .mapToInt(section -> section.textsTagged(tag).size())
                            .sum());
        }
        return counts;
    }

    private static boolean isForTechnique(TaggedSection section) {
        return section.primary().equals(Optional.of(Tag.TECHNIQUE));
    }

    private static List<Section> withoutWarning(ArticleId article, List<TaggedSection> sections) {
        return Safety.of(article, sections).stream()
                .filter(guarded ->
                        isForTechnique(guarded.section()) && guarded.safety().isEmpty())
                .map(GuardedSection::section)
                .map(TaggedSection::section)
                .toList();
    }

    private static List<Section> withoutAmount(List<TaggedSection> sections) {
        return sections.stream()
                .filter(section ->
                        isForTechnique(section) && section.facts().stream().noneMatch(Fact.Amount.class::isInstance))
                .map(TaggedSection::section)
                .toList();
    }

    private static List<Repeated> repeated(List<TaggedSection> sections) {
        Map<String, String> first = new LinkedHashMap<>();
        Map<String, Set<String>> anchors = new LinkedHashMap<>();
        for (TaggedSection tagged : sections) {
            String text = tagged.section().text();
            for (TextSpan span : Sentences.in(text)) {
                String words = span.of(text);
                String same = words.toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}]+", " ")
                        .strip();
                if (same.split(" ", TOLD_WHEN_REPEATED).length == TOLD_WHEN_REPEATED) {
                    first.putIfAbsent(same, words);
                    anchors.computeIfAbsent(same, sentence -> new LinkedHashSet<>())
                            .add(tagged.section().anchor());
                }
            }
        }
        return anchors.entrySet().stream()
                .filter(sentence -> sentence.getValue().size() > 1)
                .map(sentence -> new Repeated(
                        first.getOrDefault(sentence.getKey(), sentence.getKey()), List.copyOf(sentence.getValue())))
                .toList();
    }

    private static List<Unsure> unsure(List<TaggedSection> sections) {
        return sections.stream()
                .flatMap(section -> section.sentences().stream()
                        .filter(sentence -> sentence.confidence() < DOUBTFUL)
                        .map(sentence -> unsure(section.section(), sentence)))
                .sorted(Comparator.comparingDouble(Unsure::confidence))
                .limit(FIRST)
                .toList();
    }

    private static Unsure unsure(Section section, Sentence sentence) {
        var quote = new Quote(section.anchor(), sentence.span().of(section.text()));
        return new Unsure(quote, sentence.tag(), sentence.confidence(), sentence.cue());
    }
}
