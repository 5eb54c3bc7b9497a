package dev.kneadle.ingest.extract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;

/** What a page says of itself for machines, in JSON-LD with the words of schema.org. */
final class JsonLd {
    /** UTF-16 units of a script that is read; they have thousands. */
    private static final int MAX_LENGTH = 1 << 20;

    /** Objects that are looked at; a page describes itself, its site and its crumbs. */
    private static final int MAX_OBJECTS = 1_000;

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS, JsonReadFeature.ALLOW_TRAILING_COMMA)
            .build();

    static {
        JSON.getFactory()
                .setStreamReadConstraints(
                        StreamReadConstraints.builder().maxNestingDepth(50).build());
    }

    private JsonLd() {}

    /** The objects that describe an article or the page itself, those that speak of an article first. */
    static List<JsonNode> ofArticle(HtmlPage page) {
        var objects = new ArrayList<JsonNode>();
        for (Element script : page.tagged("script")) {
            if (script.attr("type").strip().equalsIgnoreCase("application/ld+json")) {
                collect(parsed(script.data()), objects);
            }
        }
        var about = new ArrayList<>(objects.stream()
                .filter(one -> isA(one, "article", "posting", "report"))
                .toList());
        objects.stream().filter(one -> isA(one, "page")).forEach(about::add);
        return about;
    }

    private static JsonNode parsed(String json) {
        try {
            return json.length() > MAX_LENGTH ? JSON.missingNode() : JSON.readTree(json.strip());
        } catch (JsonProcessingException noJson) {
            return JSON.missingNode();
        }
    }

    private static void collect(JsonNode node, List<JsonNode> objects) {
        if (objects.size() >= MAX_OBJECTS) {
            return;
        }
        if (node.isObject()) {
            objects.add(node);
        }
        JsonNode within = node.isObject() ? node.path("@graph") : node;
        if (within.isArray()) {
            within.forEach(one -> collect(one, objects));
        }
    }

    private static boolean isA(JsonNode object, String... kinds) {
        String type = object.path("@type").toString().toLowerCase(Locale.ROOT);
        for (String kind : kinds) {
            if (type.contains(kind)) {
                return true;
            }
        }
        return false;
    }

    /** The names in a value, which is a text, an object with a {@code name}, or a list of them. */
    static List<String> names(JsonNode value) {
        if (value.isArray()) {
            var names = new ArrayList<String>();
            value.forEach(one -> names.addAll(one.isArray() ? List.of() : names(one)));
            return names;
        }
        String name = (value.isObject() ? value.path("name") : value).asText("");
        return name.isBlank() ? List.of() : List.of(name);
    }
}
