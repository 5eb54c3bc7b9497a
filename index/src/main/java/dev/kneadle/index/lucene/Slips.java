package dev.kneadle.index.lucene;

import java.util.Arrays;

/**
 * How many slips of the finger lie between what was typed and each of many words, which are read one after the other: a
 * letter too many, too few, another, two beside each other swapped (optimal string alignment). What a word has in common
 * with the one before it is not read again.
 */
final class Slips {
    private final String typed;
    private final boolean isBegun;
    private final int most;

    /** {@code rows[letters][end]}: slips between so many letters of the word and so many of what was typed. */
    private final int[][] rows;

    /** The least of each row. */
    private final int[] least;

    private String read = "";

    /**
     * @param isBegun whether what was typed may be the beginning of a word
     * @param most so many slips make a word that was not meant
     */
    Slips(String typed, boolean isBegun, int most, int longestWord) {
        this.typed = typed;
        this.isBegun = isBegun;
        this.most = most;
        this.rows = new int[longestWord + 1][typed.length() + 1];
        this.least = new int[longestWord + 1];
        Arrays.setAll(rows[0], end -> end);
    }

    /**
     * Reads a word until it is decided: all of it, or until it is too far whatever follows, or near.
     *
     * @return how many letters were read
     */
    int read(String word) {
        int letters = common(word);
        while (letters < word.length() && !decides(letters)) {
            compute(word, ++letters);
        }
        read = word.substring(0, letters);
        return letters;
    }

    private int common(String word) {
        int mismatch = Arrays.mismatch(word.toCharArray(), read.toCharArray());
        return mismatch < 0 ? word.length() : mismatch;
    }

    /** Whether all words that begin with these letters of the last one are near, or none is. */
    boolean decides(int letters) {
        return least[letters] > most || (isBegun && isNear(letters));
    }

    /** Whether these letters of the last word are what was meant. */
    boolean isNear(int letters) {
        return rows[letters][typed.length()] <= most;
    }

    private void compute(String word, int letters) {
        int[] row = rows[letters];
        int[] above = rows[letters - 1];
        char letter = word.charAt(letters - 1);
        row[0] = letters;
        least[letters] = letters;
        for (int end = 1; end < row.length; end++) {
            int changed = above[end - 1] + (letter == typed.charAt(end - 1) ? 0 : 1);
            row[end] = Math.min(changed, 1 + Math.min(above[end], row[end - 1]));
            if (letters > 1 && end > 1 && isSwapped(word, letters, end)) {
                row[end] = Math.min(row[end], rows[letters - 2][end - 2] + 1);
            }
            least[letters] = Math.min(least[letters], row[end]);
        }
    }

    private boolean isSwapped(String word, int letters, int end) {
        return word.charAt(letters - 1) == typed.charAt(end - 2) && word.charAt(letters - 2) == typed.charAt(end - 1);
    }
}
