/**
 * The words everything else speaks: an article, its sections, their tagged sentences. Plain records, no library. Start
 * at {@link dev.kneadle.model.TaggedSection}.
 */
@NullMarked
package dev.kneadle.model;

import org.jspecify.annotations.NullMarked;
