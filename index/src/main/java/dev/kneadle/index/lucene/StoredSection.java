package dev.kneadle.index.lucene;

import dev.kneadle.index.SafetyNote;
import dev.kneadle.model.ArticleId;
import dev.kneadle.model.TaggedSection;
import java.util.List;

/** What the index keeps of a section, its warnings gathered when it was written. */
record StoredSection(ArticleId article, TaggedSection tagged, List<SafetyNote> safety) {}
