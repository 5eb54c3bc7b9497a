package dev.kneadle.ingest.clean;

import dev.kneadle.ingest.extract.Block;
import dev.kneadle.ingest.extract.Dropped;
import dev.kneadle.ingest.extract.ExtractedArticle;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * Tells an article from the lines that the site, not the author, put around it: the "Related News" at its end, the
 * "Advertisement" in its middle. Works on the words alone, so it serves plain text as well as any other format.
 */
public final class Boilerplate {
    /** What {@link Dropped#reason()} says of what is dropped here. */
    static final String REASON = "boilerplate";

    /**
     * A tail may hold teasers, but a text this long that ends as a sentence is the author's: the articles measured have
     * paragraphs of 40 words and more, the teasers and headlines of their tails stay below 20.
     */
    private static final int PROSE_WORDS = 25;

    private Boilerplate() {}

    /** The article without its boilerplate, which is added to {@link ExtractedArticle#dropped()}. */
    public static ExtractedArticle drop(ExtractedArticle article) {
        List<Block> blocks = article.blocks();
        int end = tail(blocks).orElse(blocks.size());
        var kept = new ArrayList<Block>();
        var dropped = new ArrayList<>(article.dropped());
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            if (i < end && !Furniture.isAlways(block.text())) {
                kept.add(block);
            } else if (!block.text().isBlank()) {
                dropped.add(new Dropped(block.text(), REASON));
            }
        }
        return new ExtractedArticle(
                article.mediaType(), article.title(), article.url(), article.language(), kept, dropped);
    }

    /**
     * Where the tail begins: the first block that announces other articles ("Latest News") with nothing but headlines,
     * bylines and ornaments behind it.
     */
    private static OptionalInt tail(List<Block> blocks) {
        OptionalInt tail = OptionalInt.empty();
        for (int i = blocks.size() - 1; i >= 0 && !isProse(blocks.get(i)); i--) {
            if (Furniture.announcesOtherArticles(blocks.get(i).text())) {
                tail = OptionalInt.of(i);
            }
        }
        return tail;
    }

    private static boolean isProse(Block block) {
        String text = block.text().strip();
        return text.split("\\s+", PROSE_WORDS + 1).length > PROSE_WORDS
                || (endsAsSentence(text) && text.split("\\s+", 13).length > 12);
    }

    private static boolean endsAsSentence(String text) {
        return text.endsWith(".") || text.endsWith("!") || text.endsWith("?");
    }
}
