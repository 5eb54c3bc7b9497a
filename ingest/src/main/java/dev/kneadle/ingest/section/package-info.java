/** Blocks become sections. Pure functions. Start at {@code Sectioner}. */
@NullMarked
package dev.kneadle.ingest.section;

import org.jspecify.annotations.NullMarked;
