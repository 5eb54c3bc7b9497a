package dev.kneadle.ingest.extract;

import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;

/** Markdown as CommonMark has it, with GitHub's tables, footnotes, struck words and admonitions and with front matter. */
final class MarkdownReader {
    /**
     * Blocks inside one another; what is deeper is read as text of this depth. Documents have ten, hostile ones
     * thousands, which would take the parser quadratic time.
     */
    private static final int MAX_DEPTH = 100;

    /** {@code ~~struck~~}. One tilde strikes nothing: authors write "5~10 seconds". */
    private static final Extension STRUCK =
            StrikethroughExtension.builder().requireTwoTildes(true).build();

    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(TablesExtension.create(), STRUCK))
            .customBlockParserFactory(new FootnoteParser.Factory())
            .linkProcessor(new FootnoteMark.Reader())
            .maxOpenBlockParsers(MAX_DEPTH)
            .maxInlineNesting(MAX_DEPTH)
            .build();

    private MarkdownReader() {}

    static ExtractedArticle read(String text) {
        FrontMatter matter = FrontMatter.of(text);
        var blocks = new Blocks();
        MarkdownBlocks.add(PARSER.parse(Admonitions.asQuotes(matter.rest())), blocks);
        var article = new ExtractedArticle(
                Format.MARKDOWN.mediaType(),
                matter.title().or(blocks::onlyTopHeading),
                matter.origin(),
                matter.language(),
                blocks.all(),
                blocks.dropped());
        return article.marked(matter.marks());
    }
}
