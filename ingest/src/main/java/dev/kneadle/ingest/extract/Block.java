package dev.kneadle.ingest.extract;

import dev.kneadle.model.HeadingSource;
import java.util.Optional;

/**
 * A piece of an article in reading order. White space inside a block's text is single spaces; only {@link Line} may be
 * empty.
 */
public sealed interface Block {
    String text();

    /**
     * A heading the format or its looks give away.
     *
     * @param level 1 for the outermost, to 6
     * @param confidence from 0 to 1; 1 for markup
     * @param id the name the article's author gave it, where one can link to it
     */
    record Heading(int level, String text, HeadingSource source, double confidence, Optional<String> id)
            implements Block {
        public Heading {
            if (level < 1 || level > 6) {
                throw new IllegalArgumentException("level must be 1 to 6, got " + level);
            }
            // NaN is in no range.
            if (!(confidence >= 0 && confidence <= 1)) {
                throw new IllegalArgumentException("confidence must be 0 to 1, got " + confidence);
            }
        }

        public static Heading ofMarkup(int level, String text) {
            return new Heading(level, text, HeadingSource.MARKUP, 1, Optional.empty());
        }
    }

    /**
     * A paragraph, a row of a table, a quotation, a line of code.
     *
     * @param look whether all of it is emphasised: such a short paragraph may be a heading in disguise
     */
    record Paragraph(String text, Look look) implements Block {
        public static Paragraph plain(String text) {
            return new Paragraph(text, Look.PLAIN);
        }
    }

    /** How a paragraph stands out. */
    enum Look {
        PLAIN,
        /** All of it bold. */
        BOLD
    }

    /**
     * An item of a list.
     *
     * @param depth 1 for the items of an outermost list
     * @param marker what stands before it in the section's text: {@code "•"}, or its number of up to three digits as in
     *     {@code "3."}; what the author wrote there becomes one of them, {@code "b)"} being {@code "2."}
     */
    record ListItem(String text, int depth, String marker) implements Block {
        public ListItem {
            if (depth < 1) {
                throw new IllegalArgumentException("depth must be >= 1, got " + depth);
            }
            marker = ListMarker.of(marker);
        }

        public static ListItem bullet(String text) {
            return new ListItem(text, 1, "•");
        }
    }

    /**
     * A line as it stands in a text without any markup, blank ones included: whether it is a heading, an item or a piece
     * of a wrapped paragraph is for the outline to tell.
     *
     * @param indent columns of white space before it
     * @param cells the pieces that bars or wide white space set apart, as in a row of a table; 1 for running text
     */
    record Line(String text, int indent, int cells) implements Block {
        public Line {
            if (indent < 0) {
                throw new IllegalArgumentException("indent must be >= 0, got " + indent);
            }
            if (cells < 1) {
                throw new IllegalArgumentException("cells must be >= 1, got " + cells);
            }
        }

        /** A line of running text that begins in the first column. */
        public Line(String text) {
            this(text, 0, 1);
        }
    }
}
