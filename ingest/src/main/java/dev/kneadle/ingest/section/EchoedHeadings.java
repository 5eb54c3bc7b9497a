package dev.kneadle.ingest.section;

import dev.kneadle.ingest.extract.Block;
import dev.kneadle.model.HeadingSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Headings that only say again what the heading above them says. One that names what that names behind a colon or a dash, as
 * the card of a product does below "Best floss: Tidy Expanding Floss", opens nothing, and becomes text. Of two with the same
 * words and nothing between them, as of a card that is there for two sizes of screen, the higher stays. Below a title they
 * may be all the sections there are. Others are no echoes: "Lower Back" below "Exercises for the Lower Back" has its own text.
 */
final class EchoedHeadings {
    /** Characters that may stand between the two, in UTF-16 units: room for the name of a maker. */
    private static final int BETWEEN = 30;

    /** What parts a name from what is said of it, and the name, which is all behind the last of them. */
    private static final Pattern NAMED = Pattern.compile("(?s).*(?::|\\s[-–—|])\\s(.+)");

    private EchoedHeadings() {}

    static List<Block> asText(List<Block> blocks) {
        var found = new ArrayList<Block>();
        Optional<Above> above = Optional.empty();
        int between = 0;
        for (Block block : blocks) {
            if (!(block instanceof Block.Heading heading)) {
                between = Math.min(BETWEEN + 1, between + block.text().length());
                found.add(block);
            } else if (!found.isEmpty() && found.getLast() instanceof Block.Heading last && isTheSame(heading, last)) {
                found.set(found.size() - 1, higher(last, heading));
            } else if (between <= BETWEEN
                    && above.filter(one -> isEcho(heading, one)).isPresent()) {
                found.add(new Block.Paragraph(heading.text(), Block.Look.PLAIN));
            } else {
                above = Optional.of(new Above(heading, name(heading.text())));
                between = 0;
                found.add(heading);
            }
        }
        return found;
    }

    /** The higher of two, found by what the page's links call either. */
    private static Block.Heading higher(Block.Heading last, Block.Heading heading) {
        Block.Heading kept = heading.level() < last.level() ? heading : last;
        return new Block.Heading(
                kept.level(),
                kept.text(),
                kept.source(),
                kept.confidence(),
                kept.id().or(last::id).or(heading::id));
    }

    private static boolean isTheSame(Block.Heading heading, Block.Heading last) {
        return heading.source() != HeadingSource.INFERRED
                && last.level() > 1
                && heading.text().equals(last.text());
    }

    /** A heading that may be echoed. The slug of its name is kept, since it may be long and have thousands of headings below it. */
    private record Above(Block.Heading heading, Optional<String> name) {}

    /** With a stroke before it, so that its words end in those of an echo or are the same. */
    private static Optional<String> name(String heading) {
        Matcher named = NAMED.matcher(heading);
        return named.matches() ? Optional.of("-" + Anchors.slug(named.group(1))) : Optional.empty();
    }

    private static boolean isEcho(Block.Heading heading, Above above) {
        return heading.source() != HeadingSource.INFERRED
                && above.heading().level() > 1
                && heading.level() >= above.heading().level()
                && above.name()
                        .filter(name -> endsWith(name, Anchors.slug(heading.text())))
                        .isPresent();
    }

    /** Whether {@code end} is the last words of {@code name}, two and more; one may be the row of a table. */
    private static boolean endsWith(String name, String end) {
        return end.indexOf('-') > 0 && name.endsWith("-" + end);
    }
}
