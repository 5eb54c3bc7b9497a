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
 * <p>A heading is a line among other lines: what makes it one is told by {@link HeadingJudge}.
 */
final class PlainText {
    /** The level of the line a text begins with, where that is its title. */
    static final int TITLE_LEVEL = 1;

    private static final int HEADING_LEVEL = 2;

    /** From this share of questions on, a text is a list of questions and answers. */
    private static final double FAQ = 0.6;

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
        var judge = new HeadingJudge(passages);
        List<Passage> headings = IntStream.range(0, passages.size())
                .filter(judge::isHeading)
                .mapToObj(passages::get)
                .toList();
        boolean titled = !headings.isEmpty() && judge.isHeading(0) && !isFirstOfMany(headings);
        var levels = new InferredLevels(headings.subList(titled ? 1 : 0, headings.size()));
        var blocks = new ArrayList<Block>();
        for (int i = 0; i < passages.size(); i++) {
            Passage passage = passages.get(i);
            if (judge.isHeading(i)) {
                int level = titled && i == 0 ? TITLE_LEVEL : HEADING_LEVEL + levels.depth(passage);
                blocks.add(new Block.Heading(
                        level, passage.text(), HeadingSource.INFERRED, judge.confidence(i), Optional.empty()));
            } else {
                levels.addText(passage);
                blocks.add(judge.isItem(i) ? passage.asItem() : Block.Paragraph.plain(passage.text()));
            }
        }
        return blocks;
    }

    /** Whether the first heading is one of many rather than their title: a question among questions, "Step 1" before "Step 2". */
    private static boolean isFirstOfMany(List<Passage> headings) {
        Passage first = headings.getFirst();
        return HeadingNumber.of(first.text()).stream().anyMatch(number -> countsOn(number, headings))
                || (first.isQuestion() && areQuestions(headings));
    }

    /** Whether another heading has the next number; "Type 2 ..." with no "Type 3 ..." counts nothing. */
    private static boolean countsOn(HeadingNumber number, List<Passage> headings) {
        return headings.stream()
                .flatMap(heading -> HeadingNumber.of(heading.text()).stream())
                .anyMatch(number::isBefore);
    }

    private static boolean areQuestions(List<Passage> headings) {
        long questions = headings.stream().filter(Passage::isQuestion).count();
        return questions >= FAQ * headings.size() && questions > 1;
    }
}
