package dev.kneadle.ingest.extract;

import dev.kneadle.model.FailureReason;
import dev.kneadle.model.Origin;
import dev.kneadle.table.Table;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.select.Elements;

/** A book of web pages in a ZIP: its chapters in reading order, without title page and table of contents. */
final class EpubReader {
    /** Every chapter has some, unless it is encrypted. */
    private static final Pattern MARKUP = Pattern.compile("<\\w");

    /** The share of a chapter's text in links from which it is a table of contents. */
    private static final double LINKED = 0.75;

    /** Links of a table of contents; a page may consist of one. */
    private static final int FEWEST_LINKS = 4;

    private static final Set<String> CONTENTS = Set.copyOf(Table.lines(EpubReader.class, "contents.txt"));

    private final ZipFile zip;
    private final Blocks blocks = new Blocks();

    private EpubReader(ZipFile zip) {
        this.zip = zip;
    }

    static ExtractedArticle read(Path file) throws UnreadableArticle, IOException {
        try (var zip = new ZipFile(file.toFile())) {
            return new EpubReader(zip).read();
        }
    }

    private ExtractedArticle read() throws UnreadableArticle, IOException {
        String opf = xml("META-INF/container.xml").select("rootfile").attr("full-path");
        Document book = xml(opf);
        String folder = opf.substring(0, opf.lastIndexOf('/') + 1);
        Map<String, Element> items = new HashMap<>();
        for (Element item : book.select("manifest > item")) {
            items.put(item.id(), item);
        }
        for (Element itemref : book.select("spine > itemref:not([linear=no])")) {
            String id = itemref.attr("idref");
            Element item = Optional.ofNullable(items.get(id)).orElseThrow(() -> missing(id));
            if (isChapter(item)) {
                addChapter(resolved(
                        folder + URLDecoder.decode(item.attr("href").replace("+", "%2B"), StandardCharsets.UTF_8)));
            }
        }
        return new ExtractedArticle(
                Format.EPUB.mediaType(),
                metadata(book, "title"),
                origin(book),
                metadata(book, "language").flatMap(Languages::code),
                blocks.all(),
                blocks.dropped());
    }

    /** A book without one of its chapters is refused rather than read, since the warnings may stand there. */
    private static UnreadableArticle missing(String chapter) {
        return new UnreadableArticle(
                FailureReason.CORRUPT, "the EPUB must hold every chapter it lists and lacks " + CleanText.of(chapter));
    }

    /** The name without its dots, which lead no higher than the book (RFC 3986, section 5.2.4). */
    private static String resolved(String name) {
        Deque<String> folders = new ArrayDeque<>();
        for (String part : name.split("/", -1)) {
            switch (part) {
                case "", "." -> {}
                case ".." -> folders.pollLast();
                default -> folders.addLast(part);
            }
        }
        return String.join("/", folders);
    }

    private static boolean isChapter(Element item) {
        return item.attr("media-type").contains("html")
                && !item.attr("properties").contains("nav");
    }

    private static Origin origin(Document book) {
        return CleanOrigin.of(new CleanOrigin.Said(
                metadata(book, "source").orElse(""),
                book.select("metadata > dc|creator").eachText(),
                metadata(book, "date").orElse(""),
                book.select("metadata > meta[property=dcterms:modified]").text(),
                metadata(book, "publisher").orElse(""),
                Jsoup.parse(metadata(book, "description").orElse("")).text()));
    }

    private static Optional<String> metadata(Document book, String name) {
        return Optional.ofNullable(book.selectFirst("metadata > dc|" + name))
                .map(Element::text)
                .map(CleanText::of)
                .filter(text -> !text.isEmpty());
    }

    private void addChapter(String name) throws UnreadableArticle, IOException {
        String html = text(name).orElseThrow(() -> missing(name));
        if (TextKind.isBinary(html) || !MARKUP.matcher(html).find()) {
            throw Container.needsPassword(Format.EPUB);
        }
        Document page = Parser.htmlParser().setMaxDepth(HtmlReader.MAX_DEPTH).parseInput(html, "");
        for (Element aside : page.select("nav, [epub:type~=toc|landmarks|titlepage|cover|copyright-page], [hidden]")) {
            blocks.drop(aside.wholeText(), "navigation");
            aside.remove();
        }
        if (isTableOfContents(page)) {
            blocks.drop(page.body().text(), "table of contents");
        } else {
            HtmlPage chapter = HtmlPage.of(page);
            HtmlAdmonitions.spellOut(chapter);
            new HtmlBlocks(blocks, chapter.elements()).add(chapter.body());
        }
    }

    private static boolean isTableOfContents(Document page) {
        Elements links = page.select("a[href]");
        int linked = links.eachText().stream().mapToInt(String::length).sum();
        Optional<Element> heading = Optional.ofNullable(page.selectFirst("h1, h2, h3, h4, h5, h6"))
                .filter(first -> CONTENTS.contains(CleanText.of(first.text()).toLowerCase(Locale.ROOT)));
        int rest = page.body().text().length()
                - heading.map(first -> first.text().length()).orElse(0);
        return links.size() >= (heading.isPresent() ? 1 : FEWEST_LINKS) && linked > LINKED * rest;
    }

    private Document xml(String name) throws UnreadableArticle, IOException {
        return Parser.xmlParser()
                .setMaxDepth(HtmlReader.MAX_DEPTH)
                .parseInput(text(name).orElse(""), "");
    }

    private Optional<String> text(String name) throws UnreadableArticle, IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            return Optional.empty();
        }
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] bytes = in.readNBytes((int) Container.MAX_UNPACKED);
            return Optional.of(Encoding.decode(bytes, HtmlReader.declaredCharset(bytes)));
        }
    }
}
