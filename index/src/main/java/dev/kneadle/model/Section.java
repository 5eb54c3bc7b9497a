package dev.kneadle.model;

import java.util.List;

/**
 * The unit that is found: a heading with the text that is its own, up to the next heading of any level.
 *
 * @param anchor its name within the article, as in a link: {@code 4-arm-circles}; {@code top} for the lead
 * @param ordinal its place in the article, from 0; the lead is 0
 * @param level of its heading, 1 to 6; 0 for the lead
 * @param headings from the outermost to its own; empty for the lead
 * @param headingConfidence from 0 to 1; 1 for markup
 * @param text its own text without its heading and without its subsections: paragraphs and list items, a line each;
 *     bulleted items begin with {@code "• "}, numbered ones with their number
 */
public record Section(
        String anchor,
        int ordinal,
        int level,
        List<String> headings,
        HeadingSource headingSource,
        double headingConfidence,
        String text) {
    /** The anchor of the lead. */
    public static final String TOP = "top";

    public Section {
        headings = List.copyOf(headings);
        if (ordinal < 0) {
            throw new IllegalArgumentException("ordinal must be >= 0, got " + ordinal);
        }
        if (!(headingConfidence >= 0 && headingConfidence <= 1)) {
            throw new IllegalArgumentException("headingConfidence must be from 0 to 1, got " + headingConfidence);
        }
    }

    /** Its own heading; empty for the lead, and for the later parts of a long text without headings. */
    public String heading() {
        return headings.isEmpty() ? "" : headings.getLast();
    }

    public boolean isLead() {
        return headings.isEmpty();
    }
}
