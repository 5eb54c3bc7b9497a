package dev.kneadle.index.lucene;

import dev.kneadle.model.TextSpan;

/**
 * A word of a text or of a query.
 *
 * @param written as it stands there
 * @param span where it stands
 * @param plain in lower case, without accents and possessive
 * @param stem of {@code plain}: two words match where this is equal
 */
record Word(String written, TextSpan span, String plain, String stem) {}
