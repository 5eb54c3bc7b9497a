package dev.kneadle.index.lucene;

import dev.kneadle.model.ArticleId;
import dev.kneadle.model.Failure;
import dev.kneadle.model.Fingerprint;

/** What the index keeps of bytes that could not be read. */
record StoredFailure(ArticleId article, Fingerprint lastSeen, Failure failure) {}
