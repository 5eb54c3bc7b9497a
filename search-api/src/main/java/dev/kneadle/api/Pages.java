package dev.kneadle.api;

import dev.kneadle.index.IndexStatus;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;

/**
 * The pages as HTML. The templates in {@code src/main/jte} are the only place where text becomes markup, and they escape
 * all of it by where it stands.
 */
final class Pages {
    private final TemplateEngine templates = TemplateEngine.createPrecompiled(
            null, ContentType.Html, Pages.class.getClassLoader(), Pages.class.getPackageName());
    private final Site site;

    Pages(Site site) {
        this.site = site;
    }

    /** The bare form. */
    String start(SearchForm form, IndexStatus index) {
        return render("start", Map.of("site", site, "form", form, "index", index));
    }

    String results(ResultsPage page) {
        return render("results", Map.of("site", site, "page", page));
    }

    String noResults(NoResultsPage page) {
        return render("noresults", Map.of("site", site, "page", page));
    }

    String article(ArticlePage page) {
        return render("article", Map.of("site", site, "page", page));
    }

    String ingest(IngestPage page) {
        return render("ingest", Map.of("site", site, "page", page));
    }

    String card(SectionCard card) {
        return render("card", Map.of("site", site, "card", card));
    }

    String similar(SimilarPage page) {
        return render("similar", Map.of("site", site, "page", page));
    }

    String problem(ProblemPage page) {
        return render("problem", Map.of("site", site, "page", page));
    }

    private String render(String template, Map<String, Object> values) {
        var html = new StringOutput();
        templates.render(template + ".jte", values, html);
        return VisibleText.inHtml(html.toString());
    }
}
