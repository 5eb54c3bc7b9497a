/**
 * Sentences and sections are told to be technique, warning or tip, with the cue that decided. Pure functions; the rules
 * are the tables beside the classes: {@code words.txt}, {@code frames.txt}, {@code cues.txt}. Start at
 * {@link dev.kneadle.ingest.tag.Tagger}.
 */
@NullMarked
package dev.kneadle.ingest.tag;

import org.jspecify.annotations.NullMarked;
