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

    private static final Pattern BETWEEN_NAMES = Pattern.compile("\\s+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s_-]+");

    private static final Evaluator HEADING = QueryParser.parse("h1, h2, h3, h4, h5, h6");

    /** What site generators and style sheets call such boxes; a kind beside one of them, or alone, names the box. */
    private static final Set<String> BOXES =
            Set.of("admonition", "alert", "callout", "custom", "block", "box", "markdown", "notice", "panel", "theme");

    /** The role of a box that tells what may happen (DPUB-ARIA 1.1, section 4.30). */
    private static final String NOTICE = "doc-notice";

    /** What WAI-ARIA and DPUB-ARIA call such boxes. Most alerts of a page are what its forms say. */
    private static final Map<String, String> ROLES = Map.of("alert", "warning", NOTICE, "warning", "doc-tip", "tip");

    /** What books call them in {@code epub:type} (EPUB 3 Structural Semantics Vocabulary 1.1). */
    private static final Map<String, String> BOOK_TYPES =
            Map.of("notice", "warning", "warning", "warning", "tip", "tip");

    private HtmlAdmonitions() {}

    /**
     * Puts its kind before the text of each box that does not begin with it. Such a box loses its class and role: said in
     * words, they would only make it look like a message of the site that pops up, which is no content. One that warns
     * is a {@linkplain #isNotice notice} from then on.
     */
    static void spellOut(HtmlPage page) {
        Map<Element, String> boxes = new LinkedHashMap<>();
        for (Element box : page.where(HtmlAdmonitions::isMarked)) {
            kind(box).filter(kind -> isOutermost(box)).ifPresent(kind -> boxes.put(box, kind));
        }
        boxes.forEach((box, kind) -> {
            spellOut(box, kind);
            box.removeAttr("class").removeAttr("role");
            if (Admonitions.isDanger(kind)) {
                box.attr("role", NOTICE);
            }
        });
    }

    /** Whether {@code element} is a box that warns, once its page is spelled out. */
    static boolean isNotice(Element element) {
        return element.attr("role").equals(NOTICE);
    }

    private static boolean isMarked(Element element) {
        return (MARKED.contains(element.normalName()) && element.hasAttr("class"))
                || said(element).isPresent();
    }

    private static Optional<String> kind(Element box) {
        return named(box).or(() -> said(box));
    }

    private static Optional<String> said(Element box) {
        return said(box.attr("role"), ROLES).or(() -> said(box.attr("epub:type"), BOOK_TYPES));
    }

    private static Optional<String> said(String names, Map<String, String> kinds) {
        return names.isEmpty()
                ? Optional.empty()
                : Arrays.stream(BETWEEN_NAMES.split(lowerCase(names), -1))
                        .filter(kinds::containsKey)
                        .findFirst()
                        .map(kinds::get);
    }

    private static String lowerCase(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    /** Each class must be of the box's name or its kind: {@code "warning-sign shop"} is no warning. */
    private static Optional<String> named(Element box) {
        String[] words = BETWEEN_WORDS.split(lowerCase(box.className()), -1);
        return Arrays.stream(words)
                .filter(Admonitions::isAdvice)
                .findFirst()
                .filter(word -> words.length == 1 || Arrays.stream(words).anyMatch(BOXES::contains));
    }

    private static boolean isOutermost(Element box) {
        return box.parents().stream()
                .noneMatch(parent -> isMarked(parent) && kind(parent).isPresent());
    }

    private static void spellOut(Element box, String kind) {
        if (!Admonitions.isNamed(box.text())) {
            Optional<TextNode> text =
                    texts(box).filter(HtmlAdmonitions::isOutsideHeadings).findFirst();
            text.or(() -> texts(box).findFirst())
                    .ifPresent(first -> first.text(
                            Admonitions.word(kind) + first.getWholeText().stripLeading()));
        }
    }

    private static Stream<TextNode> texts(Element box) {
        return box.nodeStream(TextNode.class).filter(text -> !text.isBlank());
    }

    private static boolean isOutsideHeadings(TextNode text) {
        return Stream.iterate(text.parentNode(), Objects::nonNull, Node::parentNode)
                .noneMatch(node -> node instanceof Element element && element.is(HEADING));
    }
}
