package dev.kneadle.index.duplicate;

import java.util.Arrays;
import java.util.List;

/**
 * The words of a text as numbers, in order: runs of letters and digits, upper and lower case alike, without all that stands
 * between them. An ideograph is a word by itself, since nothing stands between those. The numbers are kept in indexes, so
 * they are the same on every machine and in every version of Java.
 */
final class WordHashes {
    private long[] hashes = new long[256];
    private int count;

    private WordHashes() {}

    /** All words, one text after the other. */
    static long[] in(List<String> texts) {
        var words = new WordHashes();
        texts.forEach(words::add);
        return Arrays.copyOf(words.hashes, words.count);
    }

    static long[] in(String text) {
        return in(List.of(text));
    }

    /** One number for words in this order. */
    static long ofAll(long[] words) {
        long all = words.length;
        for (long word : words) {
            all = mixed(all + word);
        }
        return all;
    }

    /** One number for words in whatever order, each counted once. */
    static long ofSet(long[] words) {
        return ofAll(Arrays.stream(words).sorted().distinct().toArray());
    }

    /** Spreads what tells numbers apart over all their bits (the last step of SplitMix64). */
    static long mixed(long number) {
        long spread = (number ^ (number >>> 30)) * 0xBF58476D1CE4E5B9L;
        spread = (spread ^ (spread >>> 27)) * 0x94D049BB133111EBL;
        return spread ^ (spread >>> 31);
    }

    private void add(String text) {
        long word = 0;
        for (int at = 0; at < text.length(); ) {
            int letter = text.codePointAt(at);
            at += Character.charCount(letter);
            boolean ideograph = Character.isIdeographic(letter);
            if (word != 0 && (ideograph || !Character.isLetterOrDigit(letter))) {
                add(word);
                word = 0;
            }
            if (ideograph) {
                add(mixed(letter));
            } else if (Character.isLetterOrDigit(letter)) {
                word = mixed(word + Character.toLowerCase(letter));
            }
        }
        if (word != 0) {
            add(word);
        }
    }

    private void add(long word) {
        if (count == hashes.length) {
            hashes = Arrays.copyOf(hashes, 2 * count);
        }
        hashes[count++] = word;
    }
}
