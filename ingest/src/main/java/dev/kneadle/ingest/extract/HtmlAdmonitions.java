package dev.kneadle.ingest.extract;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/**
 * The boxes that a page's author calls a warning or a tip by their role or class alone, such as {@code role="alert"} and
 * {@code class="admonition tip"}: what readers see as colour becomes a word before their text, as in {@link Admonitions}.
 */
final class HtmlAdmonitions {
    private static final Set<String> MARKED = Set.of("div", "aside", "section", "p", "blockquote", "details");

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s_-]+");

    private static final Evaluator HEADING = QueryParser.parse("h1, h2, h3, h4, h5, h6");

    /** What site generators and style sheets call such boxes; a kind beside one of them, or alone, names the box. */
    private static final Set<String> BOXES =
            Set.of("admonition", "alert", "callout", "custom", "block", "box", "markdown", "notice", "panel", "theme");

    private HtmlAdmonitions() {}

    /**
     * Puts its kind before the text of each box that does not begin with it. Such a box loses its class and role: said in
     * words, they would only make it look like a message of the site that pops up, which is no content.
     */
    static void spellOut(HtmlPage page) {
        Map<Element, String> boxes = new LinkedHashMap<>();
        for (Element box : page.where(HtmlAdmonitions::isMarked)) {
            kind(box).filter(kind -> isOutermost(box)).ifPresent(kind -> boxes.put(box, kind));
        }
        boxes.forEach((box, kind) -> {
            spellOut(box, kind);
            box.removeAttr("class").removeAttr("role");
        });
    }

    private static boolean isMarked(Element element) {
        return (MARKED.contains(element.normalName()) && element.hasAttr("class")) || isAlert(element);
    }

    private static boolean isAlert(Element element) {
        return element.attr("role").strip().equalsIgnoreCase("alert");
    }

    /** Each class must be of the box's name or its kind: {@code "warning-sign shop"} is no warning. */
    private static Optional<String> kind(Element box) {
        String[] words = BETWEEN_WORDS.split(box.className().strip().toLowerCase(Locale.ROOT), -1);
        Optional<String> kind = Arrays.stream(words)
                .filter(Admonitions::isAdvice)
                .findFirst()
                .filter(word -> words.length == 1 || Arrays.stream(words).anyMatch(BOXES::contains));
        return kind.or(
                () -> Optional.of("warning").filter(warning -> box.attr("role").equals("alert")));
    }

    private static boolean isOutermost(Element box) {
        return box.parents().stream()
                .noneMatch(parent -> isMarked(parent) && kind(parent).isPresent());
    }

    private static void spellOut(Element box, String kind) {
        String label = Admonitions.word(kind);
        if (!Admonitions.isNamed(box.text())) {
            box.nodeStream(TextNode.class)
                    .filter(text -> !text.isBlank() && isOutsideHeadings(text))
                    .findFirst()
                    .ifPresent(text -> text.text(label + text.getWholeText().stripLeading()));
        }
    }

    private static boolean isOutsideHeadings(TextNode text) {
        return Stream.iterate(text.parentNode(), Objects::nonNull, Node::parentNode)
                .noneMatch(node -> node instanceof Element element && element.is(HEADING));
    }
}
