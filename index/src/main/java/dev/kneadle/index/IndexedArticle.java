package dev.kneadle.index;

import dev.kneadle.model.Article;
import dev.kneadle.model.TaggedSection;
import java.util.List;

/**
 * An article as the index keeps it, its sections in order.
 *
 * @param duplicates the other articles that have nearly the same text, in order, as far as they were asked for
 */
public record IndexedArticle(Article article, List<GuardedSection> sections, List<Article> duplicates) {
    public IndexedArticle {
        sections = List.copyOf(sections);
        duplicates = List.copyOf(duplicates);
    }

    /** The article with each of its {@code sections} joined to the warnings that limit it. */
    public static IndexedArticle of(Article article, List<TaggedSection> sections) {
        return new IndexedArticle(article, Safety.of(article.id(), sections), List.of());
    }

    /** Its sections without their warnings. */
    public List<TaggedSection> tagged() {
        return sections.stream().map(GuardedSection::section).toList();
    }
}
