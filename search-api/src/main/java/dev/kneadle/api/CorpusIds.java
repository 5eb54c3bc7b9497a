package dev.kneadle.api;

import dev.kneadle.index.IndexedArticle;
import dev.kneadle.index.SectionSearcher;
import dev.kneadle.model.Article;
import dev.kneadle.model.ArticleId;
import dev.kneadle.model.SectionId;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.Stream;

/** What judgements call the things they judge. */
enum CorpusIds {
    SECTION {
        @Override
        String of(Article article, SectionId section) {
            return section.toString();
        }
    },
    ARTICLE {
        @Override
        String of(Article article, SectionId section) {
            return article.id().value();
        }
    },
    EXTERNAL {
        @Override
        String of(Article article, SectionId section) {
            return article.externalId();
        }
    };

    abstract String of(Article article, SectionId section);

    /** The first id that names a section or an article of the index decides; where none does, ids are external ones. */
    static CorpusIds usedIn(Stream<String> ids, SectionSearcher index) throws IOException {
        for (Iterator<String> each = ids.iterator(); each.hasNext(); ) {
            String id = each.next();
            if (article(id, index).isPresent()) {
                return ARTICLE;
            }
            if (isSection(id, index)) {
                return SECTION;
            }
        }
        return EXTERNAL;
    }

    private static boolean isSection(String id, SectionSearcher index) throws IOException {
        int anchor = id.lastIndexOf('#');
        return anchor >= 0
                && article(id.substring(0, anchor), index).stream()
                        .flatMap(article -> article.tagged().stream())
                        .anyMatch(tagged -> tagged.section().anchor().equals(id.substring(anchor + 1)));
    }

    private static Optional<IndexedArticle> article(String id, SectionSearcher index) throws IOException {
        return id.isEmpty() || id.length() > ArticleId.MAX_LENGTH ? Optional.empty() : index.article(new ArticleId(id));
    }
}
