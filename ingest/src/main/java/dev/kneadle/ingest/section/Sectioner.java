package dev.kneadle.ingest.section;

import dev.kneadle.ingest.extract.Block;
import dev.kneadle.model.HeadingSource;
import dev.kneadle.model.Section;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Cuts an article at its headings. A section holds the text up to the next heading of any level; what stands before the
 * first heading is the lead. A heading without text of its own is a section too: it is the parent its children are
 * found under. A long article without any heading, a transcript perhaps, is cut between paragraphs into parts of about
 * equal length, of which the first is the lead.
 */
public final class Sectioner {
    /**
     * Words a part of an article without headings has on average: a page of print, and twice what a section with a heading
     * has in the judged articles.
     */
    private static final int PART_WORDS = 400;

    /** Words from which a part is long enough where there are headings, or too little text to cut: more than any has. */
    private static final int WHOLE = Integer.MAX_VALUE;

    /** Words up to which a line that ends no sentence may be a name and not text. */
    private static final int SHORT = 4;

    private final Anchors anchors = new Anchors();
    private final Deque<Block.Heading> open = new ArrayDeque<>();
    private final List<Section> sections = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();

    /** Words from which a part is long enough, or {@link #WHOLE}. */
    private final int partWords;

    private int words;

    private Sectioner(int partWords) {
        this.partWords = partWords;
    }

    /** The sections of an outlined article, in order. */
    public static List<Section> split(Outline article) {
        var sectioner = new Sectioner(partWords(article.blocks()));
        article.blocks().forEach(sectioner::add);
        sectioner.close();
        return List.copyOf(sectioner.sections);
    }

    private static int partWords(List<Block> blocks) {
        if (blocks.stream().anyMatch(Block.Heading.class::isInstance)) {
            return WHOLE;
        }
        int words = blocks.stream().mapToInt(block -> words(block.text())).sum();
        int parts = Math.max(1, Math.round(words / (float) PART_WORDS));
        return parts == 1 ? WHOLE : words / parts;
    }

    private static int words(String text) {
        int words = 1;
        for (int at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) {
            words++;
        }
        return words;
    }

    private void add(Block block) {
        if (words >= partWords && block instanceof Block.Paragraph && !leads(lines.getLast())) {
            close();
        }
        words += partWords == WHOLE ? 0 : words(block.text());
        switch (block) {
            case Block.Heading heading -> open(heading);
            case Block.Paragraph(String text, Block.Look look) -> lines.add(text);
            case Block.ListItem(String text, int depth, String marker) -> lines.add(marker + " " + text);
            case Block.Line line ->
                throw new IllegalArgumentException("an outline must have no bare lines, got '" + line.text() + "'");
        }
    }

    /** Whether a line belongs to what comes behind it: it introduces a list, or is as short as the name of who speaks. */
    private static boolean leads(String line) {
        return line.endsWith(":") || (words(line) <= SHORT && !Passage.endsSentence(line));
    }

    private void open(Block.Heading heading) {
        close();
        while (!open.isEmpty() && open.getLast().level() >= heading.level()) {
            open.removeLast();
        }
        open.addLast(heading);
    }

    private void close() {
        if (open.isEmpty()) {
            if (!lines.isEmpty()) {
                sections.add(part());
            }
        } else {
            sections.add(section(open.getLast()));
        }
        lines.clear();
        words = 0;
    }

    private Section part() {
        int ordinal = sections.size();
        String anchor = ordinal == 0 ? Section.TOP : "part-" + (ordinal + 1);
        return new Section(anchor, ordinal, 0, List.of(), HeadingSource.NONE, 1, text());
    }

    private Section section(Block.Heading heading) {
        return new Section(
                anchors.next(heading.text(), heading.id()),
                sections.size(),
                heading.level(),
                open.stream().map(Block.Heading::text).toList(),
                heading.source(),
                heading.confidence(),
                text());
    }

    private String text() {
        return String.join("\n", lines);
    }
}
