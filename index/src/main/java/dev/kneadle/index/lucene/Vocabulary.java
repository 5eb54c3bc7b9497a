package dev.kneadle.index.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * All words of one commit as they are, not their stems, each with a number from 0 on in the order of {@link String}. Holds
 * them in memory, since a search by slips of the finger must jump to and fro among them: 16,393 sections on health have
 * 45,000.
 */
final class Vocabulary {
    /** Hardly a word; nobody types so much of one. */
    static final int LONGEST = 30;

    private final String[] words;
    private final int[] sections;

    private Vocabulary(SortedMap<String, Integer> sections) {
        this.words = sections.keySet().toArray(String[]::new);
        this.sections = sections.values().stream().mapToInt(Integer::intValue).toArray();
    }

    static Vocabulary of(IndexReader reader) throws IOException {
        var sections = new TreeMap<String, Integer>();
        @Nullable Terms terms = MultiTerms.getTerms(reader, SectionDocuments.PLAIN);
        if (terms != null) {
            TermsEnum each = terms.iterator();
            for (@Nullable BytesRef term = each.next(); term != null; term = each.next()) {
                sections.put(term.utf8ToString(), each.docFreq());
            }
        }
        return of(sections);
    }

    /** @param sections how many have a word */
    static Vocabulary of(Map<String, Integer> sections) {
        var kept = new TreeMap<>(sections);
        kept.keySet().removeIf(word -> word.length() > LONGEST);
        return new Vocabulary(kept);
    }

    int size() {
        return words.length;
    }

    String word(int number) {
        return words[number];
    }

    /** How many sections have it, those taken out since the last merge included. */
    int sections(int number) {
        return sections[number];
    }

    /** The number of a word, negative where there is no such word. */
    int find(String word) {
        return Arrays.binarySearch(words, word);
    }

    /** The word itself, or all words that begin so. */
    BitSet matching(String typed, boolean isBegun) {
        var found = new BitSet();
        if (isBegun) {
            found.set(first(typed), end(typed));
        } else if (find(typed) >= 0) {
            found.set(find(typed));
        }
        return found;
    }

    /**
     * Words that at most so many slips of the finger (a letter too many, too few, another, two swapped) make of what was
     * typed; or those that begin with such a word. The first letter must be right: it is the one that people watch, and
     * without it all words would have to be looked at for each letter that is typed.
     *
     * <p>Words that begin alike share the work, since they stand side by side: those behind a beginning that is already
     * too far are passed over together, those behind one that is near are taken together.
     *
     * @param typed 1 to {@value #LONGEST} letters
     * @param slips fewer than letters, so that something is left to go by
     */
    BitSet near(String typed, boolean isBegun, int slips) {
        var found = new BitSet();
        String letter = typed.substring(0, 1);
        int at = first(letter);
        int end = end(letter);
        var from = new Slips(typed, isBegun, slips, LONGEST);
        while (at < end) {
            int letters = from.read(words[at]);
            int next = from.decides(letters) ? end(words[at].substring(0, letters)) : at + 1;
            if (from.isNear(letters)) {
                found.set(at, next);
            }
            at = next;
        }
        return found;
    }

    /** The number of the first word that begins so. */
    private int first(String beginning) {
        int found = find(beginning);
        return found < 0 ? -found - 1 : found;
    }

    /** The number after that of the last word that begins so. */
    private int end(String beginning) {
        return first(beginning + Character.MAX_VALUE);
    }
}
