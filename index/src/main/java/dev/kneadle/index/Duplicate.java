package dev.kneadle.index;

import dev.kneadle.model.Article;
import dev.kneadle.model.SectionId;

/**
 * Where a hit's section stands once more.
 *
 * @param article that has nearly the same text as the hit's
 * @param section of that article, which says what the hit says; its first where it has none that does
 */
public record Duplicate(Article article, SectionId section) {}
