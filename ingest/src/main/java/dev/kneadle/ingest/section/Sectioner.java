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
 * found under.
 */
public final class Sectioner {
    private final Anchors anchors = new Anchors();
    private final Deque<Block.Heading> open = new ArrayDeque<>();
    private final List<Section> sections = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();

    private Sectioner() {}

    /** The sections of an outlined article, in order. */
    public static List<Section> split(Outline article) {
        var sectioner = new Sectioner();
        article.blocks().forEach(sectioner::add);
        sectioner.close();
        return List.copyOf(sectioner.sections);
    }

    private void add(Block block) {
        switch (block) {
            case Block.Heading heading -> open(heading);
            case Block.Paragraph(String text, Block.Look look) -> lines.add(text);
            case Block.ListItem(String text, int depth, String marker) -> lines.add(marker + " " + text);
            case Block.Line line ->
                throw new IllegalArgumentException("an outline must have no bare lines, got '" + line.text() + "'");
        }
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
                sections.add(lead());
            }
        } else {
            sections.add(section(open.getLast()));
        }
        lines.clear();
    }

    private Section lead() {
        return new Section(Section.TOP, 0, 0, List.of(), HeadingSource.NONE, 1, text());
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
