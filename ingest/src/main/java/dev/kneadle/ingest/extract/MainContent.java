package dev.kneadle.ingest.extract;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * Finds what a page is there for and takes the rest out. Every run of text is judged by the signs it bears
 * ({@link PageSigns}). Their weights depend on what the page is for ({@link PageKind}) and add up to the odds that the run
 * is content; {@link BestCut} says which runs to keep.
 */
final class MainContent {
    /** Words up to which a page is too short to hold furniture: it is read as it is. */
    private static final int SHORT = 40;

    /** The share of prose above which the texts in a page's data are its article, and what it shows is the frame. */
    private static final int TIMES_THE_PAGE = 4;

    /** What is dropped and kept elsewhere on the page, word for word. */
    private static final String REPEATED = "repeated";

    private final Blocks blocks;
    private final PageSigns page;

    private MainContent(Blocks blocks, PageSigns page) {
        this.blocks = blocks;
        this.page = page;
    }

    /** The element that holds the content of {@code page}, which is pruned on the way. */
    static Element of(HtmlPage page, Blocks blocks) {
        String data = PageData.html(page);
        Element body = shown(page, blocks);
        PageText text = PageText.of(body);
        if (data.isEmpty() && text.root().words() == 0) {
            return firstPost(page, text);
        }
        Element inData = new Document("").body().html(data);
        PageText dataText = PageText.of(inData);
        if (isInData(text, dataText)) {
            return inData;
        }
        if (mayHoldFurniture(text)) {
            new MainContent(blocks, PageSigns.of(page, text, inData.text())).cut();
        }
        return body;
    }

    /**
     * A forum whose posts are shown by a script alone describes a discussion by its first post. What others say of an empty
     * page there is an advertisement.
     */
    private static Element firstPost(HtmlPage page, PageText text) {
        Element body = new Document("").body();
        if (PageKind.of(page, text) == PageKind.FORUM) {
            body.appendElement("p").text(page.meta("property", "og:description"));
        }
        return body;
    }

    /** Whether the article is in the page's data, and what the page shows is the frame. */
    static boolean isInData(PageText shown, PageText data) {
        return isLong(data)
                && shown.root().prose() * TIMES_THE_PAGE < data.root().words();
    }

    /** Whether there is room for furniture, and a link: a page that leads nowhere has none. */
    static boolean mayHoldFurniture(PageText text) {
        return isLong(text) && text.root().linkShare() > 0;
    }

    private static boolean isLong(PageText text) {
        return text.root().words() > SHORT;
    }

    /** The body as a browser with scripts shows it; where that is next to nothing, as one without. */
    static Element shown(HtmlPage page, Blocks blocks) {
        Element body = page.body();
        List<Element> silent =
                page.where(element -> HtmlBlocks.SILENT.contains(element.normalName()) && page.shows(element));
        silent.forEach(Node::remove);
        HiddenText.remove(page, blocks);
        List<Element> withoutScripts =
                silent.stream().filter(element -> element.nameIs("noscript")).toList();
        if (!withoutScripts.isEmpty() && PageText.words(body.text()) < SHORT) {
            withoutScripts.forEach(element -> body.appendElement("div").append(element.html()));
        }
        return body;
    }

    private void cut() {
        List<TextRun> runs = page.text().runs();
        boolean[] keep = page.keep(page.signs().stream()
                .mapToDouble(all -> SignWeights.of(page.kind(), all))
                .toArray());
        var kept = new HashSet<TextPart>();
        var said = new HashSet<String>();
        for (int at = 0; at < keep.length; at++) {
            if (keep[at]) {
                said.add(runs.get(at).text());
                for (TextPart part = runs.get(at).part(); kept.add(part) && !part.isRoot(); ) {
                    part = part.outer();
                }
            }
        }
        int at = 0;
        while (at < keep.length) {
            at = keep[at] ? at + 1 : drop(at, kept, said);
        }
    }

    /**
     * Takes out the outermost part around run {@code at} that keeps nothing; where there is none, the run alone.
     *
     * @param kept the parts that keep something
     * @param said the text of all that is kept
     */
    private int drop(int at, Set<TextPart> kept, Set<String> said) {
        TextRun run = page.text().runs().get(at);
        TextPart part = run.part();
        if (kept.contains(part)) {
            blocks.drop(run.text(), reason(at, at + 1, said));
            run.nodes().forEach(Node::remove);
            return at + 1;
        }
        while (!part.isRoot() && !kept.contains(part.outer())) {
            part = part.outer();
        }
        int end = at + part.size();
        blocks.drop(part.element().text(), reason(at, end, said));
        if (part.isRoot()) {
            part.element().empty();
        } else {
            part.element().remove();
        }
        return end;
    }

    private String reason(int from, int to, Set<String> said) {
        boolean repeated =
                page.text().runs().subList(from, to).stream().map(TextRun::text).allMatch(said::contains);
        return repeated
                ? REPEATED
                : SignWeights.reason(page.kind(), page.signs().subList(from, to));
    }
}
