package dev.kneadle.index;

/**
 * A word that no section has, and what was searched for in its place.
 *
 * @param from as it was typed, one word or two
 * @param to as it stands in the index, one word or two
 */
public record Correction(String from, String to) {}
