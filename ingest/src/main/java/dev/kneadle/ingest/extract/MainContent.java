package dev.kneadle.ingest.extract;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/**
 * Finds the article in a page: takes out what tag, role, name or links give away as furniture, then goes down to the
 * innermost element that still holds nearly all of the text. Where little would be left, the whole body stays.
 */
final class MainContent {
    /** The share of the text an element must hold to be gone down into. */
    private static final double NEARLY_ALL = 0.85;

    /** The share of a page's text that no furniture has, whatever it is called: {@code <body class="has-sidebar">}. */
    private static final double MOST = 0.5;

    /** The share of links above which a stretch of text is a list of links. */
    private static final double LINKS = 0.6;

    /** Characters an article must have for the rest of the page to be left out. */
    private static final int LITTLE = 200;

    private static final Pattern HIDDEN =
            Pattern.compile("display\\s*:\\s*none|visibility\\s*:\\s*hidden", Pattern.CASE_INSENSITIVE);

    /** Where a name such as {@code entryContent_related-posts} falls into words. */
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^A-Za-z]+|(?<=[a-z])(?=[A-Z])");

    private static final Evaluator ARTICLE = QueryParser.parse("article, main");

    private static final Set<String> GROUPS = Set.of("div", "section", "main", "article", "center", "form");

    /**
     * Words in the class, the id or the role of furniture, and what they say it is. The words of web pages' builders are
     * English.
     */
    private static final Map<String, String> NAMES = new HashMap<>();

    static {
        name("cookie notice", "cookie cookies consent gdpr onetrust cookiebar");
        name("newsletter", "newsletter subscribe subscription signup optin mailchimp");
        name("comments", "comments disqus respond commentlist");
        name("share links", "share sharing social sharedaddy addthis addtoany sharebar");
        name(
                "related links",
                "related relatedposts recommended recommendations recirculation trending outbrain taboola readmore rel");
        name(
                "navigation",
                "nav navbar navigation menu breadcrumb breadcrumbs crumbs pagination pager sidebar toc sitemap topbar skip");
        name(
                "boilerplate",
                "footer copyright advert advertisement ads ad banner promo sponsored popup modal masthead contentinfo complementary search");
    }

    private static void name(String reason, String words) {
        for (String word : words.split(" ", -1)) {
            NAMES.put(word, reason);
        }
    }

    /** An element that is not of the article, and what it is. */
    private record Furniture(Element element, String reason) {}

    private final Element body;
    private final Blocks blocks;
    private final IdentityHashMap<Element, Furniture> furniture = new IdentityHashMap<>();
    private TextWeights weights;

    private MainContent(Element body, Blocks blocks) {
        this.body = body;
        this.blocks = blocks;
        this.weights = TextWeights.of(body, element -> false);
    }

    /** The element that holds the article of {@code page}, which is pruned on the way. */
    static Element of(Document page, Blocks blocks) {
        page.body().select(String.join(",", HtmlBlocks.SILENT)).remove();
        return new MainContent(page.body(), blocks).find();
    }

    private Element find() {
        mark(body, element -> isHidden(element) ? Optional.of("hidden") : Optional.empty());
        remove();
        mark(body, this::furnitureIn);
        weights = TextWeights.of(body, furniture::containsKey);
        Element article = innermost();
        if (weights.text(article) < LITTLE) {
            furniture.clear();
            return body;
        }
        if (weights.unlinked(article) > weights.linked(article)) {
            mark(article, this::linksIn);
        }
        remove();
        return article;
    }

    private interface Judge {
        /** What {@code element} is where it is not of the article. */
        Optional<String> judge(Element element);
    }

    private void mark(Element parent, Judge judge) {
        for (Element element : parent.children()) {
            if (furniture.containsKey(element)) {
                continue;
            }
            Optional<String> reason = judge.judge(element);
            if (reason.isPresent() && weights.text(element) < MOST * weights.text(body)) {
                furniture.put(element, new Furniture(element, reason.get()));
            } else {
                mark(element, judge);
            }
        }
    }

    private void remove() {
        for (Furniture piece : furniture.values()) {
            blocks.drop(piece.element().text(), piece.reason());
            piece.element().remove();
        }
        furniture.clear();
        weights = TextWeights.of(body, element -> false);
    }

    /** Content that opens on a click is hidden too, and is of the article: it has sentences, other hidden text has few. */
    private boolean isHidden(Element element) {
        boolean hidden = element.hasAttr("hidden")
                || HIDDEN.matcher(element.attr("style")).find()
                || element.attr("aria-hidden").equals("true");
        return hidden
                && (weights.unlinked(element) < LITTLE
                        || !element.select("form").isEmpty());
    }

    private Optional<String> furnitureIn(Element element) {
        String name = element.normalName();
        return switch (name) {
            case "nav" -> Optional.of("navigation");
            case "footer" -> Optional.of("boilerplate");
            case "form", "button", "dialog" -> Optional.of("boilerplate");
            case "header" ->
                isInArticle(element) || !element.select("h1").isEmpty() ? Optional.empty() : Optional.of("navigation");
            case "aside" ->
                isInArticle(element) && weights.linkShare(element) < LINKS / 2
                        ? named(element)
                        : Optional.of("related links");
            case "html",
                    "body",
                    "main",
                    "article",
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "p",
                    "li",
                    "a",
                    "b",
                    "em",
                    "span" -> Optional.empty();
            default -> named(element);
        };
    }

    private static boolean isInArticle(Element element) {
        return element.closest(ARTICLE) != null;
    }

    /** By what its author calls it; {@code boilerplate} says least, and only where nothing else is said. */
    private static Optional<String> named(Element element) {
        String names = element.className() + " " + element.id() + " " + element.attr("role");
        if (names.isBlank()) {
            return Optional.empty();
        }
        List<String> reasons = BETWEEN_WORDS
                .splitAsStream(names)
                .map(word -> NAMES.getOrDefault(word.toLowerCase(Locale.ROOT), ""))
                .filter(reason -> !reason.isEmpty())
                .toList();
        return reasons.stream()
                .filter(reason -> !reason.equals("boilerplate"))
                .findFirst()
                .or(() -> reasons.stream().findFirst());
    }

    /** A list of links inside an article is no part of it. */
    private Optional<String> linksIn(Element element) {
        return switch (element.normalName()) {
            case "ul", "ol", "div", "section", "table", "aside" ->
                weights.linkShare(element) > LINKS && element.select("a[href]").size() >= 3
                        ? Optional.of("related links")
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** Down from what calls itself the article, where that holds most of the text, else from the body. */
    private Element innermost() {
        Element current = body.select("main, [role=main], article, [itemprop=articleBody]").stream()
                .filter(element -> weights.unlinked(element) >= MOST * weights.unlinked(body))
                .reduce(body, (before, element) -> element);
        while (true) {
            Element outer = current;
            Optional<Element> next = outer.children().stream()
                    .filter(child -> weights.unlinked(child) >= NEARLY_ALL * weights.unlinked(outer))
                    .filter(child -> GROUPS.contains(child.normalName()))
                    .findFirst();
            if (next.isEmpty()) {
                return current;
            }
            current = next.get();
        }
    }
}
