package dev.kneadle.ingest.extract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;

/**
 * The texts that a page brings as data: {@code articleBody} for search engines, the posts that a script would show.
 * They are the article where the page itself shows none.
 */
final class PageData {
    /** Where schema.org, forums and content systems keep what an author wrote. */
    private static final Set<String> TEXTS =
            Set.of("articleBody", "text", "cooked", "contentHtml", "content_html", "bodyHtml", "body_html");

    /** Words that a text without paragraphs must have; labels of buttons are kept under the same names. */
    private static final int SENTENCE = 15;

    /** Characters an attribute must have to be looked at; settings are shorter, a discussion is longer. */
    private static final int LONG = 1_000;

    /** Objects inside one another that are looked into. */
    private static final int DEEPEST = 60;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Set<String> found = new LinkedHashSet<>();

    private PageData() {}

    /** The texts of {@code page} in the order they stand in, as HTML; empty where it brings none. */
    static String html(HtmlPage page) {
        var data = new PageData();
        for (Element script : page.tagged("script")) {
            if (script.attr("type").toLowerCase(Locale.ROOT).contains("json")) {
                data.read(script.data(), DEEPEST);
            }
        }
        for (Element element : page.elements()) {
            if (element.attributesSize() > 0) {
                data.readAttributes(element);
            }
        }
        return String.join("\n", data.found);
    }

    private void readAttributes(Element element) {
        for (Attribute attribute : element.attributes()) {
            if (attribute.getValue().length() > LONG && attribute.getKey().startsWith("data-")) {
                read(attribute.getValue(), DEEPEST);
            }
        }
    }

    private void read(String json, int depth) {
        parsed(json).ifPresent(node -> read(node, depth));
    }

    private static Optional<JsonNode> parsed(String json) {
        String text = json.strip();
        if (!text.startsWith("{") && !text.startsWith("[")) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(JSON.readTree(text));
        } catch (JsonProcessingException broken) {
            return Optional.empty();
        }
    }

    private void read(JsonNode node, int depth) {
        if (depth == 0) {
            return;
        }
        if (node.isObject()) {
            node.properties().forEach(member -> {
                if (TEXTS.contains(member.getKey()) && member.getValue().isTextual()) {
                    add(member.getValue().textValue());
                } else {
                    read(member.getValue(), depth - 1);
                }
            });
        } else if (node.isArray()) {
            node.forEach(one -> read(one, depth - 1));
        } else if (node.isTextual()) {
            read(node.textValue(), depth - 1);
        }
    }

    private void add(String text) {
        if (text.contains("<p") || text.contains("<P")) {
            found.add(text);
        } else if (PageText.words(text) >= SENTENCE) {
            found.add(paragraphs(text));
        }
    }

    /** Plain text as HTML, a paragraph a line. */
    private static String paragraphs(String text) {
        var html = new StringBuilder();
        text.lines()
                .forEach(line -> html.append("<p>")
                        .append(line.contains("<") ? line : Entities.escape(line))
                        .append("</p>"));
        return html.toString();
    }
}
