package dev.kneadle.ingest.extract;

import java.io.IOException;
import java.nio.file.Path;

/** Reads articles of any format. Safe for use by many threads. */
public interface ArticleExtractor extends AutoCloseable {
    /**
     * What the article says. Takes bounded time and memory whatever its bytes are.
     *
     * @throws UnreadableArticle when these bytes give no article; others may
     * @throws IOException when nothing can be read any more
     */
    ExtractedArticle extract(Source source) throws UnreadableArticle, IOException;

    /** What a file says. */
    default ExtractedArticle extract(Path file) throws UnreadableArticle, IOException {
        return extract(new Source.WholeFile(file));
    }

    @Override
    void close() throws IOException;
}
