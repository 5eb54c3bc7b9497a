package dev.kneadle.ingest.section;

import dev.kneadle.ingest.extract.Block;
import dev.kneadle.model.HeadingSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Headings that only say again how the heading above them ends, as the card of a product does below "Best floss: Tidy
 * Expanding Floss". They open nothing, and become text. Below a title they may be all the sections there are.
 */
final class EchoedHeadings {
    /** Characters that may stand between the two, in UTF-16 units: room for the name of a maker. */
    private static final int BETWEEN = 30;

    private EchoedHeadings() {}

    static List<Block> asText(List<Block> blocks) {
        var found = new ArrayList<Block>();
        Optional<Above> above = Optional.empty();
        int between = 0;
        for (Block block : blocks) {
            if (!(block instanceof Block.Heading heading)) {
                between = Math.min(BETWEEN + 1, between + block.text().length());
                found.add(block);
            } else if (between <= BETWEEN
                    && above.filter(one -> isEcho(heading, one)).isPresent()) {
                found.add(new Block.Paragraph(heading.text(), Block.Look.PLAIN));
            } else {
                above = Optional.of(new Above(heading, Anchors.slug(heading.text())));
                between = 0;
                found.add(heading);
            }
        }
        return found;
    }

    /** A heading that may be echoed. Its slug is kept, since it may be long and have thousands of headings below it. */
    private record Above(Block.Heading heading, String slug) {}

    private static boolean isEcho(Block.Heading heading, Above above) {
        return heading.source() != HeadingSource.INFERRED
                && above.heading().level() > 1
                && heading.level() >= above.heading().level()
                && endsWith(above.slug(), Anchors.slug(heading.text()));
    }

    /** Whether {@code end} is the last words of {@code slug}, two and more; all of them may be a table of repeated names. */
    private static boolean endsWith(String slug, String end) {
        return end.indexOf('-') > 0 && slug.endsWith("-" + end);
    }
}
