package dev.kneadle.ingest;

import dev.kneadle.ingest.clean.Boilerplate;
import dev.kneadle.ingest.extract.ArticleExtractor;
import dev.kneadle.ingest.extract.Doubt;
import dev.kneadle.ingest.extract.ExtractedArticle;
import dev.kneadle.ingest.extract.Intake;
import dev.kneadle.ingest.extract.Source;
import dev.kneadle.ingest.extract.UnreadableArticle;
import dev.kneadle.ingest.fact.FactFinder;
import dev.kneadle.ingest.repeat.ArticleMargins;
import dev.kneadle.ingest.section.Outline;
import dev.kneadle.ingest.section.Sectioner;
import dev.kneadle.ingest.tag.Tagger;
import dev.kneadle.ingest.tag.Verdicts;
import dev.kneadle.model.Margins;
import dev.kneadle.model.Section;
import dev.kneadle.model.TaggedSection;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Turns a file into tagged sections: extract, clean, outline, split, tag, find facts. Safe for use by many threads. */
final class Kneader {
    /**
     * The version of everything that happens here. A new one makes the next run read every article again, so it changes
     * whenever the same bytes may give other sections.
     */
    static final String PIPELINE = "22";

    private final ArticleExtractor extractor;
    private final Tagger tagger;
    private final FactFinder facts = new FactFinder();

    Kneader(ArticleExtractor extractor, Tagger tagger) {
        this.extractor = extractor;
        this.tagger = tagger;
    }

    /**
     * What stands in the source, before anything is made of it.
     *
     * @param intake waits until there is room for it
     * @throws UnreadableArticle when this one gives no article; others may
     * @throws IOException when nothing can be read any more
     */
    ExtractedArticle read(Source source, Intake intake) throws UnreadableArticle, IOException {
        return extractor.extract(source, intake);
    }

    /**
     * The article by itself, whatever else is in its folder.
     *
     * @param sidecar what an editor has decided about it
     * @throws UnreadableArticle when this one gives no article; others may
     * @throws IOException when nothing can be read any more
     */
    KneadedArticle knead(Source source, Sidecar.Contents sidecar) throws UnreadableArticle, IOException {
        return knead(read(source, Intake.ANY), sidecar, margins -> Margins.Cut.NONE);
    }

    /**
     * An article without those of its margins that are its site's.
     *
     * @param sidecar what an editor has decided about it
     * @param folder says how much of an article's margins is
     */
    KneadedArticle knead(ExtractedArticle extracted, Sidecar.Contents sidecar, Function<Margins, Margins.Cut> folder) {
        ExtractedArticle article = Boilerplate.drop(extracted);
        Outline outline = Outline.of(article);
        Tagged whole = tag(outline, article, sidecar);
        Margins margins = margins(article, outline, whole);
        Margins.Cut cut = folder.apply(margins);
        Tagged rest =
                cut.equals(Margins.Cut.NONE) ? whole : tag(ArticleMargins.without(cut, outline), article, sidecar);
        var dropped = new ArrayList<>(article.dropped());
        dropped.addAll(ArticleMargins.dropped(cut, outline));
        return new KneadedArticle(
                article.mediaType(),
                outline.title(),
                article.origin(),
                article.language(),
                rest.sections(),
                dropped,
                margins.with(cut),
                remarks(article, Sidecar.remarks(sidecar, rest.rulings())));
    }

    /** @param rulings what became of the editor's */
    private record Tagged(List<TaggedSection> sections, List<String> rulings) {}

    private Tagged tag(Outline outline, ExtractedArticle article, Sidecar.Contents sidecar) {
        List<Section> sections = Sectioner.split(outline);
        Verdicts verdicts = sidecar.rulings().over(sections);
        List<TaggedSection> tagged = tagger.tag(sections, article.language(), article.marks(), verdicts).stream()
                .map(section -> facts.find(section, article.language()))
                .toList();
        return new Tagged(tagged, verdicts.remarks());
    }

    /** Nothing is known of an article whose advice cannot be told from the rest. */
    private Margins margins(ExtractedArticle article, Outline outline, Tagged tagged) {
        boolean readable = article.language().isPresent()
                && tagger.limitIn(article.language()).isEmpty();
        String site = article.mediaType() + ' ' + article.origin().site().orElse("");
        return readable ? ArticleMargins.of(site, outline, tagged.sections()) : Margins.NONE;
    }

    /** What is doubtful about the reading first. */
    private List<String> remarks(ExtractedArticle article, List<String> others) {
        Stream<String> doubts = article.doubts().stream().map(Doubt::remark);
        Stream<String> limit = tagger.limitIn(article.language()).stream();
        return Stream.of(doubts, limit, others.stream())
                .flatMap(remarks -> remarks)
                .toList();
    }
}
