package dev.kneadle.ingest.extract;

import org.commonmark.node.Block;
import org.commonmark.node.CustomBlock;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.AbstractBlockParserFactory;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/** Reads {@code [^label]: note}, which goes on in the lines below that are indented, as GitHub does. */
final class FootnoteParser extends AbstractBlockParser {
    /** UTF-16 units; authors write numbers and words. */
    static final int LONGEST_LABEL = 100;

    /** Columns by which CommonMark tells what belongs to a block from what follows it. */
    private static final int INDENT = 4;

    private static final String OPENING = "[^";
    private static final String CLOSING = "]:";

    private final Footnote note;

    private FootnoteParser(String label) {
        this.note = new Footnote(label);
    }

    @Override
    public Block getBlock() {
        return note;
    }

    @Override
    public boolean isContainer() {
        return true;
    }

    @Override
    public boolean canContain(Block child) {
        return true;
    }

    @Override
    public BlockContinue tryContinue(ParserState state) {
        if (state.isBlank()) {
            return BlockContinue.atIndex(state.getIndex());
        }
        return state.getIndent() >= INDENT ? BlockContinue.atColumn(state.getColumn() + INDENT) : BlockContinue.none();
    }

    /** A note, with what it says as its children. */
    static final class Footnote extends CustomBlock {
        private final String label;

        private Footnote(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    /** Begins a note. */
    static final class Factory extends AbstractBlockParserFactory {
        @Override
        public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
            String line = state.getLine().getContent().toString();
            int start = state.getNextNonSpaceIndex();
            if (state.getIndent() >= INDENT || !line.startsWith(OPENING, start)) {
                return BlockStart.none();
            }
            int end = line.indexOf(CLOSING, start);
            String label = end < 0 ? "" : line.substring(start + OPENING.length(), end);
            boolean named = !label.isEmpty() && label.length() <= LONGEST_LABEL && label.indexOf(' ') < 0;
            return named ? BlockStart.of(new FootnoteParser(label)).atIndex(end + CLOSING.length()) : BlockStart.none();
        }
    }
}
