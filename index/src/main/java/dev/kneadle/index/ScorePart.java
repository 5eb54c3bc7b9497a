package dev.kneadle.index;

/**
 * What one sign gave a hit. All of a hit's parts add up to its score.
 *
 * @param signal what kind of sign, such as {@code heading}
 * @param words that it looked for
 */
public record ScorePart(String signal, String words, double score) {}
