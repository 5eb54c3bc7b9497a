package dev.kneadle.ingest.extract;

import java.util.ArrayList;
import java.util.List;

/** Puts together what an author's program broke: each line of a wrapped text saved as a paragraph of its own. */
final class WrappedParagraphs {
    /** UTF-16 units from which a line may have been full; shorter ones that end in mid-sentence are labels and verses. */
    private static final int FULL = 40;

    private final List<Block> joined = new ArrayList<>();
    private final List<Block.Paragraph> lines = new ArrayList<>();

    private WrappedParagraphs() {}

    static List<Block> joined(List<Block> blocks) {
        var paragraphs = new WrappedParagraphs();
        for (Block block : blocks) {
            if (block instanceof Block.Paragraph paragraph) {
                paragraphs.add(paragraph);
            } else {
                paragraphs.end();
                paragraphs.joined.add(block);
            }
        }
        paragraphs.end();
        return paragraphs.joined;
    }

    private void add(Block.Paragraph paragraph) {
        if (!lines.isEmpty() && !goesOn(lines.getLast(), paragraph)) {
            end();
        }
        lines.add(paragraph);
    }

    private void end() {
        if (!lines.isEmpty()) {
            String text =
                    String.join(" ", lines.stream().map(Block.Paragraph::text).toList());
            joined.add(new Block.Paragraph(text, lines.getFirst().look()));
            lines.clear();
        }
    }

    /** Neither from one row of a table to the next, which end in no sentence either, nor within a list in small letters. */
    private static boolean goesOn(Block.Paragraph before, Block.Paragraph next) {
        String text = before.text();
        char last = text.charAt(text.length() - 1);
        return text.length() >= FULL
                && before.look() == next.look()
                && Character.isLowerCase(next.text().codePointAt(0))
                && (Character.isLetterOrDigit(last) || last == ',')
                && !text.contains("; ");
    }
}
