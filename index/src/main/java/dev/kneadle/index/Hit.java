package dev.kneadle.index;

import dev.kneadle.model.Article;
import dev.kneadle.model.SectionId;
import dev.kneadle.model.TaggedSection;
import java.util.List;

/**
 * A section that answers, with what must not be parted from it.
 *
 * @param of how many sections the article has
 * @param score comparable within one result only
 * @param safety every warning that limits this section, the nearest first; never shortened
 * @param why a line for each word of the query that is found in it, and one where its meaning is near
 * @param explanation what the score is the sum of, the most first; empty where it was not asked for
 * @param duplicates where the same is said in articles of nearly the same text, which are no hits of their own, in the order of
 *     the articles; {@link #MOST_DUPLICATES} at most
 */
public record Hit(
        Article article,
        TaggedSection section,
        int of,
        double score,
        List<Snippet> snippets,
        List<SafetyNote> safety,
        List<Match> why,
        List<ScorePart> explanation,
        List<Duplicate> duplicates) {
    /** So many duplicates are named: more than anybody looks at. */
    public static final int MOST_DUPLICATES = 100;

    public Hit {
        snippets = List.copyOf(snippets);
        safety = List.copyOf(safety);
        why = List.copyOf(why);
        explanation = List.copyOf(explanation);
        duplicates = List.copyOf(duplicates);
        if (duplicates.size() > MOST_DUPLICATES) {
            throw new IllegalArgumentException(
                    "duplicates must be at most " + MOST_DUPLICATES + ", got " + duplicates.size());
        }
    }

    public SectionId id() {
        return new SectionId(article.id(), section.section().anchor());
    }
}
