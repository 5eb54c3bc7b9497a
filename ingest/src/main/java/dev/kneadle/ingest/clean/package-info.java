/** What is not of the article is told from what is. Pure functions. Start at {@code Boilerplate}. */
@NullMarked
package dev.kneadle.ingest.clean;

import org.jspecify.annotations.NullMarked;
