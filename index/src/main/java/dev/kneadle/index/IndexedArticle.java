package dev.kneadle.index;

import dev.kneadle.model.Article;
import dev.kneadle.model.TaggedSection;
import java.util.List;

/** An article as the index keeps it, its sections in order. */
public record IndexedArticle(Article article, List<TaggedSection> sections) {
    public IndexedArticle {
        sections = List.copyOf(sections);
    }
}
