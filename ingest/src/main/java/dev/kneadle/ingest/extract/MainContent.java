package dev.kneadle.ingest.extract;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Finds the article in a page. */
final class MainContent {
    private MainContent() {}

    /** The element that holds the article of {@code page}, which is pruned on the way. */
    static Element of(Document page, Blocks blocks) {
        for (Element furniture : page.select("nav, footer, aside, form")) {
            blocks.drop(furniture.text(), "navigation");
            furniture.remove();
        }
        return page.body();
    }
}
