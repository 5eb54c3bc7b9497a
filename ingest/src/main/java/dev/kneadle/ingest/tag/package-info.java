/** Sentences and sections are told to be technique, warning or tip, with the cue that decided. Pure functions. Start at {@code Tagger}. */
@NullMarked
package dev.kneadle.ingest.tag;

import org.jspecify.annotations.NullMarked;
