package dev.kneadle.model;

import java.util.Optional;

/**
 * What is known of an article apart from its sections.
 *
 * @param externalId the name it has elsewhere; its {@code id} where it has none
 * @param title never empty: the file's name stands in where the file has no title
 * @param origin where it comes from, as far as its file says
 * @param language ISO 639-1 code; empty where the text is too short to tell
 * @param mediaType as found from the content, not from the file's name, such as {@code text/html}
 * @param margins what it begins and ends with
 */
public record Article(
        ArticleId id,
        String externalId,
        String title,
        Origin origin,
        Optional<String> language,
        String mediaType,
        Fingerprint fingerprint,
        Margins margins) {
    public Article {
        if (title.isBlank()) {
            throw new IllegalArgumentException("title must say something, got '" + title + "' for " + id);
        }
    }

    /** An article that is compared with no other. */
    public Article(
            ArticleId id,
            String externalId,
            String title,
            Origin origin,
            Optional<String> language,
            String mediaType,
            Fingerprint fingerprint) {
        this(id, externalId, title, origin, language, mediaType, fingerprint, Margins.NONE);
    }
}
