package dev.kneadle.ingest.clean;

import dev.kneadle.ingest.extract.Block;
import dev.kneadle.ingest.extract.Dropped;
import dev.kneadle.ingest.extract.ExtractedArticle;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalInt;

/**
 * Tells an article from the lines that the site, not the author, put around it: the "Related News" at its end, the
 * "Advertisement" in its middle, the table of contents at its head. Works on the words alone, so it serves plain text as well as any other format.
 */
public final class Boilerplate {
    /** What {@link Dropped#reason()} says of what is dropped here. */
    static final String REASON = "boilerplate";

    /** What it says of a table of contents. */
    static final String CONTENTS = "contents";

    /**
     * Words a headline or a byline may have. In the tails seen headlines have up to 16; the authors' own paragraphs have 40
     * and more.
     */
    private static final int MAX_HEADLINE_WORDS = 25;

    /** Words from which a line that ends in a full stop is a sentence of the author's, "Stop if it hurts." for one. */
    private static final int MIN_SENTENCE_WORDS = 4;

    /** Words a headline may have that is a sentence. */
    private static final int MAX_HEADLINE_SENTENCE_WORDS = 12;

    private Boilerplate() {}

    /** The article without its boilerplate, which is added to {@link ExtractedArticle#dropped()}. */
    public static ExtractedArticle drop(ExtractedArticle article) {
        List<Block> blocks = article.blocks();
        int end = tail(blocks).orElse(blocks.size());
        var kept = new ArrayList<Block>();
        var dropped = new ArrayList<>(article.dropped());
        BitSet contents = Contents.in(blocks.subList(0, end));
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            if (i < end && !contents.get(i) && !Furniture.isAlways(block.text())) {
                kept.add(block);
            } else if (!block.text().isBlank()) {
                dropped.add(new Dropped(block.text(), contents.get(i) ? CONTENTS : REASON));
            }
        }
        return article.with(kept, dropped);
    }

    /**
     * Where the tail begins: the first block that announces other articles ("Latest News") or closes the page, with
     * nothing but headlines, bylines and ornaments behind it.
     */
    private static OptionalInt tail(List<Block> blocks) {
        OptionalInt tail = OptionalInt.empty();
        boolean closing = true;
        for (int i = blocks.size() - 1; i >= 0 && !isAuthors(blocks, i); i--) {
            String line = blocks.get(i).text();
            closing = closing && (Furniture.isOrnament(line) || Furniture.isClosing(line));
            if (Furniture.announcesOtherArticles(line) || (closing && Furniture.isClosing(line))) {
                tail = OptionalInt.of(i);
            }
        }
        return tail;
    }

    /** Whether block {@code i} says more than a headline does. A headline may be a question, or a sentence under a label. */
    private static boolean isAuthors(List<Block> blocks, int i) {
        String text = blocks.get(i).text().strip();
        int words = words(text);
        boolean sentence = words >= MIN_SENTENCE_WORDS && (text.endsWith(".") || text.endsWith("!"));
        boolean headline = words <= MAX_HEADLINE_SENTENCE_WORDS && isUnderLabel(blocks, i);
        return words > MAX_HEADLINE_WORDS || (sentence && !headline && !Furniture.isClosing(text));
    }

    /** Words, counted no further than a headline may have them. */
    private static int words(String text) {
        int words = 1;
        for (int at = 1; at < text.length() && words <= MAX_HEADLINE_WORDS; at++) {
            if (Character.isWhitespace(text.charAt(at)) && !Character.isWhitespace(text.charAt(at - 1))) {
                words++;
            }
        }
        return words;
    }

    private static boolean isUnderLabel(List<Block> blocks, int i) {
        int above = i - 1;
        while (above >= 0 && blocks.get(above).text().isBlank()) {
            above--;
        }
        return above >= 0 && Furniture.announcesOtherArticles(blocks.get(above).text());
    }
}
