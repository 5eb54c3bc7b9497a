package dev.kneadle.ingest.extract;

import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** What a page holds and does not show. */
final class HiddenText {
    private static final Pattern HIDDEN =
            Pattern.compile("display\\s*:\\s*none|visibility\\s*:\\s*hidden", Pattern.CASE_INSENSITIVE);

    /** Words from which hidden text is not a label or a message but what opens on a click. */
    private static final int MANY_WORDS = 40;

    private HiddenText() {}

    static boolean isHidden(Element element) {
        return element.hasAttr("hidden")
                || (element.hasAttr("style")
                        && HIDDEN.matcher(element.attr("style")).find());
    }

    /**
     * Takes what is hidden out of the body of {@code page} where it is short or holds a form. What is long opens on a click; what is
     * most of the page is shown by a script.
     */
    static void remove(HtmlPage page, Blocks blocks) {
        List<Element> hidden = page.where(element -> isHidden(element) && page.shows(element));
        if (hidden.isEmpty()) {
            return;
        }
        int all = PageText.words(page.body().text());
        for (Element element : hidden) {
            if (isNothing(element, all)) {
                blocks.drop(element.text(), "hidden");
                element.remove();
            }
        }
    }

    private static boolean isNothing(Element element, int all) {
        int words = PageText.words(element.text());
        return words * 2 < all && (words < MANY_WORDS || !element.select("form").isEmpty());
    }
}
