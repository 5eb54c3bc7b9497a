package dev.kneadle.index;

import dev.kneadle.model.Article;
import dev.kneadle.model.Section;
import dev.kneadle.model.SectionId;

/**
 * A sentence of the corpus that tells whoever asks so to seek care without delay.
 *
 * @param section where it stands
 * @param text in the article's own words
 */
public record UrgentNote(Article article, Section section, String text) {
    public SectionId id() {
        return new SectionId(article.id(), section.anchor());
    }
}
