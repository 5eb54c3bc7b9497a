package dev.kneadle.index;

/**
 * How many hits there are: sections, or articles where those were asked for.
 *
 * @param exact false where counting stopped early: there are at least {@code value}
 */
public record Total(long value, boolean exact) {}
