package dev.kneadle.model;

/** The name of a section: its article and its anchor, unique in that article. Written {@code ARTICLE#ANCHOR}. */
public record SectionId(ArticleId article, String anchor) {
    @Override
    public String toString() {
        return article + "#" + anchor;
    }
}
