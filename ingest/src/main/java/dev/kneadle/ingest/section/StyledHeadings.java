package dev.kneadle.ingest.section;

import dev.kneadle.ingest.extract.Block;
import dev.kneadle.model.HeadingSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the headings that an author made bold instead of marking them as headings. */
final class StyledHeadings {
    private static final int MAX_WORDS = 16;

    /** Of the lines found in nine real pages that mark no headings, .88 are headings; in 179 made ones, all. */
    private static final double CONFIDENCE = 0.9;

    private StyledHeadings() {}

    /** The blocks, each short bold paragraph that stands before text turned into a heading below the marked ones. */
    static List<Block> in(List<Block> blocks) {
        var found = new ArrayList<Block>();
        int marked = 1;
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            if (block instanceof Block.Heading heading) {
                marked = heading.level();
            }
            boolean heads =
                    i + 1 < blocks.size() && isHeadingLike(block) && !(blocks.get(i + 1) instanceof Block.Heading);
            found.add(heads ? heading(block.text(), Math.min(marked + 1, 6)) : block);
        }
        return found;
    }

    private static boolean isHeadingLike(Block block) {
        if (!(block instanceof Block.Paragraph(String text, Block.Look look)) || look != Block.Look.BOLD) {
            return false;
        }
        Passage passage = new Passage(text, true, true, 0);
        return passage.words() <= MAX_WORDS && !passage.endsSentence() && !passage.isLead();
    }

    private static Block heading(String text, int level) {
        return new Block.Heading(level, text, HeadingSource.STYLE, CONFIDENCE, Optional.empty());
    }
}
