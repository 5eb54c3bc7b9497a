package dev.kneadle.index;

/**
 * How many sections match.
 *
 * @param exact false where counting stopped early: there are at least {@code value}
 */
public record Total(long value, boolean exact) {}
