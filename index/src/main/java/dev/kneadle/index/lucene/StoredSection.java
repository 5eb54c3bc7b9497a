package dev.kneadle.index.lucene;

import dev.kneadle.index.GuardedSection;
import dev.kneadle.model.ArticleId;

/** What the index keeps of a section, its warnings gathered when it was written. */
record StoredSection(ArticleId article, GuardedSection guarded) {}
