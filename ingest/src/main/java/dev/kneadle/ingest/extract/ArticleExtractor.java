package dev.kneadle.ingest.extract;

import java.io.IOException;
import java.nio.file.Path;

/** Reads files of any format. Safe for use by many threads. */
public interface ArticleExtractor extends AutoCloseable {
    /**
     * What the file says. Takes bounded time and memory whatever the file holds.
     *
     * @throws UnreadableArticle when this file gives no article; others may
     * @throws IOException when no file can be read any more
     */
    ExtractedArticle extract(Path file) throws UnreadableArticle, IOException;

    @Override
    void close() throws IOException;
}
