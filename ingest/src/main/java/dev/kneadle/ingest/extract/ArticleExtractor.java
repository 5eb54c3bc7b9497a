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

    /**
     * The same, but what the article says is held back until there is room for it: by the process that has read it, where one
     * does. That process reads nothing else meanwhile, so there must be one for each article that may have to wait.
     */
    default ExtractedArticle extract(Source source, Intake intake) throws UnreadableArticle, IOException {
        ExtractedArticle article = extract(source);
        intake.admit(article.length());
        return article;
    }

    /** What a file says. */
    default ExtractedArticle extract(Path file) throws UnreadableArticle, IOException {
        return extract(new Source.WholeFile(file));
    }

    @Override
    void close() throws IOException;
}
