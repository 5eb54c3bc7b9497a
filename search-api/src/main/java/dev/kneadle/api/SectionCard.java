package dev.kneadle.api;

import dev.kneadle.index.GuardedSection;
import dev.kneadle.index.IndexedArticle;
import dev.kneadle.model.Section;
import dev.kneadle.model.SectionId;
import java.util.List;
import java.util.Optional;

/**
 * One section as a card to print: what limits it, what it takes, what to do.
 *
 * @param title of its article
 * @param language of its article; empty where it is not known
 * @param link back to the section
 */
record SectionCard(
        String title,
        String heading,
        String language,
        String link,
        List<String> facts,
        WarningBox warnings,
        List<TextBlock> text) {
    SectionCard {
        facts = List.copyOf(facts);
        text = List.copyOf(text);
    }

    /** The card of the section {@code anchor}; empty where the article has none of that name. */
    static Optional<SectionCard> of(IndexedArticle indexed, String anchor) {
        return indexed.sections().stream()
                .filter(section -> section.section().section().anchor().equals(anchor))
                .findFirst()
                .map(section -> of(indexed, section));
    }

    private static SectionCard of(IndexedArticle indexed, GuardedSection guarded) {
        Section section = guarded.section().section();
        String title = indexed.article().title();
        return new SectionCard(
                title,
                section.isLead() ? title : section.heading(),
                indexed.article().language().orElse(""),
                Link.to(new SectionId(indexed.article().id(), section.anchor())),
                FactWords.of(guarded.section().facts()),
                WarningBox.of(guarded.section(), guarded.safety()),
                TextBlock.in(guarded.section()));
    }
}
