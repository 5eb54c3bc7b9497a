/** Processes of this program's own, for what may take its process down or fill its memory. */
@NullMarked
package dev.kneadle.ingest.process;

import org.jspecify.annotations.NullMarked;
