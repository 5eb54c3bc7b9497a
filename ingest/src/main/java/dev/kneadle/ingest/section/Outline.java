package dev.kneadle.ingest.section;

import dev.kneadle.ingest.extract.Block;
import dev.kneadle.ingest.extract.ExtractedArticle;
import dev.kneadle.model.HeadingSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An article whose headings are known, whether the format marks them, their looks give them away or only their words and
 * their place do.
 *
 * @param title empty where neither the file nor its first line gives one
 * @param blocks headings, paragraphs and list items; the title is none of them
 */
public record Outline(Optional<String> title, List<Block> blocks) {
    public Outline {
        blocks = List.copyOf(blocks);
    }

    public static Outline of(ExtractedArticle article) {
        List<Block> blocks = EchoedHeadings.asText(StyledHeadings.in(PlainText.read(article.blocks())));
        Optional<Block.Heading> heading = titleHeading(blocks, article.title());
        Optional<String> title = heading.map(Block.Heading::text).or(article::title);
        return new Outline(title, heading.map(one -> without(one, blocks)).orElse(blocks));
    }

    /**
     * The heading that is the article's title: the first one where it repeats the title the file names, or is the only one
     * of the outermost level. Only markup is believed against a title that the file names.
     */
    private static Optional<Block.Heading> titleHeading(List<Block> blocks, Optional<String> named) {
        List<Block.Heading> headings = headings(blocks);
        if (headings.isEmpty()) {
            return Optional.empty();
        }
        Block.Heading first = headings.getFirst();
        boolean repeats = named.map(title -> Anchors.slug(title).equals(Anchors.slug(first.text())))
                .orElse(false);
        boolean believed = named.isEmpty() || first.source() == HeadingSource.MARKUP;
        return repeats || (believed && isTheOne(first, headings)) ? Optional.of(first) : Optional.empty();
    }

    private static boolean isTheOne(Block.Heading first, List<Block.Heading> headings) {
        boolean above = headings.stream().skip(1).allMatch(other -> other.level() > first.level());
        return switch (first.source()) {
            case MARKUP -> above && first.level() == 1;
            case STYLE -> above && headings.size() > 1;
            case INFERRED -> first.level() == PlainText.TITLE_LEVEL;
            case NONE -> false;
        };
    }

    private static List<Block.Heading> headings(List<Block> blocks) {
        var headings = new ArrayList<Block.Heading>();
        for (Block block : blocks) {
            if (block instanceof Block.Heading heading) {
                headings.add(heading);
            }
        }
        return headings;
    }

    private static List<Block> without(Block.Heading title, List<Block> blocks) {
        var rest = new ArrayList<>(blocks);
        rest.remove(title);
        return rest;
    }
}
