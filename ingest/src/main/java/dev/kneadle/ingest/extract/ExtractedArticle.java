package dev.kneadle.ingest.extract;

import dev.kneadle.model.Origin;
import dev.kneadle.model.Tag;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a file says, before it is cut into sections.
 *
 * @param mediaType found from the content: {@code text/plain}, {@code text/markdown}, {@code text/html},
 *     {@code application/pdf} ...
 * @param title empty where the file does not name one
 * @param origin where the file says it comes from
 * @param language ISO 639-1 code, as declared or as found; empty where the text is too short to tell
 * @param dropped what was in the file and is not of the article
 * @param doubts why this may not be all of it, or not as it was written, in the order of {@link Doubt}
 * @param marks what its author says all of it is, as in {@code tags: [warning]} of a front matter, in the order of {@link Tag}
 */
public record ExtractedArticle(
        String mediaType,
        Optional<String> title,
        Origin origin,
        Optional<String> language,
        List<Block> blocks,
        List<Dropped> dropped,
        List<Doubt> doubts,
        Set<Tag> marks) {
    public ExtractedArticle {
        blocks = List.copyOf(blocks);
        dropped = List.copyOf(dropped);
        doubts = doubts.stream().distinct().sorted().toList();
        marks = marks.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(marks));
    }

    /** UTF-16 units of text in its blocks. */
    public long length() {
        return blocks.stream().mapToLong(block -> block.text().length()).sum();
    }

    /** An article that was read without any doubt. */
    public ExtractedArticle(
            String mediaType,
            Optional<String> title,
            Origin origin,
            Optional<String> language,
            List<Block> blocks,
            List<Dropped> dropped) {
        this(mediaType, title, origin, language, blocks, dropped, List.of());
    }

    /** An article of which its author says nothing. */
    public ExtractedArticle(
            String mediaType,
            Optional<String> title,
            Origin origin,
            Optional<String> language,
            List<Block> blocks,
            List<Dropped> dropped,
            List<Doubt> doubts) {
        this(mediaType, title, origin, language, blocks, dropped, doubts, Set.of());
    }

    /** The same article with other text. */
    public ExtractedArticle with(List<Block> itsBlocks, List<Dropped> itsDropped) {
        return new ExtractedArticle(mediaType, title, origin, language, itsBlocks, itsDropped, doubts, marks);
    }

    ExtractedArticle inLanguage(Optional<String> found) {
        return new ExtractedArticle(mediaType, title, origin, found, blocks, dropped, doubts, marks);
    }

    ExtractedArticle marked(Set<Tag> byItsAuthor) {
        return new ExtractedArticle(mediaType, title, origin, language, blocks, dropped, doubts, byItsAuthor);
    }

    ExtractedArticle doubting(Set<Doubt> more) {
        Set<Doubt> all = EnumSet.noneOf(Doubt.class);
        all.addAll(doubts);
        all.addAll(more);
        return new ExtractedArticle(mediaType, title, origin, language, blocks, dropped, List.copyOf(all), marks);
    }
}
