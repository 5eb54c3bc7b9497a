package dev.kneadle.index.lucene;

import dev.kneadle.model.Tag;
import java.util.List;
import java.util.Optional;

/**
 * What a question is after, and which sections answer such questions.
 *
 * @param asked word groups, as stems; a question with one of them is after this
 * @param headings word groups, as stems; a heading with one of them answers
 * @param tag of the sections that answer
 * @param lead whether the beginning of an article answers
 */
record Intent(List<List<String>> asked, List<List<String>> headings, Optional<Tag> tag, boolean lead) {}
