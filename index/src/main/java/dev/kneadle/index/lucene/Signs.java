package dev.kneadle.index.lucene;

import org.apache.lucene.util.ArrayUtil;

/**
 * The signs of the numbers of many vectors, a bit each. Vectors that point alike have most signs in common, and counting
 * those that differ takes a sixth of the time that multiplying 384 bytes takes.
 */
final class Signs {
    private long[] words = new long[0];
    private int size;

    /** Those of one vector, the first number in the lowest bit. */
    static long[] of(byte[] vector) {
        long[] words = new long[(vector.length + Long.SIZE - 1) / Long.SIZE];
        for (int at = 0; at < vector.length; at++) {
            if (vector[at] < 0) {
                words[at / Long.SIZE] |= 1L << at; // the place within the word: a shift by 64 is one by 0
            }
        }
        return words;
    }

    /** @param vector of as many numbers as those before it */
    void add(byte[] vector) {
        long[] added = of(vector);
        words = ArrayUtil.grow(words, (size + 1) * added.length);
        System.arraycopy(added, 0, words, size * added.length, added.length);
        size++;
    }

    int size() {
        return size;
    }

    /** In how many signs the vector that was added as number {@code at}, from 0, differs from another. */
    int differences(int at, long[] other) {
        int differences = 0;
        int start = at * other.length;
        for (int word = 0; word < other.length; word++) {
            differences += Long.bitCount(words[start + word] ^ other[word]);
        }
        return differences;
    }
}
