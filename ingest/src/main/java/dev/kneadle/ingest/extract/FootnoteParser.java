package dev.kneadle.ingest.extract;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Block;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.DefinitionMap;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.AbstractBlockParserFactory;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/** Reads {@code [^label]: note}, which goes on in the lines below that are indented, as GitHub does. */
final class FootnoteParser extends AbstractBlockParser {
    /**
     * The label is one word, as GitHub has it. Authors write numbers and short words; the bound of 100 UTF-16 units keeps a
     * text of opening brackets from being read to its end at each of them.
     */
    private static final Pattern OPENING = Pattern.compile("\\[\\^([^\\[\\]\\s]{1,100})\\]:");

    /** Columns by which CommonMark tells what belongs to a block from what follows it. */
    private static final int INDENT = 4;

    private final Footnote note;

    private FootnoteParser(String label) {
        this.note = new Footnote(label);
    }

    @Override
    public Block getBlock() {
        return note;
    }

    /** Of two notes with one label, in whatever case, marks mean the first. */
    @Override
    public List<DefinitionMap<?>> getDefinitions() {
        var notes = new DefinitionMap<>(Footnote.class);
        notes.putIfAbsent(note.label(), note);
        return List.of(notes);
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
            this.label = label.toLowerCase(Locale.ROOT);
        }

        /** In lower case: GitHub takes {@code [^A]} and {@code [^a]} for the same. */
        String label() {
            return label;
        }
    }

    /** Begins a note. */
    static final class Factory extends AbstractBlockParserFactory {
        @Override
        public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
            Matcher opening = OPENING.matcher(state.getLine().getContent());
            opening.region(state.getNextNonSpaceIndex(), opening.regionEnd());
            boolean begins = state.getIndent() < INDENT && opening.lookingAt();
            return begins
                    ? BlockStart.of(new FootnoteParser(opening.group(1))).atIndex(opening.end())
                    : BlockStart.none();
        }
    }
}
