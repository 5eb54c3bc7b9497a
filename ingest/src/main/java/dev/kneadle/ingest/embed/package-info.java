/** Vectors are computed in a process of its own. Start at {@code WorkerEmbedder}. */
@NullMarked
package dev.kneadle.ingest.embed;

import org.jspecify.annotations.NullMarked;
