package dev.kneadle.ingest.extract;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kneadle.model.Origin;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/**
 * Where a web page comes from, by what its publisher wrote for machines: JSON-LD first, which is the most careful, then
 * Open Graph, then the older names of {@code meta} and the marked places in the text.
 */
final class PageOrigin {
    private final List<JsonNode> told;

    /** All that may say something. */
    private final List<Element> marked;

    private PageOrigin(HtmlPage page) {
        this.told = JsonLd.ofArticle(page);
        this.marked = page.where(PageOrigin::isMarked);
    }

    private static boolean isMarked(Element element) {
        return element.hasAttr("itemprop")
                || switch (element.normalName()) {
                    case "meta" -> true;
                    case "link" -> element.attr("rel").strip().equalsIgnoreCase("canonical");
                    case "time" -> element.hasAttr("pubdate");
                    case "a" -> element.attr("rel").strip().equalsIgnoreCase("author");
                    case "address" -> element.hasClass("author");
                    default -> false;
                };
    }

    static Origin of(HtmlPage page) {
        return new PageOrigin(page).origin();
    }

    private Origin origin() {
        return CleanOrigin.of(new CleanOrigin.Said(
                first(List.of(canonical(), meta("og:url"), json("url"))),
                authors(),
                date(List.of(
                        json("datePublished"),
                        meta("article:published_time", "og:article:published_time", "citation_publication_date"),
                        meta("date", "dc.date", "dc.date.issued", "dcterms.created", "pubdate", "publish-date"),
                        property("datePublished"),
                        marked.stream()
                                .filter(element -> element.hasAttr("pubdate"))
                                .map(element -> element.attr("datetime")))),
                date(List.of(
                        json("dateModified"),
                        meta(
                                "article:modified_time",
                                "og:updated_time",
                                "dcterms.modified",
                                "last-modified",
                                "revised"),
                        property("dateModified"))),
                first(List.of(meta("og:site_name"), publishers(), meta("application-name"))),
                first(List.of(meta("description", "og:description", "dc.description"), json("description")))));
    }

    private Stream<String> canonical() {
        return marked.stream().filter(element -> element.nameIs("link")).map(link -> link.attr("href"));
    }

    private List<String> authors() {
        List<String> said = told.stream()
                .flatMap(one -> JsonLd.names(one.path("author")).stream())
                .toList();
        if (!said.isEmpty()) {
            return said;
        }
        Stream<String> named = meta("author", "article:author", "dc.creator", "citation_author", "parsely-author")
                .filter(name -> !name.contains("://"));
        return List.of(first(List.of(named, bylines())));
    }

    private Stream<String> bylines() {
        return marked.stream()
                .filter(element -> element.attr("itemprop").equals("author")
                        || element.attr("rel").equals("author")
                        || element.nameIs("address"))
                .map(PageOrigin::name);
    }

    /** An author's element may hold a portrait's caption and a title beside the name. */
    private static String name(Element author) {
        Element name = author.selectFirst("[itemprop=name]");
        return (name == null ? author : name).text();
    }

    private Stream<String> publishers() {
        return told.stream().flatMap(one -> JsonLd.names(one.path("publisher")).stream());
    }

    private Stream<String> json(String member) {
        return told.stream().map(one -> one.path(member).asText(""));
    }

    /** The contents of the {@code meta} elements of these names, in the order of the names. */
    private Stream<String> meta(String... names) {
        return Stream.of(names)
                .flatMap(name -> marked.stream()
                        .filter(meta -> name.equalsIgnoreCase(meta.attr("property"))
                                || name.equalsIgnoreCase(meta.attr("name"))
                                || name.equalsIgnoreCase(meta.attr("http-equiv")))
                        .map(meta -> meta.attr("content")));
    }

    /** The values of a property of schema.org marked in the text. */
    private Stream<String> property(String name) {
        return marked.stream()
                .filter(element -> element.attr("itemprop").equals(name))
                .flatMap(element -> Stream.of(element.attr("datetime"), element.attr("content")));
    }

    private static String first(List<Stream<String>> said) {
        return said.stream()
                .flatMap(Function.identity())
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("");
    }

    /** The first that is a date: some write "3 days ago" where one belongs. */
    private static String date(List<Stream<String>> said) {
        return said.stream()
                .flatMap(Function.identity())
                .flatMap(text -> IsoDate.of(text).stream())
                .findFirst()
                .orElse("");
    }
}
