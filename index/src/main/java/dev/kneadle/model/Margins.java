package dev.kneadle.model;

import java.util.List;

/**
 * What an article begins and ends with, kept so that the lines many articles of a folder share can be told without
 * reading them again: such lines are the site's. A line is known by 64 bits of a hash.
 *
 * @param kind articles of one folder are compared where this is the same: their format and their site
 * @param title of the article, hashed; copies of one article count once
 * @param first the lines it begins with, from the outside in, as far as they may be a site's
 * @param last the lines it ends with, from the outside in
 * @param cut how many of these were taken out of the article
 */
public record Margins(long kind, long title, List<Long> first, List<Long> last, Cut cut) {
    /** Of an article that has no line that may be a site's. */
    public static final Margins NONE = new Margins(0, 0, List.of(), List.of(), Cut.NONE);

    public Margins {
        first = List.copyOf(first);
        last = List.copyOf(last);
        if (cut.first() > first.size() || cut.last() > last.size()) {
            throw new IllegalArgumentException("cut must be within the margins, got " + cut + " of " + first.size()
                    + " and " + last.size() + " lines");
        }
    }

    public Margins with(Cut taken) {
        return new Margins(kind, title, first, last, taken);
    }

    /**
     * How many lines are a site's.
     *
     * @param first at the beginning of an article
     * @param last at its end
     */
    public record Cut(int first, int last) {
        public static final Cut NONE = new Cut(0, 0);

        public Cut {
            if (first < 0 || last < 0) {
                throw new IllegalArgumentException("a cut must be >= 0, got " + first + " and " + last);
            }
        }
    }
}
