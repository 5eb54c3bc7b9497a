package dev.kneadle.ingest.extract;

import java.util.List;
import java.util.Optional;

/**
 * What a file says, before it is cut into sections.
 *
 * @param mediaType found from the content: {@code text/plain}, {@code text/markdown}, {@code text/html},
 *     {@code application/pdf} ...
 * @param title empty where the file does not name one
 * @param url where the file says it was published
 * @param language ISO 639-1 code, as declared or as found; empty where the text is too short to tell
 * @param dropped what was in the file and is not of the article
 */
public record ExtractedArticle(
        String mediaType,
        Optional<String> title,
        Optional<String> url,
        Optional<String> language,
        List<Block> blocks,
        List<Dropped> dropped) {
    public ExtractedArticle {
        blocks = List.copyOf(blocks);
        dropped = List.copyOf(dropped);
    }
}
