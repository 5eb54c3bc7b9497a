package dev.kneadle.api;

import dev.kneadle.index.Hit;
import dev.kneadle.model.Section;
import dev.kneadle.model.Tag;
import java.util.List;

/**
 * What other articles say to much the same end as a section: their names alone, since no text may stand here without its
 * warnings.
 *
 * @param title of the section's article
 * @param heading of the section
 * @param language of its article; empty where it is not known
 * @param link back to the section
 */
record SimilarPage(String title, String heading, String language, String link, List<Item> items) {
    SimilarPage {
        items = List.copyOf(items);
    }

    /**
     * A section of another article.
     *
     * @param title of its article
     */
    record Item(String link, String heading, String title, String language, List<Tag> tags) {
        Item {
            tags = List.copyOf(tags);
        }

        static Item of(Hit hit) {
            Section section = hit.section().section();
            String title = hit.article().title();
            return new Item(
                    Link.to(hit.id()),
                    section.isLead() ? title : section.heading(),
                    title,
                    hit.article().language().orElse(""),
                    List.copyOf(hit.section().tags()));
        }
    }

    static SimilarPage to(SectionCard section, List<Hit> similar) {
        return new SimilarPage(
                section.title(),
                section.heading(),
                section.language(),
                section.link(),
                similar.stream().map(Item::of).toList());
    }
}
