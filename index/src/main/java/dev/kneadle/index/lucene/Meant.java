package dev.kneadle.index.lucene;

import dev.kneadle.model.TextSpan;
import java.util.BitSet;

/**
 * A word that was typed, and what it may stand for.
 *
 * @param words their numbers in the {@link Vocabulary}
 * @param isLast whether it may be the beginning of a word, since it is still being typed
 */
record Meant(Word typed, BitSet words, boolean isLast) {
    /** Earlier words that say little need not be there: "what helps against pa". */
    boolean isNeeded() {
        return isLast || !CommonWords.contain(typed);
    }

    /** The letters of {@code word} that were typed; all of it where some are others, or where accents make them hard to count. */
    TextSpan partOf(Word word) {
        int letters = typed.plain().length();
        boolean isLetterByLetter = word.plain().length() == word.written().length()
                || word.written().regionMatches(true, 0, typed.plain(), 0, letters);
        int start = word.span().start();
        return isLetterByLetter && word.plain().startsWith(typed.plain())
                ? new TextSpan(start, start + letters)
                : word.span();
    }
}
