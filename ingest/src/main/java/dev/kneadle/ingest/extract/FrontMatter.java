package dev.kneadle.ingest.extract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.kneadle.model.Origin;
import dev.kneadle.model.Tag;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;

/**
 * What a Markdown file says of itself above its text, in YAML between lines of {@code ---} or in TOML between lines of
 * {@code +++}.
 *
 * @param marks what its author says all of it is
 * @param rest the text below it
 */
record FrontMatter(Optional<String> title, Origin origin, Optional<String> language, Set<Tag> marks, String rest) {
    /** UTF-16 units a front matter may have; they have hundreds. */
    private static final int MAX_LENGTH = 64 * 1024;

    private static final Pattern FENCED = Pattern.compile(
            "\\A\\s*(---|\\+\\+\\+)[ \\t]*\\R(?:(.*?)\\R)?(?:\\1|\\.\\.\\.)[ \\t]*(?:\\R|\\z)", Pattern.DOTALL);

    private static final Pattern TOML =
            Pattern.compile("^(\\w+)\\s*=\\s*(?:[\"'](.*)[\"']|\\[(.*)\\])\\s*$", Pattern.MULTILINE);

    private static final ObjectMapper YAML =
            new ObjectMapper(YAMLFactory.builder().loaderOptions(bounded()).build());

    /** Aliases are how a few lines of YAML become gigabytes. */
    private static LoaderOptions bounded() {
        var options = new LoaderOptions();
        options.setMaxAliasesForCollections(10);
        options.setNestingDepthLimit(20);
        options.setCodePointLimit(MAX_LENGTH);
        return options;
    }

    static FrontMatter of(String text) {
        Matcher matcher = FENCED.matcher(text).region(0, Math.min(text.length(), MAX_LENGTH));
        if (!matcher.lookingAt()) {
            return none(text);
        }
        String rest = text.substring(matcher.end());
        String matter = Optional.ofNullable(matcher.group(2)).orElse("");
        if (matcher.group(1).equals("---") && !matter.contains(":") && !matter.isBlank()) {
            // Two rules with text between them.
            return none(text);
        }
        return of(matcher.group(1).equals("---") ? yaml(matter) : toml(matter), rest);
    }

    private static FrontMatter none(String text) {
        return new FrontMatter(Optional.empty(), Origin.UNKNOWN, Optional.empty(), Set.of(), text);
    }

    private static FrontMatter of(JsonNode said, String rest) {
        return new FrontMatter(
                value(said, "title"),
                origin(said),
                value(said, "lang", "language", "locale").flatMap(Languages::code),
                Marks.in(said.path("tags")),
                rest);
    }

    private static Origin origin(JsonNode said) {
        return CleanOrigin.of(new CleanOrigin.Said(
                value(said, "canonical", "canonical_url", "canonicalUrl", "url").orElse(""),
                authors(said),
                value(said, "date", "published", "pubDate", "created").orElse(""),
                value(said, "updated", "lastmod", "modified", "last_modified_at", "reviewed")
                        .orElse(""),
                value(said, "site", "site_name", "publisher", "source").orElse(""),
                value(said, "description", "summary", "excerpt").orElse("")));
    }

    private static List<String> authors(JsonNode said) {
        return Stream.of("author", "authors", "by")
                .flatMap(name -> JsonLd.names(said.path(name)).stream())
                .toList();
    }

    private static Optional<String> value(JsonNode said, String... names) {
        for (String name : names) {
            JsonNode value = said.path(name);
            String text = value.isValueNode() ? CleanText.of(value.asText()) : "";
            if (!text.isEmpty()) {
                return Optional.of(text);
            }
        }
        return Optional.empty();
    }

    /** A front matter that is no YAML is cut off all the same: it is no text of the article. */
    private static JsonNode yaml(String matter) {
        try {
            return YAML.readTree(matter);
        } catch (JsonProcessingException | StackOverflowError noYaml) {
            return MissingNode.getInstance();
        }
    }

    /** Strings at the top and lists of them are all that is needed of it; a list is kept as its words between commas. */
    private static JsonNode toml(String matter) {
        var said = YAML.createObjectNode();
        TOML.matcher(matter)
                .results()
                .forEach(line -> said.put(
                        line.group(1),
                        Optional.ofNullable(line.group(2))
                                .orElseGet(() -> line.group(3).replaceAll("[\"']", ""))));
        return said;
    }
}
