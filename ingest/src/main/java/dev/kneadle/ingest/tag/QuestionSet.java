package dev.kneadle.ingest.tag;

import java.util.Arrays;

/**
 * A set of questions by their numbers, a bit for each: a sentence looks into such sets a thousand times, and {@link java.util.BitSet}
 * takes twice as long. Grows as it is filled, which only one thread may do.
 */
final class QuestionSet {
    private long[] bits = new long[0];

    void add(int question) {
        reach(question / Long.SIZE + 1);
        bits[question / Long.SIZE] |= 1L << question;
    }

    void addAll(QuestionSet others) {
        reach(others.bits.length);
        for (int at = 0; at < others.bits.length; at++) {
            bits[at] |= others.bits[at];
        }
    }

    private void reach(int length) {
        if (bits.length < length) {
            bits = Arrays.copyOf(bits, length);
        }
    }

    boolean has(int question) {
        int at = question / Long.SIZE;
        return at < bits.length && (bits[at] & 1L << question) != 0;
    }

    /** Whether nothing was ever added. */
    boolean isEmpty() {
        return bits.length == 0;
    }
}
