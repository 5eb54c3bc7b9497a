package dev.kneadle.ingest.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.strikethrough.Strikethrough;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Turns the tree of a Markdown text into blocks. */
final class MarkdownBlocks extends AbstractVisitor {
    /** The box a task begins with, ticked or not. */
    private static final Pattern TASK = Pattern.compile("\\A\\[[ xX]\\]\\s+");

    private final Blocks out;
    private final Footnotes footnotes;

    /** A note belongs to a section and opens none. */
    private final boolean inNote;

    private int listDepth;
    private Optional<String> marker = Optional.empty();
    private String label = "";

    private MarkdownBlocks(Blocks out, Footnotes footnotes, boolean inNote) {
        this.out = out;
        this.footnotes = footnotes;
        this.inNote = inNote;
    }

    static void add(Node document, Blocks out) {
        var blocks = new MarkdownBlocks(out, Footnotes.in(document), false);
        document.accept(blocks);
        blocks.endSection();
        blocks.footnotes.unreferred().forEach(blocks::drop);
    }

    /** Tells the notes the section refers to, and those they refer to themselves, apart from any list or box it ends in. */
    private void endSection() {
        for (var note = footnotes.nextDue(); note.isPresent(); note = footnotes.nextDue()) {
            new MarkdownBlocks(out, footnotes, true).visitChildren(note.get());
        }
    }

    private void drop(Footnotes.Unreferred unreferred) {
        for (Node part = unreferred.note().getFirstChild(); part != null; part = part.getNext()) {
            out.drop(InlineText.of(part).text(), unreferred.reason());
        }
    }

    /** What a block says now: what its author struck is dropped, and the notes it refers to are due. */
    private String words(Node block) {
        InlineText inline = InlineText.of(block);
        inline.struck.forEach(text -> out.drop(text, "struck"));
        inline.notes.forEach(footnotes::refer);
        return inline.text();
    }

    @Override
    public void visit(Heading heading) {
        if (inNote) {
            addText(HeadingId.removedFrom(words(heading)), false);
            return;
        }
        endSection();
        String text = words(heading);
        out.heading(heading.getLevel(), HeadingId.removedFrom(text), HeadingId.in(text));
    }

    @Override
    public void visit(Paragraph paragraph) {
        String text = words(paragraph);
        Optional<String> kind = Admonitions.label(text);
        if (kind.isPresent()) {
            label = kind.get();
            text = Admonitions.withoutMarker(text);
        }
        if (!text.isBlank()) {
            addText(label + text, isBold(paragraph));
            label = "";
        }
    }

    private void addText(String text, boolean bold) {
        if (marker.isPresent()) {
            out.listItem(TASK.matcher(text).replaceFirst(""), listDepth, marker.get());
            marker = Optional.empty();
        } else {
            out.paragraph(text, bold ? Block.Look.BOLD : Block.Look.PLAIN);
        }
    }

    private static boolean isBold(Paragraph paragraph) {
        return paragraph.getFirstChild() instanceof StrongEmphasis strong && strong.getNext() == null;
    }

    @Override
    public void visit(BulletList list) {
        listDepth++;
        visitChildren(list);
        listDepth--;
    }

    @Override
    public void visit(OrderedList list) {
        listDepth++;
        int number = Optional.ofNullable(list.getMarkerStartNumber()).orElse(1);
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            addItem(item, number++ + ".");
        }
        listDepth--;
    }

    @Override
    public void visit(ListItem item) {
        addItem(item, "•");
    }

    private void addItem(Node item, String itsMarker) {
        marker = Optional.of(itsMarker);
        visitChildren(item);
        marker = Optional.empty();
    }

    @Override
    public void visit(FencedCodeBlock code) {
        addLines(code.getLiteral());
    }

    @Override
    public void visit(IndentedCodeBlock code) {
        addLines(code.getLiteral());
    }

    private void addLines(String code) {
        code.lines().forEach(line -> out.paragraph(line, Block.Look.PLAIN));
    }

    @Override
    public void visit(HtmlBlock html) {
        Document fragment = Jsoup.parseBodyFragment(html.getLiteral());
        new HtmlBlocks(out, fragment.getAllElements()).add(fragment.body());
    }

    @Override
    public void visit(CustomBlock block) {
        if (block instanceof TableBlock) {
            addTable(block);
        } else if (!(block instanceof FootnoteParser.Footnote)) {
            visitChildren(block);
        }
    }

    private void addTable(Node table) {
        var rows = new TableRows(out);
        for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
            for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
                rows.add(cells((TableRow) row), part instanceof TableHead);
            }
        }
        rows.end();
    }

    private List<String> cells(TableRow row) {
        var cells = new ArrayList<String>();
        for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
            cells.add(cell instanceof TableCell ? CleanText.of(words(cell)) : "");
        }
        return cells;
    }

    /** The words inside a block, without the signs that mark them, those that are struck, and the notes they refer to. */
    private static final class InlineText extends AbstractVisitor {
        private final StringBuilder text = new StringBuilder();
        private final List<String> struck = new ArrayList<>();
        private final List<Node> notes = new ArrayList<>();

        static InlineText of(Node block) {
            var inline = new InlineText();
            inline.visitChildren(block);
            return inline;
        }

        String text() {
            return text.toString();
        }

        @Override
        public void visit(CustomNode node) {
            switch (node) {
                case Strikethrough words -> struck.add(InlineText.of(words).text());
                case FootnoteMark mark -> refer(mark);
                default -> visitChildren(node);
            }
        }

        /** Blanks before a mark go with it: {@code Ten minutes [^1].} says "Ten minutes." */
        private void refer(FootnoteMark mark) {
            while (!text.isEmpty() && text.charAt(text.length() - 1) == ' ') {
                text.setLength(text.length() - 1);
            }
            notes.add(mark.note());
        }

        @Override
        public void visit(Text node) {
            text.append(node.getLiteral());
        }

        @Override
        public void visit(Code code) {
            text.append(code.getLiteral());
        }

        @Override
        public void visit(HtmlInline tag) {
            if (tag.getLiteral().toLowerCase(Locale.ROOT).startsWith("<br")) {
                text.append(' ');
            }
        }

        @Override
        public void visit(Image image) {
            // A picture's description stands for the picture, not in the sentence.
        }

        @Override
        public void visit(SoftLineBreak end) {
            text.append('\n');
        }

        @Override
        public void visit(HardLineBreak end) {
            text.append('\n');
        }
    }

    /** An id in braces behind a heading, {@code ## Stretch {#stretch}}, as Pandoc and Docusaurus read it. */
    private static final class HeadingId {
        private static final Pattern ID = Pattern.compile("\\s*\\{#([\\w-]+)[^}]*\\}\\s*$");

        static Optional<String> in(String heading) {
            var matcher = ID.matcher(heading);
            return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
        }

        static String removedFrom(String heading) {
            return ID.matcher(heading).replaceFirst("");
        }
    }
}
