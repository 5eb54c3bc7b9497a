/**
 * The index embedded in this process, on Apache Lucene. {@code SectionDocuments} knows how sections lie in it,
 * {@code QueryCompiler} how they are ranked. The only package that knows Lucene.
 */
@NullMarked
package dev.kneadle.index.lucene;

import org.jspecify.annotations.NullMarked;
