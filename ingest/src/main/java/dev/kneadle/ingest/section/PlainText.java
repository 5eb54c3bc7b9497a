package dev.kneadle.ingest.section;

import dev.kneadle.ingest.extract.Block;
import dev.kneadle.model.HeadingSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Reads text that has no markup at all: tells headings, list items and paragraphs from bare lines by their words, their
 * length and their neighbours.
 *
 * <p>A heading is a short line that no sentence ends, followed by text. That alone would take the items of a list for
 * headings, so short lines that follow one another are judged together: the last of them may head the text below, the
 * first may stand over the others, what is between is a list.
 */
final class PlainText {
    /** The level of the line a text begins with, where that is its title. */
    static final int TITLE_LEVEL = 1;

    private static final int HEADING_LEVEL = 2;

    private PlainText() {}

    /** The blocks with every run of {@link Block.Line}s read; other blocks stay as they are. */
    static List<Block> read(List<Block> blocks) {
        var read = new ArrayList<Block>();
        var lines = new ArrayList<Block.Line>();
        for (Block block : blocks) {
            if (block instanceof Block.Line line) {
                lines.add(line);
                continue;
            }
            read.addAll(readLines(lines));
            lines.clear();
            read.add(block);
        }
        read.addAll(readLines(lines));
        return read;
    }

    private static List<Block> readLines(List<Block.Line> lines) {
        List<Passage> passages = HardWrap.undo(lines);
        var headings = new HeadingJudge(passages);
        var blocks = new ArrayList<Block>();
        var levels = new InferredLevels(IntStream.range(1, passages.size())
                .filter(i -> headings.confidence(i).isPresent())
                .mapToObj(passages::get)
                .toList());
        for (int i = 0; i < passages.size(); i++) {
            Passage passage = passages.get(i);
            Optional<Double> confidence = headings.confidence(i);
            if (confidence.isPresent()) {
                int level = i == 0 ? TITLE_LEVEL : HEADING_LEVEL + levels.depth(passage);
                blocks.add(new Block.Heading(
                        level, passage.text(), HeadingSource.INFERRED, confidence.get(), Optional.empty()));
            } else {
                levels.addText(passage);
                blocks.add(headings.isItem(i) ? passage.asItem() : Block.Paragraph.plain(passage.text()));
            }
        }
        return blocks;
    }
}
