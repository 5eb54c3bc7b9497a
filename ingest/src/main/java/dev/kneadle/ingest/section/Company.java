package dev.kneadle.ingest.section;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the other lines of a text say of a line: an author who writes one heading in capitals, or as a question, writes all
 * of them so. Made of how sure each candidate is on its own.
 */
final class Company {
    /** Log odds beyond this are certain enough: one in four hundred. */
    private static final double CERTAIN = 6;

    /** Lines on either side that are a line's neighbours. */
    private static final int REACH = 3;

    /** Lines of a kind, besides the one judged, from which their word counts half. */
    private static final double FEW = 3;

    /** Lines written alike from which, and the share of headings among them above which, headings are written so. */
    private static final int MIN_HEADINGS = 3;

    private static final double CAPITALS_HEAD = 0.5;
    private static final double TITLE_CASE_HEADS = 0.7;

    private final List<Passage> passages;
    private final Clues clues;

    private final double[] alone;

    /** How each passage is written; of one that cannot be a heading it is not asked. */
    private final Clues.Kind[] written;

    private final Map<Clues.Kind, Mean> kinds = new HashMap<>();
    private final Map<String, Mean> texts = new HashMap<>();
    private final Map<String, Mean> firstWords = new HashMap<>();
    private final Map<Clues.Case, Mean> cases = new EnumMap<>(Clues.Case.class);

    /** @param alone how likely each passage is a heading as far as it alone says; 0 for one that cannot be */
    Company(List<Passage> passages, Clues clues, double[] alone) {
        this.passages = passages;
        this.clues = clues;
        this.alone = alone.clone();
        this.written = new Clues.Kind[alone.length];
        for (int i = 0; i < alone.length; i++) {
            if (clues.isCandidate(i)) {
                add(i);
            }
        }
    }

    private void add(int i) {
        Passage passage = passages.get(i);
        Clues.Kind kind = clues.kind(i);
        written[i] = kind;
        mean(kinds, kind).add(alone[i]);
        mean(texts, passage.text()).add(alone[i]);
        mean(firstWords, passage.firstWord()).add(alone[i]);
        mean(cases, kind.writing()).add(alone[i]);
    }

    private static <K> Mean mean(Map<K, Mean> means, K key) {
        return means.computeIfAbsent(key, any -> new Mean());
    }

    /** What the company of candidate {@code i} says, and how sure it is alone. */
    Evidence of(int i) {
        Passage passage = passages.get(i);
        Clues.Kind kind = written[i];
        Clues.Case writing = kind.writing();
        var evidence = new Evidence();
        evidence.set(Clue.ALONE, Math.clamp(Math.log(alone[i] / (1 - alone[i])), -CERTAIN, CERTAIN) / CERTAIN);
        evidence.set(Clue.KIND, mean(kinds, kind).ofOthers(alone[i], FEW));
        boolean inCapitals = areHeadings(Clues.Case.CAPITALS, CAPITALS_HEAD);
        evidence.set(Clue.CAPITALS_AS_HEADINGS, inCapitals && writing == Clues.Case.CAPITALS);
        evidence.set(Clue.NO_CAPITALS_UNLIKE_HEADINGS, inCapitals && writing != Clues.Case.CAPITALS);
        if (areHeadings(Clues.Case.TITLE, TITLE_CASE_HEADS)) {
            evidence.set(Clue.TITLE_CASE_AS_HEADINGS, writing == Clues.Case.TITLE ? 1 : -1);
        }
        evidence.set(Clue.NEXT_IS_HEADING, i + 1 < alone.length ? alone[i + 1] : 0);
        evidence.set(Clue.PREVIOUS_IS_HEADING, i > 0 ? alone[i - 1] : 0);
        evidence.set(Clue.NEIGHBOURS_ARE_HEADINGS, neighbours(i));
        evidence.set(Clue.SAME_WORDS, mean(texts, passage.text()).ofOthers(alone[i], 0));
        evidence.set(Clue.SAME_FIRST_WORD, mean(firstWords, passage.firstWord()).ofOthers(alone[i], 0));
        return evidence;
    }

    private boolean areHeadings(Clues.Case writing, double share) {
        Mean mean = mean(cases, writing);
        return mean.count >= MIN_HEADINGS && mean.sum > share * mean.count;
    }

    private double neighbours(int i) {
        var mean = new Mean();
        for (int j = Math.max(0, i - REACH); j <= Math.min(alone.length - 1, i + REACH); j++) {
            if (j != i) {
                mean.add(alone[j]);
            }
        }
        return mean.count == 0 ? 0 : mean.sum / mean.count;
    }

    /** A mean that is being made. */
    private static final class Mean {
        private int count;
        private double sum;

        void add(double value) {
            count++;
            sum += value;
        }

        /**
         * The mean of all but {@code own}, as its distance from an even chance, -0.5 to 0.5; 0 where there is no other.
         *
         * @param few the number of others that counts half
         */
        double ofOthers(double own, double few) {
            int others = count - 1;
            return others == 0 ? 0 : ((sum - own) / others - 0.5) * others / (others + few);
        }
    }
}
