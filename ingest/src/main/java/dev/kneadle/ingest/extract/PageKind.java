package dev.kneadle.ingest.extract;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** What a page is there for. It decides what of it is content: what people answer one another is that of a forum alone. */
enum PageKind {
    /** What someone wrote on one subject: an article, a manual, a description of a service. Most pages. */
    ARTICLE,
    /** A discussion, or a question and its answers. */
    FORUM,
    /** One thing to buy. */
    PRODUCT,
    /** Little but names and links: a list of articles or of things to buy. */
    SPARSE;

    /** The share of prose below which a page is {@link #SPARSE}: of 500 real pages, 6 of 281 articles are. */
    private static final double LITTLE_PROSE = 0.2;

    /** More products than this in a page's data are a list of them; fewer are one with what goes with it. */
    private static final int PRODUCTS = 8;

    private static final Pattern FORUM_IN_DATA =
            Pattern.compile("\"@type\"\\s*:\\s*\\[?\\s*\"(?:DiscussionForumPosting|QAPage)\"");
    private static final Pattern ARTICLE_IN_DATA =
            Pattern.compile("\"@type\"\\s*:\\s*\\[?\\s*\"\\w*(?:Article|BlogPosting)\"");
    private static final Pattern PRODUCT_IN_DATA = Pattern.compile("\"@type\"\\s*:\\s*\\[?\\s*\"Product(?:Group)?\"");
    private static final Pattern LIST_IN_DATA = Pattern.compile("\"(?:ItemList|CollectionPage)\"");

    /** Programs that run forums, by the name they sign a page with. */
    private static final Pattern FORUM_MAKER = Pattern.compile(
            "discourse|phpbb|vbulletin|xenforo|mybb|flarum|vanilla|invision|nodebb|smf|lemmy|simple machines",
            Pattern.CASE_INSENSITIVE);

    /** What they call the page as a whole. */
    private static final Pattern FORUM_NAME = Pattern.compile(
            "\\b(?:phpbb|xenforo|vbulletin|discourse|ipsapp|showthread|viewtopic|mybb|forum|nsphpbb|xf|ips)\\b",
            Pattern.CASE_INSENSITIVE);

    /** What forums alone have in their addresses, as a part of the host's name or as the name of a script. */
    private static final Pattern FORUM_ADDRESS = Pattern.compile(
            "//(?:forums?|discuss|discourse)\\.|(?:^|/)(?:showthread|viewtopic)(?:[/.?]|$)", Pattern.CASE_INSENSITIVE);

    /** A discussion by its number, of three digits and more; a shop may call its yarns threads, and not number them so. */
    private static final Pattern NUMBERED_THREAD =
            Pattern.compile("(?:^|/)(?:forums?|threads?)/.*\\d{3}", Pattern.CASE_INSENSITIVE);

    static PageKind of(HtmlPage page, PageText text) {
        String data = page.tagged("script").stream()
                .filter(script -> script.attr("type").toLowerCase(Locale.ROOT).contains("ld+json"))
                .map(Element::data)
                .collect(Collectors.joining("\n"));
        if (isForum(page, data) || isExchange(data, text)) {
            return FORUM;
        }
        if (isProduct(page, data)) {
            return PRODUCT;
        }
        return text.root().prose() < LITTLE_PROSE * text.root().words() ? SPARSE : ARTICLE;
    }

    private static boolean isForum(HtmlPage page, String data) {
        Element body = page.body();
        Element html = body.parents().getFirst();
        String names = String.join(" ", html.className(), html.id(), body.className(), body.id());
        return FORUM_IN_DATA.matcher(data).find()
                || isAt(FORUM_ADDRESS, page)
                || (isAt(NUMBERED_THREAD, page) && !isProduct(page, data))
                || FORUM_NAME.matcher(names).find()
                || FORUM_MAKER.matcher(page.meta("name", "generator")).find()
                || page.elements().stream()
                        .anyMatch(element -> isA(element, "discussionforumposting") || isA(element, "qapage"));
    }

    /** Whether replies fill a page that does not tell search engines of an article. */
    private static boolean isExchange(String data, PageText text) {
        return !ARTICLE_IN_DATA.matcher(data).find() && Replies.fill(text);
    }

    private static boolean isAt(Pattern address, HtmlPage page) {
        return addresses(page).anyMatch(published -> address.matcher(published).find());
    }

    /** Where the page says it is published. */
    private static Stream<String> addresses(HtmlPage page) {
        Stream<String> canonical = page.tagged("link").stream()
                .filter(link -> link.attr("rel").strip().equalsIgnoreCase("canonical"))
                .map(link -> link.attr("href"));
        return Stream.concat(canonical, Stream.of(page.meta("property", "og:url")));
    }

    /** Whether schema.org's word for it ends in {@code type}, in small letters. */
    private static boolean isA(Element element, String type) {
        return element.hasAttr("itemtype")
                && element.attr("itemtype").strip().toLowerCase(Locale.ROOT).endsWith(type);
    }

    private static boolean isProduct(HtmlPage page, String data) {
        String type = page.meta("property", "og:type");
        long products = PRODUCT_IN_DATA.matcher(data).results().count();
        return type.toLowerCase(Locale.ROOT).startsWith("product")
                || page.where(element -> isA(element, "/product")).size() == 1
                || (products > 0
                        && products <= PRODUCTS
                        && !LIST_IN_DATA.matcher(data).find());
    }
}
