/**
 * What the index promises, whatever keeps it: {@link dev.kneadle.index.SectionWriter} for those who fill it,
 * {@link dev.kneadle.index.SectionSearcher} for those who ask. Start there.
 */
@NullMarked
package dev.kneadle.index;

import org.jspecify.annotations.NullMarked;
