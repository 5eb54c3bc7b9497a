package dev.kneadle.ingest;

import dev.kneadle.ingest.review.ArticleReview;
import dev.kneadle.model.ArticleId;
import dev.kneadle.model.Failure;
import java.io.IOException;

/** Tells an editor what to look at, article by article. */
interface TagsReport {
    void article(ArticleId id, KneadedArticle article, ArticleReview review) throws IOException;

    void failed(ArticleId id, Failure failure) throws IOException;

    /** Once, when all have been told. */
    void end() throws IOException;
}
