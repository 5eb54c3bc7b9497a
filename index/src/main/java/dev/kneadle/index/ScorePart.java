package dev.kneadle.index;

/**
 * One summand of a hit's score.
 *
 * @param signal what kind of sign it is that the section answers: {@code text}, {@code heading}, {@code near}, {@code meaning}
 *     and others
 * @param words of the query, as they were typed, that the sign was looked for with; empty where it concerns no word
 * @param score above 0, in the unit of the hit's score
 */
public record ScorePart(String signal, String words, double score) {}
