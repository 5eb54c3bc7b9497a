package dev.kneadle.ingest.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The depth of headings that no markup ranks, as they come. Where some are written in capitals, those stand over the
 * others. Headings of one series ("1.", "2."; "Step 1", "Step 2") stand on one level; a series that begins below another
 * is its child, and "4.2" the child of "4.". A series that begins under a heading without a number is its child where
 * that promises several things ("Techniques", "Five Ways") in few words. All others stand side by side.
 */
final class InferredLevels {
    /** A parent introduces its children; a section that says more than this says its own thing. */
    private static final int MAX_INTRODUCTION_WORDS = 120;

    /** Markup knows six levels, and these headings begin at the second or below. */
    private static final int MAX_DEPTH = 3;

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}]+");

    private final boolean capitalsStandOver;

    /** The fewest parts of a number with several, where no number has one. */
    private final int fewestParts;

    private boolean underCapitals;
    private int wordsSinceHeading;

    /** The series that are open, the outermost first; "" for a heading without a number that promises one. */
    private final List<String> open = new ArrayList<>();

    /** @param headings all of the text, without its title */
    InferredLevels(List<Passage> headings) {
        long capitals = headings.stream().filter(Passage::isInCapitals).count();
        this.capitalsStandOver = capitals > 1 && capitals < headings.size();
        this.fewestParts = headings.stream()
                .flatMap(heading -> HeadingNumber.of(heading.text()).stream())
                .mapToInt(HeadingNumber::parts)
                .min()
                .orElse(1);
    }

    /** 0 for a heading of the outermost level, more for one below it. */
    int depth(Passage heading) {
        boolean capitals = capitalsStandOver && heading.isInCapitals();
        if (capitals) {
            underCapitals = true;
            open.clear();
        }
        int depth = depthByNumber(heading);
        wordsSinceHeading = 0;
        return Math.min(capitals ? 0 : depth + (underCapitals ? 1 : 0), MAX_DEPTH);
    }

    private int depthByNumber(Passage heading) {
        Optional<HeadingNumber> number = HeadingNumber.of(heading.text());
        if (number.isEmpty()) {
            open.clear();
            if (promisesSeveral(heading.text())) {
                open.add("");
            }
            return 0;
        }
        return depthOf(number.get());
    }

    private int depthOf(HeadingNumber number) {
        int known = open.indexOf(number.series());
        if (known >= 0) {
            open.subList(known + 1, open.size()).clear();
            return known;
        }
        if (number.parts() > 1) {
            int parent =
                    open.indexOf(number.series().substring(0, number.series().length() - 2));
            open.subList(parent < 0 ? 0 : parent + 1, open.size()).clear();
            open.add(number.series());
            return parent < 0 ? number.parts() - fewestParts : parent + 1;
        }
        boolean begins = number.value() <= 1;
        boolean underText = wordsSinceHeading > MAX_INTRODUCTION_WORDS && open.equals(List.of(""));
        if (!begins || underText) {
            open.clear();
        }
        open.add(number.series());
        return open.size() - 1;
    }

    void addText(Passage text) {
        wordsSinceHeading += text.words();
    }

    /** Whether the heading has a word in the plural, the way English writes it. */
    private static boolean promisesSeveral(String heading) {
        for (String word : BETWEEN_WORDS.split(heading, -1)) {
            if (word.length() > 3 && word.endsWith("s") && !word.endsWith("ss")) {
                return true;
            }
        }
        return false;
    }
}
