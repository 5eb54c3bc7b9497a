package dev.kneadle.ingest;

import dev.kneadle.ingest.extract.Dropped;
import dev.kneadle.model.Article;
import dev.kneadle.model.ArticleId;
import dev.kneadle.model.Fingerprint;
import dev.kneadle.model.Margins;
import dev.kneadle.model.Origin;
import dev.kneadle.model.TaggedSection;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What became of a file: an article in tagged sections.
 *
 * @param title as the file gives it; empty where it gives none
 * @param dropped what was in the file and is not of the article
 * @param margins what it begins and ends with, and how much of that was taken out
 * @param remarks what its editor should know, such as a doubt of the encoding or a ruling on a sentence that is gone
 */
record KneadedArticle(
        String mediaType,
        Optional<String> title,
        Origin origin,
        Optional<String> language,
        List<TaggedSection> sections,
        List<Dropped> dropped,
        Margins margins,
        List<String> remarks) {
    KneadedArticle {
        sections = List.copyOf(sections);
        dropped = List.copyOf(dropped);
        remarks = List.copyOf(remarks);
    }

    /** Whether there is nothing worth finding: neither a title nor a section. */
    boolean isEmpty() {
        return sections.isEmpty() && title.isEmpty();
    }

    /** Why {@link #isEmpty}, for the editor. */
    String whyEmpty() {
        if (!dropped.isEmpty()) {
            return "all of its text is " + dropped.getFirst().reason();
        }
        return "there is no text in it"
                + remarks.stream().findFirst().map(remark -> "; " + remark).orElse("");
    }

    Article as(ArticleId id, Place place, Fingerprint fingerprint) {
        Origin known = place.url().isPresent() ? origin.publishedAt(place.url()) : origin;
        return new Article(id, place.externalId(), titleOr(id), known, language, mediaType, fingerprint, margins);
    }

    /** The title, or what the file is called: "Side sleeping" for {@code sleep/side-sleeping.md}. */
    String titleOr(ArticleId id) {
        return title.orElseGet(() -> {
            String name = String.valueOf(Path.of(id.value()).getFileName());
            String words = name.replaceFirst("\\.[A-Za-z0-9]{1,5}$", "")
                    .replaceAll("[-_\\s]+", " ")
                    .strip();
            return words.isEmpty()
                    ? name
                    : words.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + words.substring(1);
        });
    }
}
