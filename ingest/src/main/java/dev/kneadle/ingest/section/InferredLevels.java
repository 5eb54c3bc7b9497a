package dev.kneadle.ingest.section;

import java.util.List;

/**
 * The depth of headings that no markup ranks, as they come. Where some are written in capitals, those stand over the
 * others. Numbered headings that begin at 1 under a heading that promises several things ("Techniques", "Five Ways") in
 * few words are its children. All others stand side by side.
 */
final class InferredLevels {
    /** A parent introduces its children; a section that says more than this says its own thing. */
    private static final int MAX_INTRODUCTION_WORDS = 120;

    private final boolean capitalsStandOver;
    private boolean underCapitals;
    private boolean parentPromisesSeveral;
    private boolean within;
    private int wordsSinceHeading;
    private boolean afterUnnumbered;

    /** @param headings all of the text, without its title */
    InferredLevels(List<Passage> headings) {
        long capitals = headings.stream().filter(Passage::isInCapitals).count();
        this.capitalsStandOver = capitals > 1 && capitals < headings.size();
    }

    /** 0 for a heading of the outermost level, 1 or 2 for one below it. */
    int depth(Passage heading) {
        if (capitalsStandOver && heading.isInCapitals()) {
            underCapitals = true;
            within = false;
            afterUnnumbered = false;
            return 0;
        }
        return (underCapitals ? 1 : 0) + depthByNumber(heading);
    }

    private int depthByNumber(Passage heading) {
        int number = heading.number();
        if (number < 0) {
            within = false;
            afterUnnumbered = true;
            parentPromisesSeveral = promisesSeveral(heading.text());
        } else if (number == 1) {
            within = afterUnnumbered && parentPromisesSeveral && wordsSinceHeading <= MAX_INTRODUCTION_WORDS;
        }
        wordsSinceHeading = 0;
        return within ? 1 : 0;
    }

    void addText(Passage text) {
        wordsSinceHeading += text.words();
    }

    /** Whether the heading has a word in the plural, the way English writes it. */
    private static boolean promisesSeveral(String heading) {
        for (String word : heading.split("[^\\p{L}]+", -1)) {
            if (word.length() > 3 && word.endsWith("s") && !word.endsWith("ss")) {
                return true;
            }
        }
        return false;
    }
}
