package dev.kneadle.ingest.section;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Decides which passages of a text without markup are headings and which are items of a list. */
final class HeadingJudge {
    /** A heading is a line, not a paragraph; the longest of the judged articles' headings have 16 words. */
    private static final int MAX_WORDS = 16;

    private static final int MAX_LENGTH = 110;

    /** From this share of capital words on, a line is written as a title. */
    private static final double TITLE_CASE = 0.6;

    private final List<Passage> passages;

    /** Whether blank lines part all passages, so that they say nothing of any one. */
    private final boolean blanksEverywhere;

    private final BitSet brief = new BitSet();
    private final BitSet items = new BitSet();
    private final Map<Integer, Double> headings = new HashMap<>();

    HeadingJudge(List<Passage> passages) {
        this.passages = passages;
        this.blanksEverywhere = passages.stream().allMatch(Passage::afterBlank);
        for (int i = 0; i < passages.size(); i++) {
            brief.set(i, isShort(passages.get(i)));
            items.set(i, passages.get(i).isBulleted());
        }
        markNumberedItems();
        for (int start = brief.nextSetBit(0); start >= 0; ) {
            int end = brief.nextClearBit(start);
            judge(start, end);
            start = brief.nextSetBit(end);
        }
    }

    /** How sure it is that passage {@code i} is a heading, from 0 to 1; empty where it is none. */
    Optional<Double> confidence(int i) {
        return Optional.ofNullable(headings.get(i));
    }

    boolean isItem(int i) {
        return items.get(i);
    }

    private static boolean isShort(Passage passage) {
        String text = passage.text();
        return !passage.isBulleted()
                && passage.words() <= MAX_WORDS
                && text.length() <= MAX_LENGTH
                && !passage.endsSentence()
                && !text.endsWith(",")
                && !text.endsWith(";")
                && text.codePoints().anyMatch(Character::isLetter)
                && !Character.isLowerCase(text.codePointAt(0));
    }

    /** Numbered lines that follow one another without text between them are steps, as are those that end as sentences. */
    private void markNumberedItems() {
        for (int i = 0; i < passages.size(); i++) {
            int number = passages.get(i).number();
            if (number < 0) {
                continue;
            }
            boolean afterStep = i > 0 && passages.get(i - 1).number() == number - 1;
            boolean beforeStep = i + 1 < passages.size() && passages.get(i + 1).number() == number + 1;
            if (afterStep || beforeStep || !brief.get(i)) {
                items.set(i);
                brief.clear(i);
            }
        }
    }

    /** Judges the short lines from {@code start} to {@code end}, which stand together. */
    private void judge(int start, int end) {
        boolean textFollows = end < passages.size();
        boolean afterLead = start > 0 && passages.get(start - 1).isLead();
        for (int i = start; i < end; i++) {
            boolean heads = i == end - 1 ? textFollows && heads(i, start, afterLead) : standsOver(i, start, afterLead);
            if (heads) {
                headings.put(i, sureness(i));
            } else if ((end - start > 1 || afterLead) && !passages.get(i).isLead()) {
                items.set(i);
            }
        }
    }

    /** Whether the last of a run heads the text below it. */
    private boolean heads(int i, int start, boolean afterLead) {
        Passage passage = passages.get(i);
        if (passage.isLead()) {
            return isTitleCase(passage) && isSetOff(passage) && passage.words() <= 6 && !items.get(i + 1);
        }
        if (i == start && !afterLead) {
            return true;
        }
        return isTitleCase(passage) || isSetOff(passage) || passage.number() > 0;
    }

    /** Whether a line of a run that is not its last one is a heading over the next heading or over a list. */
    private boolean standsOver(int i, int start, boolean afterLead) {
        Passage passage = passages.get(i);
        if (passage.isLead()) {
            return false;
        }
        boolean first = i == start && !afterLead;
        if (isSetOff(passage) || (passage.afterBlank() && !blanksEverywhere)) {
            return first || isTitleCase(passage);
        }
        return first && (isTitleCase(passage) || passage.number() > 0);
    }

    private boolean isSetOff(Passage passage) {
        return passage.afterBlank() && passage.beforeBlank() && !blanksEverywhere;
    }

    /**
     * An estimate: a bare line before text is right four times in five; capitals, a number and blank lines around it each
     * make it surer.
     */
    private double sureness(int i) {
        Passage passage = passages.get(i);
        double sureness = 0.8;
        sureness += isTitleCase(passage) ? 0.1 : 0;
        sureness += passage.number() > 0 ? 0.05 : 0;
        sureness += passage.afterBlank() && passage.beforeBlank() ? 0.03 : 0;
        return Math.round(Math.min(sureness, 0.98) * 100) / 100.0;
    }

    /** Whether most words that carry meaning begin with a capital; short words such as "of" do not count. */
    static boolean isTitleCase(Passage passage) {
        int counted = 0;
        int capital = 0;
        for (String word : passage.text().split("[^\\p{L}\\p{N}'’]+", -1)) {
            if (word.length() >= 4 || (!word.isEmpty() && Character.isUpperCase(word.codePointAt(0)))) {
                counted++;
                capital += Character.isLowerCase(word.codePointAt(0)) ? 0 : 1;
            }
        }
        return counted > 0 && capital >= TITLE_CASE * counted;
    }
}
