package dev.kneadle.ingest.extract;

import java.util.stream.Collectors;

/** An article as a few lines of text, for tests to compare. */
final class Picture {
    private Picture() {}

    /** A line for each block: {@code # Heading}, {@code text}, {@code **bold**}, {@code - item}, {@code | line}. */
    static String of(ExtractedArticle article) {
        return article.blocks().stream().map(Picture::of).collect(Collectors.joining("\n"));
    }

    /** A line for each dropped text: {@code reason: text}. */
    static String ofDropped(ExtractedArticle article) {
        return article.dropped().stream()
                .map(dropped -> dropped.reason() + ": " + dropped.text())
                .sorted()
                .collect(Collectors.joining("\n"));
    }

    private static String of(Block block) {
        return switch (block) {
            case Block.Heading heading ->
                "#".repeat(heading.level()) + " " + heading.text()
                        + heading.id().map(id -> " {" + id + "}").orElse("");
            case Block.Paragraph paragraph ->
                paragraph.look() == Block.Look.BOLD ? "**" + paragraph.text() + "**" : paragraph.text();
            case Block.ListItem item -> "  ".repeat(item.depth() - 1) + item.marker() + " " + item.text();
            case Block.Line line -> ("| " + line.text()).strip();
        };
    }
}
