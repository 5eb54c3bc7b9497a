package dev.kneadle.ingest.repeat;

import dev.kneadle.ingest.extract.Block;
import dev.kneadle.ingest.extract.Dropped;
import dev.kneadle.ingest.section.Outline;
import dev.kneadle.model.Fact;
import dev.kneadle.model.Margins;
import dev.kneadle.model.Sentence;
import dev.kneadle.model.TaggedSection;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The lines at the margins of one article that may be its site's. What could be advice never is, however often it recurs:
 * a tagged sentence ("Stop if it hurts."), a heading that warns, a sentence that tells a duration or a number of repetitions, a numbered step.
 * Nor is a line with a colon, which says something of the article ("Level: beginner") or introduces what comes next. An
 * article whose language the tagger does not read must not be asked for its margins.
 */
public final class ArticleMargins {
    /** What {@link Dropped#reason()} says of the lines taken out. */
    static final String REASON = "repeated";

    /** Lines looked at on either side: what is further in is seldom a masthead or a footer. Each takes 8 bytes in the index. */
    private static final int MOST = 6;

    /** Words a line may have: a site says who it is in a paragraph, never in two. */
    private static final int LONGEST = 60;

    /** What each margin may have of the article's words; a line further in is the author's, whoever else wrote it too. */
    private static final double SHARE = 0.2;

    /** What says something of this article, "Level: beginner", or introduces what comes next. */
    private static final Pattern TELLS = Pattern.compile(":(?:\\s|$)");

    private static final Pattern DIGITS = Pattern.compile("\\p{N}+");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final List<Block> blocks;
    private final Set<String> advice;
    private final int room;

    private ArticleMargins(Outline outline, List<TaggedSection> sections) {
        this.blocks = outline.blocks();
        this.advice = advice(sections);
        this.room = (int)
                (SHARE * blocks.stream().mapToInt(block -> words(block.text())).sum());
    }

    /**
     * The margins of an article before anything is cut.
     *
     * @param site what its articles have in common: their format, and their site where they name it
     * @param sections the outline's, tagged, with their facts
     */
    public static Margins of(String site, Outline outline, List<TaggedSection> sections) {
        var margins = new ArticleMargins(outline, sections);
        return new Margins(
                hash(site), hash(outline.title().orElse("")), margins.first(), margins.last(), Margins.Cut.NONE);
    }

    /** The lines of the sections that hold something a reader may act on. */
    private static Set<String> advice(List<TaggedSection> sections) {
        var advice = new HashSet<String>();
        for (TaggedSection section : sections) {
            if (section.headingWarns()) {
                advice.add(section.section().heading());
            }
            var told = new BitSet();
            Stream.concat(
                            section.sentences().stream().map(Sentence::span),
                            section.facts().stream().map(Fact::sentence))
                    .forEach(span -> told.set(span.start(), span.end()));
            addLines(section.section().text(), told, advice);
        }
        return advice;
    }

    /** @param told the places of what a reader may act on; a line may hold a hundred thousand sentences */
    private static void addLines(String text, BitSet told, Set<String> lines) {
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            int first = told.nextSetBit(start);
            if (first >= 0 && first < end) {
                lines.add(text.substring(start, end));
            }
            start = end + 1;
        }
    }

    /** A heading speaks for the text below it, so the beginning ends there. */
    private List<Long> first() {
        return margin(blocks.stream()
                .takeWhile(block -> !(block instanceof Block.Heading))
                .toList());
    }

    /** A heading with all that stands below it may go. */
    private List<Long> last() {
        return margin(blocks.reversed());
    }

    private List<Long> margin(List<Block> fromOutside) {
        var lines = new ArrayList<Long>();
        int words = 0;
        for (Block block : fromOutside) {
            words += words(block.text());
            if (lines.size() == MOST || words > room || !mayBeTheSites(block)) {
                break;
            }
            lines.add(hash(plain(block.text())));
        }
        return lines;
    }

    private boolean mayBeTheSites(Block block) {
        return words(block.text()) <= LONGEST
                && !TELLS.matcher(block.text()).find()
                && switch (block) {
                    case Block.Heading heading -> !advice.contains(heading.text());
                    case Block.Paragraph(String text, Block.Look look) -> !advice.contains(text);
                    case Block.ListItem(String text, int depth, String marker) ->
                        marker.equals("•") && !advice.contains(marker + " " + text);
                    case Block.Line line -> false;
                };
    }

    /** One more than there are stretches of white space inside. */
    private static int words(String text) {
        String bare = text.strip();
        int words = 1;
        for (int at = 1; at < bare.length(); at++) {
            if (isSpace(bare.charAt(at - 1)) && !isSpace(bare.charAt(at))) {
                words++;
            }
        }
        return words;
    }

    private static boolean isSpace(char letter) {
        return letter == ' ' || (letter >= '\t' && letter <= '\r');
    }

    /** Its words; the numbers of pages and years do not matter. */
    private static String plain(String text) {
        String words =
                NO_WORD.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
        return DIGITS.matcher(words.isEmpty() ? text : words).replaceAll("0");
    }

    private static long hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** The article without what is cut off. */
    public static Outline without(Margins.Cut cut, Outline outline) {
        List<Block> all = outline.blocks();
        return new Outline(outline.title(), all.subList(cut.first(), all.size() - cut.last()));
    }

    /** What is cut off, in the order of the article. */
    public static List<Dropped> dropped(Margins.Cut cut, Outline outline) {
        List<Block> all = outline.blocks();
        return Stream.concat(
                        all.subList(0, cut.first()).stream(), all.subList(all.size() - cut.last(), all.size()).stream())
                .map(block -> new Dropped(block.text(), REASON))
                .toList();
    }
}
