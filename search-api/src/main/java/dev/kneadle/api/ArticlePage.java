package dev.kneadle.api;

import dev.kneadle.index.GuardedSection;
import dev.kneadle.index.IndexedArticle;
import dev.kneadle.index.SafetyNote;
import dev.kneadle.model.Article;
import dev.kneadle.model.ArticleId;
import dev.kneadle.model.Section;
import dev.kneadle.model.SectionId;
import dev.kneadle.model.Tag;
import dev.kneadle.model.TaggedSection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A whole article, as the page shows it.
 *
 * @param byline who wrote it, when and for whom, as far as that is known
 * @param url where it was published, if a browser may be sent there
 * @param duplicates the articles that have nearly the same text
 * @param linkedData the article for programs, see {@link ArticleLd}
 */
record ArticlePage(
        String title,
        String language,
        Byline byline,
        Optional<String> url,
        List<Duplicate> duplicates,
        String linkedData,
        List<Part> parts) {
    /** HTML has no deeper heading. */
    private static final int DEEPEST = 6;

    ArticlePage {
        duplicates = List.copyOf(duplicates);
        parts = List.copyOf(parts);
    }

    /** An article by its id, since its title is mostly the same. */
    record Duplicate(String article, String link) {
        static Duplicate of(Article article) {
            return new Duplicate(article.id().value(), Link.to(article.id()));
        }
    }

    /**
     * A section and what stands between it and the one before.
     *
     * @param above headings over this section that have no text of their own and so are no sections
     * @param level of its heading on the page, 2 to 6: the title has 1
     * @param heading empty for the lead
     * @param facts what its techniques take
     * @param card its address as a card to print; empty where there is nothing to do
     * @param similar the address of what other articles say to much the same end
     */
    record Part(
            List<Heading> above,
            String anchor,
            int level,
            String heading,
            List<Tag> tags,
            List<String> facts,
            Optional<String> card,
            String similar,
            WarningBox warnings,
            List<TextBlock> text) {
        Part {
            above = List.copyOf(above);
            tags = List.copyOf(tags);
            facts = List.copyOf(facts);
            text = List.copyOf(text);
        }

        /** As the target of a link on the same page. */
        String link() {
            return "#" + PercentEncoding.encode(anchor);
        }
    }

    /** The parts that a list of contents can name; empty where one would be longer than what it is for. */
    List<Part> contents() {
        List<Part> named =
                parts.stream().filter(part -> !part.heading().isEmpty()).toList();
        return named.size() < 2 ? List.of() : named;
    }

    record Heading(int level, String text) {}

    static ArticlePage of(IndexedArticle indexed) {
        Article article = indexed.article();
        var parts = new ArrayList<Part>();
        List<String> before = List.of();
        for (GuardedSection guarded : indexed.sections()) {
            parts.add(part(article.id(), guarded, before));
            before = guarded.section().section().headings();
        }
        return new ArticlePage(
                article.title(),
                article.language().orElse(""),
                Byline.of(article.origin()),
                Link.outside(article.origin().url()),
                indexed.duplicates().stream().map(Duplicate::of).toList(),
                ArticleLd.of(indexed),
                parts);
    }

    private static Part part(ArticleId article, GuardedSection guarded, List<String> before) {
        TaggedSection tagged = guarded.section();
        Section section = tagged.section();
        return new Part(
                headingsBetween(before, section.headings()),
                section.anchor(),
                level(section.headings().size()),
                section.heading(),
                List.copyOf(tagged.tags()),
                FactWords.of(tagged.facts()),
                tagged.tags().contains(Tag.TECHNIQUE)
                        ? Optional.of(Link.toCard(new SectionId(article, section.anchor())))
                        : Optional.empty(),
                Link.toSimilar(new SectionId(article, section.anchor())),
                WarningBox.of(tagged, shown(tagged, guarded.safety())),
                TextBlock.in(tagged));
    }

    /** The section's own warnings are marked where they stand; a technique needs those from elsewhere at hand too. */
    private static List<SafetyNote> shown(TaggedSection tagged, List<SafetyNote> safety) {
        return tagged.tags().contains(Tag.TECHNIQUE)
                ? safety.stream()
                        .filter(note -> note.scope() != SafetyNote.Scope.SECTION)
                        .toList()
                : List.of();
    }

    private static List<Heading> headingsBetween(List<String> before, List<String> headings) {
        var between = new ArrayList<Heading>();
        boolean shared = true;
        for (int depth = 0; depth < headings.size() - 1; depth++) {
            shared = shared && depth < before.size() && before.get(depth).equals(headings.get(depth));
            if (!shared) {
                between.add(new Heading(level(depth + 1), headings.get(depth)));
            }
        }
        return between;
    }

    /** By depth, not by the article's own levels: those may skip some, which loses readers who listen. */
    private static int level(int depth) {
        return Math.clamp(depth + 1L, 2, DEEPEST);
    }
}
