/**
 * Which articles have the same text, or nearly the same. Pure functions; start at
 * {@link dev.kneadle.index.duplicate.NearDuplicates}.
 */
@NullMarked
package dev.kneadle.index.duplicate;

import org.jspecify.annotations.NullMarked;
