/**
 * What an editor should look at in an article once it is tagged: techniques that nothing limits, sentences that come twice,
 * advice that contradicts itself. Pure functions. Start at {@link dev.kneadle.ingest.review.Reviewer}.
 */
@NullMarked
package dev.kneadle.ingest.review;

import org.jspecify.annotations.NullMarked;
