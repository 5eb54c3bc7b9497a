package dev.kneadle.index;

import dev.kneadle.model.ArticleId;
import dev.kneadle.model.Tag;
import java.util.Optional;
import java.util.Set;

/**
 * Narrows a search without having a say in the ranking.
 *
 * @param tags a section must carry all of these
 * @param language ISO 639-1 code of the article
 * @param mediaType of the article, such as {@code text/html}
 */
public record Filter(
        Set<Tag> tags,
        Optional<ArticleId> article,
        Optional<String> language,
        Optional<String> mediaType,
        FactFilter facts) {
    public static final Filter NONE = new Filter(Set.of(), Optional.empty(), Optional.empty(), Optional.empty());

    public Filter {
        tags = Set.copyOf(tags);
    }

    /** Whatever the techniques of a section take. */
    public Filter(Set<Tag> tags, Optional<ArticleId> article, Optional<String> language, Optional<String> mediaType) {
        this(tags, article, language, mediaType, FactFilter.ANY);
    }

    public Filter within(FactFilter narrower) {
        return new Filter(tags, article, language, mediaType, narrower);
    }

    public static Filter tagged(Tag... tags) {
        return new Filter(Set.of(tags), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
