package dev.kneadle.ingest.extract;

import dev.kneadle.model.HeadingSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The blocks of one article as they are read. Texts are cleaned here; those that say nothing are left out. */
final class Blocks {
    /**
     * Characters an article may have, in UTF-16 units. A million and a half words, twice the King James Bible: more is no
     * article, and the process that finds its sections has 160 MB. What is longer is refused
     * rather than cut, since the warnings may stand behind the cut.
     */
    static final int MAX_CHARACTERS = 10_000_000;

    /** What a block costs besides its text, so that empty lines are bounded too. */
    private static final int COST_OF_A_BLOCK = 16;

    /** Blocks an article may have: each costs at least {@link #COST_OF_A_BLOCK} of its {@link #MAX_CHARACTERS}. */
    static final int MAX_BLOCKS = MAX_CHARACTERS / COST_OF_A_BLOCK;

    /** A dropped text is shown shortened to this many UTF-16 units: enough to recognise it. */
    private static final int DROPPED_LENGTH = 200;

    /** Columns from one tab stop to the next: what terminals, mail programs and CommonMark reckon with is 8 or 4. */
    private static final int TAB = 4;

    /** Dropped texts that are shown; a page has tens. */
    static final int MAX_DROPPED = 1_000;

    private final List<Block> blocks = new ArrayList<>();
    private final List<Dropped> dropped = new ArrayList<>();
    private int room = MAX_CHARACTERS;

    /** @throws TooMuchText when the article has become longer than {@link #MAX_CHARACTERS} */
    private void add(Block block) {
        room -= block.text().length() + COST_OF_A_BLOCK;
        if (room < 0) {
            throw new TooMuchText();
        }
        blocks.add(block);
    }

    void heading(int level, CharSequence text, Optional<String> id) {
        String clean = CleanText.of(text);
        if (!clean.isEmpty()) {
            add(new Block.Heading(level, clean, HeadingSource.MARKUP, 1, id));
        }
    }

    /** A heading told by its looks, {@code confidence} from 0 to 1. */
    void styledHeading(int level, CharSequence text, double confidence) {
        String clean = CleanText.of(text);
        if (!clean.isEmpty()) {
            add(new Block.Heading(level, clean, HeadingSource.STYLE, confidence, Optional.empty()));
        }
    }

    void paragraph(CharSequence text, Block.Look look) {
        String clean = CleanText.of(text);
        if (!clean.isEmpty()) {
            add(new Block.Paragraph(clean, look));
        }
    }

    void listItem(CharSequence text, int depth, String marker) {
        String clean = CleanText.of(text);
        if (!clean.isEmpty()) {
            add(new Block.ListItem(clean, depth, marker));
        }
    }

    /** A line of plain text, which may be empty. */
    void line(CharSequence text) {
        add(new Block.Line(CleanText.of(text), indent(text), Cells.in(text)));
    }

    /** The columns of white space a line begins with; a tab goes to the next multiple of {@link #TAB}. */
    private static int indent(CharSequence line) {
        int column = 0;
        for (int at = 0; at < line.length(); at++) {
            switch (line.charAt(at)) {
                case '\t' -> column += TAB - column % TAB;
                case ' ', '\u00a0', '\u3000' -> column++;
                default -> {
                    return column;
                }
            }
        }
        return column;
    }

    /** All of another article, one that is part of this one. */
    void addAll(ExtractedArticle part) {
        part.blocks().forEach(this::add);
        part.dropped().stream().limit(MAX_DROPPED - dropped.size()).forEach(dropped::add);
    }

    void drop(CharSequence text, String reason) {
        String clean = CleanText.of(text);
        if (!clean.isEmpty() && dropped.size() < MAX_DROPPED) {
            dropped.add(new Dropped(shortened(clean), reason));
        }
    }

    private static String shortened(String text) {
        if (text.length() <= DROPPED_LENGTH) {
            return text;
        }
        int end = DROPPED_LENGTH - 1;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
    }

    List<Block> all() {
        return blocks;
    }

    List<Dropped> dropped() {
        return dropped;
    }

    /** The one heading of level 1, where there is exactly one. */
    Optional<String> onlyTopHeading() {
        List<String> tops = blocks.stream()
                .filter(block -> block instanceof Block.Heading heading && heading.level() == 1)
                .map(Block::text)
                .toList();
        return tops.size() == 1 ? Optional.of(tops.getFirst()) : Optional.empty();
    }

    /** Thrown through parsers that know no checked exceptions. */
    static final class TooMuchText extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooMuchText() {
            super("more than " + MAX_CHARACTERS + " characters", null, false, false);
        }
    }
}
