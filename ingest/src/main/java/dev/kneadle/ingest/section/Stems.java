package dev.kneadle.ingest.section;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Which words of a line come again in others, by how they begin: enough to know "stretches" again in "stretching". Each passage
 * that is looked through is put in lower case once.
 */
final class Stems {
    /** Letters by which a word is known again, and that it must have all but one of. */
    private static final int LENGTH = 5;

    /** UTF-16 units of a passage that are looked through, some four hundred words. */
    private static final int REACH = 2_500;

    private final List<Passage> passages;

    /** The passages in lower case; empty where it is not asked for yet. */
    private final String[] low;

    Stems(List<Passage> passages) {
        this.passages = passages;
        this.low = new String[passages.size()];
        Arrays.fill(low, "");
    }

    /** How the words of line {@code i} begin. */
    Set<String> of(int i) {
        return of(low(i));
    }

    /** The share of {@code stems} with which a word begins in any passage from {@code from} to before {@code to}. */
    double share(Set<String> stems, int from, int to) {
        long shared = stems.stream().filter(stem -> isIn(stem, from, to)).count();
        return shared / (double) Math.max(1, stems.size());
    }

    private String low(int i) {
        if (low[i].isEmpty()) {
            String text = passages.get(i).text();
            low[i] = text.substring(0, Math.min(text.length(), REACH)).toLowerCase(Locale.ROOT);
        }
        return low[i];
    }

    private static Set<String> of(String line) {
        var stems = new LinkedHashSet<String>();
        int start = 0;
        for (int at = 0; at <= line.length(); at++) {
            if (isOfWord(line, at)) {
                continue;
            }
            if (at - start >= LENGTH - 1) {
                stems.add(line.substring(start, Math.min(at, start + LENGTH)));
            }
            start = at + 1;
        }
        return stems;
    }

    private boolean isIn(String stem, int from, int to) {
        for (int i = from; i < to; i++) {
            if (begins(stem, low(i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a word of {@code text} begins so; one of four letters must be the whole word. */
    private static boolean begins(String stem, String text) {
        for (int at = text.indexOf(stem); at >= 0; at = text.indexOf(stem, at + 1)) {
            boolean whole = stem.length() == LENGTH || !isOfWord(text, at + stem.length());
            if (whole && !isOfWord(text, at - 1)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOfWord(String text, int at) {
        return at >= 0 && at < text.length() && Character.isLetterOrDigit(text.charAt(at));
    }
}
