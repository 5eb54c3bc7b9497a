package dev.kneadle.ingest.extract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kneadle.model.FailureReason;
import dev.kneadle.model.Origin;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.Optional;

/** An article in one line of JSON: {@code {"_id": .., "title": .., "text": .., "url": .., "tags": ..}}; its text is plain text. */
final class JsonLineReader {
    private static final ObjectMapper JSON = new ObjectMapper();

    private JsonLineReader() {}

    static ExtractedArticle read(ByteBuffer line) throws UnreadableArticle {
        JsonNode json = parse(line);
        String text = member(json, "text").orElseThrow(() -> corrupt("`text` must be there"));
        ExtractedArticle plain = PlainTextReader.read(text);
        var article = new ExtractedArticle(
                plain.mediaType(),
                member(json, "title").map(CleanText::of).filter(title -> !title.isEmpty()),
                Origin.at(member(json, "url").flatMap(HtmlReader::webAddress)),
                Optional.empty(),
                plain.blocks(),
                plain.dropped());
        return article.marked(Marks.in(json.path("tags")));
    }

    private static JsonNode parse(ByteBuffer line) throws UnreadableArticle {
        byte[] bytes = new byte[line.remaining()];
        line.duplicate().get(bytes);
        try {
            return JSON.readTree(bytes);
        } catch (JsonProcessingException broken) {
            throw corrupt(broken.getOriginalMessage());
        } catch (IOException noDisk) {
            throw new IllegalStateException("memory does not fail to be read", noDisk);
        }
    }

    /** A string or nothing: a list or a number is not what the line's author meant. */
    private static Optional<String> member(JsonNode json, String name) throws UnreadableArticle {
        JsonNode value = json.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isTextual()) {
            throw corrupt("`%s` must be a string, got %s"
                    .formatted(name, value.getNodeType().name().toLowerCase(Locale.ROOT)));
        }
        return Optional.of(value.textValue());
    }

    private static UnreadableArticle corrupt(String why) {
        return new UnreadableArticle(FailureReason.CORRUPT, "the line is no article in JSON: " + CleanText.of(why));
    }
}
