package dev.kneadle.ingest.extract;

import dev.kneadle.model.Origin;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** A web page: its article, without what the page puts around it. */
final class HtmlReader {
    /** Elements inside one another; pages have tens. What is deeper is read as if it stood at this depth. */
    static final int MAX_DEPTH = 512;

    /** Browsers look for the declaration in the first 1024 bytes; some pages begin with long comments. */
    private static final int DECLARATION = 8 * 1024;

    private static final Pattern CHARSET = Pattern.compile(
            "<(?:meta|\\?xml)\\b[^>]{0,300}?(?:charset|encoding)\\s*=\\s*[\"']?([\\w.:-]+)", Pattern.CASE_INSENSITIVE);

    /** What parts an article's title from its site's name. */
    private static final Pattern SITE_NAME = Pattern.compile("\\s+[|–—·»:-]\\s+");

    private HtmlReader() {}

    /** The {@code charset} a page claims to have; unknown in text that is no page. */
    static Optional<String> declaredCharset(byte[] bytes) {
        var start = new String(bytes, 0, Math.min(bytes.length, DECLARATION), StandardCharsets.ISO_8859_1);
        Matcher matcher = CHARSET.matcher(start);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    static ExtractedArticle read(String html) {
        HtmlPage page = HtmlPage.of(Parser.htmlParser().setMaxDepth(MAX_DEPTH).parseInput(html, ""));
        Optional<String> pageTitle = title(page);
        Origin origin = PageOrigin.of(page);
        Optional<String> language = Languages.code(page.body().parents().attr("lang"));
        HtmlAdmonitions.spellOut(page);
        var blocks = new Blocks();
        new HtmlBlocks(blocks, page.elements()).add(MainContent.of(page, blocks));
        return new ExtractedArticle(
                Format.HTML.mediaType(),
                blocks.onlyTopHeading().or(() -> headingInTitle(page, blocks)).or(() -> pageTitle),
                origin,
                language,
                blocks.all(),
                blocks.dropped());
    }

    private static Optional<String> title(HtmlPage page) {
        return onlyTopHeading(page)
                .or(() -> text(page.meta("property", "og:title")))
                .or(() -> text(page.document().title()).map(HtmlReader::withoutSiteName));
    }

    /** The heading that the page's title names beside the site: on some pages the one {@code h1} is the site's. */
    private static Optional<String> headingInTitle(HtmlPage page, Blocks blocks) {
        List<String> headings = blocks.all().stream()
                .filter(Block.Heading.class::isInstance)
                .map(Block::text)
                .toList();
        return SITE_NAME
                .splitAsStream(CleanText.of(page.document().title()))
                .filter(headings::contains)
                .findFirst();
    }

    private static Optional<String> onlyTopHeading(HtmlPage page) {
        List<Element> tops = page.tagged("h1");
        return tops.size() == 1 ? text(tops.getFirst().text()) : Optional.empty();
    }

    private static Optional<String> text(String raw) {
        return Optional.of(CleanText.of(raw)).filter(clean -> !clean.isEmpty());
    }

    /** The longest piece: the article's title is longer than the name of its site nearly always. */
    private static String withoutSiteName(String title) {
        return SITE_NAME
                .splitAsStream(title)
                .max(Comparator.comparingInt(String::length))
                .orElse(title);
    }

    /** An address that a link may point to; {@code javascript:} and the like are none. */
    static Optional<String> webAddress(String address) {
        try {
            var uri = new URI(address.strip());
            String scheme = Optional.ofNullable(uri.getScheme()).orElse("").toLowerCase(Locale.ROOT);
            boolean web = (scheme.equals("http") || scheme.equals("https")) && uri.getHost() != null;
            return web ? Optional.of(uri.toString()) : Optional.empty();
        } catch (java.net.URISyntaxException noAddress) {
            return Optional.empty();
        }
    }
}
