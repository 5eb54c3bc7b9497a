package dev.kneadle.index;

import dev.kneadle.model.Article;
import dev.kneadle.model.TaggedSection;
import java.util.List;

/** An article as the index keeps it, its sections in order. */
public record IndexedArticle(Article article, List<GuardedSection> sections) {
    public IndexedArticle {
        sections = List.copyOf(sections);
    }

    /** The article with each of its {@code sections} joined to the warnings that limit it. */
    public static IndexedArticle of(Article article, List<TaggedSection> sections) {
        return new IndexedArticle(article, Safety.of(article.id(), sections));
    }

    /** Its sections without their warnings. */
    public List<TaggedSection> tagged() {
        return sections.stream().map(GuardedSection::section).toList();
    }
}
