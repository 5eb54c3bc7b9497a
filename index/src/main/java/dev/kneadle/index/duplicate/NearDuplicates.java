package dev.kneadle.index.duplicate;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Finds the articles that have nearly the same text. The first of them stands for all: an article joins the earliest that it
 * is a copy of and that is itself a copy of none. So no chain of small differences joins what is far apart, and what is found
 * depends on the order of the articles alone. Articles are compared only where they have a key in common, so the time
 * grows with their number.
 */
public final class NearDuplicates {
    /** With 64 bits for each article, one article in four to eight has an identity that meets another's by chance. */
    private static final long BITS_EACH = 64;

    private final List<Sketch> articles;
    /** By hash of a key, the last entry with it, from 1; 0 where there is none. */
    private final int[] last;
    /** By entry, the one before it with the same hash. */
    private final int[] before;
    /** By entry, its article. */
    private final int[] article;

    private int entries;

    /** @param most how many entries there may be */
    private NearDuplicates(List<Sketch> articles, int most) {
        this.articles = articles;
        this.last = new int[2 * Integer.highestOneBit(Math.max(1, most))];
        this.before = new int[most + 1];
        this.article = new int[most + 1];
    }

    /** For each of {@code articles}, the place of the first that has nearly its text: its own where that is itself. */
    public static int[] firsts(List<Sketch> articles) {
        int[] firsts = IntStream.range(0, articles.size()).toArray();
        int[] places = mayHaveCopies(articles);
        if (places.length > 0) {
            int keys = articles.get(places[0]).keys().length;
            new NearDuplicates(articles, places.length * keys).find(places, firsts);
        }
        return firsts;
    }

    /** Most articles have nothing in common with any other, not even a title: they need no keys. */
    private static int[] mayHaveCopies(List<Sketch> articles) {
        long bits = BITS_EACH * Long.highestOneBit(Math.max(1, articles.size())) - 1;
        var once = new BitSet();
        var again = new BitSet();
        for (Sketch article : articles) {
            for (long identity : article.identities()) {
                int bit = (int) (identity & bits);
                again.set(bit, again.get(bit) || once.get(bit));
                once.set(bit);
            }
        }
        return IntStream.range(0, articles.size())
                .filter(place -> LongStream.of(articles.get(place).identities())
                        .anyMatch(identity -> again.get((int) (identity & bits))))
                .toArray();
    }

    private void find(int[] places, int[] firsts) {
        for (int place : places) {
            long[] keys = articles.get(place).keys();
            firsts[place] = firstLike(place, keys);
            if (firsts[place] == place) {
                add(place, keys);
            }
        }
    }

    private int firstLike(int place, long[] keys) {
        int first = place;
        for (long key : keys) {
            for (int entry = last[slot(key)]; entry != 0; entry = before[entry]) {
                if (article[entry] < first && articles.get(place).isCopyOf(articles.get(article[entry]))) {
                    first = article[entry];
                }
            }
        }
        return first;
    }

    private void add(int place, long[] keys) {
        for (long key : keys) {
            entries++;
            article[entries] = place;
            before[entries] = last[slot(key)];
            last[slot(key)] = entries;
        }
    }

    private int slot(long key) {
        return (int) key & (last.length - 1);
    }
}
