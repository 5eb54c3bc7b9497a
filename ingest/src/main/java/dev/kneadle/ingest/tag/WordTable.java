package dev.kneadle.ingest.tag;

import java.util.Arrays;
import java.util.List;

/**
 * The words the tables name, found by their letters where they stand in a text, so that no word of it has to be cut out first:
 * half of the time a sentence took went there. Words are added while tables are read, then no more; from then on it is safe for
 * use by many threads.
 */
final class WordTable {
    private static final int FIRST_SLOTS = 1 << 10;

    /** What stands for a word that is not there. */
    static final Entry NONE = new Entry("");

    /** At most half of them are taken, so that a look-up ends soon. */
    private Entry[] slots = slots(FIRST_SLOTS);

    /** The hashes of the entries: most words that are not there are told by them alone, without going to an entry. */
    private int[] hashes = new int[FIRST_SLOTS];

    private int size;

    /** A word and the numbers of the questions it passes. */
    static final class Entry {
        private final String word;
        private final int hash;
        private final QuestionSet passed = new QuestionSet();

        private Entry(String word) {
            this.word = word;
            this.hash = hash(word.toCharArray(), 0, word.length());
        }

        String word() {
            return word;
        }

        /** To be changed only while tables are read. */
        QuestionSet passed() {
            return passed;
        }

        boolean isThere() {
            return !word.isEmpty();
        }

        private boolean is(char[] text, int start, int end) {
            if (word.length() != end - start) {
                return false;
            }
            for (int at = start; at < end; at++) {
                if (word.charAt(at - start) != text[at]) {
                    return false;
                }
            }
            return true;
        }
    }

    private static Entry[] slots(int count) {
        var slots = new Entry[count];
        Arrays.fill(slots, NONE);
        return slots;
    }

    /** The entry of a word, made where there is none yet. */
    Entry add(String word) {
        char[] letters = word.toCharArray();
        Entry found = find(letters, 0, letters.length, hash(letters, 0, letters.length));
        if (found.isThere()) {
            return found;
        }
        if (++size > slots.length / 2) {
            List<Entry> old = entries();
            slots = slots(2 * slots.length);
            hashes = new int[slots.length];
            old.forEach(this::put);
        }
        var entry = new Entry(word);
        put(entry);
        return entry;
    }

    private void put(Entry entry) {
        int slot = slot(entry.hash);
        while (hashes[slot] != 0) {
            slot = next(slot);
        }
        slots[slot] = entry;
        hashes[slot] = entry.hash;
    }

    /**
     * The entry of the word from {@code start} to before {@code end}; {@link #NONE} for one that is not there.
     *
     * @param hash as {@link #hash} has it
     */
    Entry find(char[] text, int start, int end, int hash) {
        int slot = slot(hash);
        while (hashes[slot] != 0) {
            if (hashes[slot] == hash && slots[slot].is(text, start, end)) {
                return slots[slot];
            }
            slot = next(slot);
        }
        return NONE;
    }

    private int slot(int hash) {
        return (hash ^ (hash >>> 16)) & (slots.length - 1);
    }

    private int next(int slot) {
        return (slot + 1) & (slots.length - 1);
    }

    /** Of the letters from {@code start} to before {@code end}; never 0, which stands for an empty slot. */
    static int hash(char[] text, int start, int end) {
        int hash = 0;
        for (int at = start; at < end; at++) {
            hash = 31 * hash + text[at];
        }
        return hash == 0 ? 1 : hash;
    }

    /** All that are there, in no order. */
    List<Entry> entries() {
        return Arrays.stream(slots).filter(Entry::isThere).toList();
    }
}
