/**
 * What a technique takes: how long, how often, with what, which parts of the body, in which position. Open {@link
 * dev.kneadle.ingest.fact.FactFinder}; what it knows is in the tables beside it.
 */
@NullMarked
package dev.kneadle.ingest.fact;

import org.jspecify.annotations.NullMarked;
