package dev.kneadle.ingest.review;

import dev.kneadle.model.Section;
import dev.kneadle.model.Tag;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What is to be looked at in one article.
 *
 * @param sections how many it has
 * @param sentences how many carry each tag
 * @param withoutWarning sections for a technique that no warning limits: none of their own, of the sections above them or of
 *     the lead
 * @param withoutAmount sections for a technique that never say how long, how often or how much
 * @param repeated sentences that stand in several sections
 * @param contradictions where one section tells to do what another forbids
 * @param unsure tagged sentences to look at first, the most doubtful first, not all there are
 */
public record ArticleReview(
        int sections,
        Map<Tag, Integer> sentences,
        List<Section> withoutWarning,
        List<Section> withoutAmount,
        List<Repeated> repeated,
        List<Contradiction> contradictions,
        List<Unsure> unsure) {
    public ArticleReview {
        sentences = Collections.unmodifiableMap(new EnumMap<>(sentences));
        withoutWarning = List.copyOf(withoutWarning);
        withoutAmount = List.copyOf(withoutAmount);
        repeated = List.copyOf(repeated);
        contradictions = List.copyOf(contradictions);
        unsure = List.copyOf(unsure);
    }

    /** A sentence and where it stands. */
    public record Quote(String anchor, String text) {}

    /**
     * A sentence that comes more than once.
     *
     * @param anchors of the sections it stands in, in their order; at least two
     */
    public record Repeated(String text, List<String> anchors) {
        public Repeated {
            anchors = List.copyOf(anchors);
        }
    }

    /** A sentence that tells to do something, and one of another section that forbids it. */
    public record Contradiction(Quote advises, Quote forbids) {}

    /**
     * A sentence whose tag is doubtful.
     *
     * @param confidence from 0 to 1
     * @param cue what decided
     */
    public record Unsure(Quote quote, Tag tag, double confidence, String cue) {}

    /** Whether there is nothing to look at. */
    public boolean isClean() {
        return withoutWarning.isEmpty()
                && withoutAmount.isEmpty()
                && repeated.isEmpty()
                && contradictions.isEmpty()
                && unsure.isEmpty();
    }
}
