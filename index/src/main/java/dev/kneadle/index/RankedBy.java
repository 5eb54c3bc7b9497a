package dev.kneadle.index;

import java.util.Optional;

/**
 * How an answer was ranked.
 *
 * @param ranking what was asked for, or {@link Ranking#KEYWORD} where that cannot be done just now
 * @param instead why it is not what was asked for, in words for people
 */
public record RankedBy(Ranking ranking, Optional<String> instead) {
    public static RankedBy asAsked(Ranking ranking) {
        return new RankedBy(ranking, Optional.empty());
    }

    public static RankedBy wordsInstead(String why) {
        return new RankedBy(Ranking.KEYWORD, Optional.of(why));
    }
}
