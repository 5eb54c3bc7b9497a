/** The run that makes the index say what the folders say. Start at {@code Ingest}. */
@NullMarked
package dev.kneadle.ingest;

import org.jspecify.annotations.NullMarked;
