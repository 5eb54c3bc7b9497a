package dev.kneadle.api;

import dev.kneadle.index.Suggestion;
import dev.kneadle.model.ArticleId;
import dev.kneadle.model.SectionId;
import java.util.Locale;
import java.util.Optional;

/** The addresses of this server's pages. */
final class Link {
    /** What stands before an article's id in the path of its page. */
    static final String ARTICLES = "/articles/";

    /** What stands before an article's id in the path of its sections' cards. */
    static final String CARDS = "/cards/";

    /** What stands before an article's id in the path of what is similar to its sections. */
    static final String SIMILAR = "/similar/";

    private Link() {}

    static String to(ArticleId article) {
        return ARTICLES + PercentEncoding.encodePath(article.value());
    }

    /** To the section itself: {@code /articles/neck.txt#stretches}. */
    static String to(SectionId section) {
        return to(section.article()) + "#" + PercentEncoding.encode(section.anchor());
    }

    /** To the section by itself, as a card to print: {@code /cards/neck.txt?section=stretches}. */
    static String toCard(SectionId section) {
        return CARDS + PercentEncoding.encodePath(section.article().value()) + "?section="
                + PercentEncoding.encode(section.anchor());
    }

    /** To what the suggestion names, where that is one section or one article. */
    static Optional<String> to(Suggestion suggestion) {
        return switch (suggestion) {
            case Suggestion.Heading heading -> heading.only().map(Link::to);
            case Suggestion.Title title -> title.only().map(Link::to);
            case Suggestion.Words words -> Optional.empty();
        };
    }

    /** To sections of other articles that say much the same: {@code /similar/neck.txt?section=stretches}. */
    static String toSimilar(SectionId section) {
        return SIMILAR + PercentEncoding.encodePath(section.article().value()) + "?section="
                + PercentEncoding.encode(section.anchor());
    }

    static String toSearch(String query) {
        return "/?q=" + PercentEncoding.encode(query);
    }

    static String to(SearchParams search) {
        return "/?" + search.toQuery();
    }

    /** An address found in an article, if it is one that a browser may be sent to: no {@code javascript:}. */
    static Optional<String> outside(Optional<String> url) {
        return url.filter(address -> {
            String lower = address.toLowerCase(Locale.ROOT);
            return lower.startsWith("https://") || lower.startsWith("http://");
        });
    }
}
