/**
 * A file becomes an {@link dev.kneadle.ingest.extract.ExtractedArticle}: its title and its blocks in reading order. The
 * only package that knows Apache Tika and the formats. Start at {@link dev.kneadle.ingest.extract.ArticleExtractor}.
 */
@NullMarked
package dev.kneadle.ingest.extract;

import org.jspecify.annotations.NullMarked;
