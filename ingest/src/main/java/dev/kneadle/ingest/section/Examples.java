package dev.kneadle.ingest.section;

import java.util.BitSet;
import java.util.List;

/**
 * What is quoted below "Before" and "After". The headings in it are those of another text.
 *
 * <p>What stands between the two labels is the example as it was; below "After" it goes on for about as many words as that
 * had, and ends no later than the line above the next "Before", which names the next example.
 */
final class Examples {
    /** How much longer than the example as it was the one it became may be: plain words are more, but seldom many more. */
    private static final double LONGER = 1.5;

    /** Passages between two labels of one example at most; farther apart they are headings of an article, each with its part. */
    private static final int MAX_PASSAGES = 30;

    private static final int NONE = -1;

    private final List<Passage> passages;
    private final BitSet quoted = new BitSet();

    Examples(List<Passage> passages) {
        this.passages = passages;
        int before = NONE;
        for (int i = 0; i < passages.size(); i++) {
            if (HeadingWords.isBefore(passages.get(i))) {
                before = i;
            } else if (HeadingWords.isAfter(passages.get(i)) && before != NONE) {
                if (i - before - 1 <= MAX_PASSAGES) {
                    quote(before, i);
                }
                before = NONE;
            }
        }
    }

    private void quote(int before, int after) {
        quoted.set(before + 1, after);
        int left = 0;
        for (int i = before + 1; i < after; i++) {
            left += passages.get(i).words();
        }
        left = (int) (left * LONGER);
        for (int i = after + 1; i < passages.size() && left > 0 && !isFollowedByBefore(i); i++) {
            quoted.set(i);
            left -= passages.get(i).words();
        }
    }

    private boolean isFollowedByBefore(int i) {
        return i + 1 < passages.size() && HeadingWords.isBefore(passages.get(i + 1));
    }

    /** Whether passage {@code i} is quoted. */
    boolean has(int i) {
        return quoted.get(i);
    }
}
