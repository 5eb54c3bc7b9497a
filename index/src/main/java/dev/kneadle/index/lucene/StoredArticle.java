package dev.kneadle.index.lucene;

import dev.kneadle.model.Article;

/** What the index keeps of an article beside its sections, of which there are {@code sections}. */
record StoredArticle(Article article, int sections) {}
