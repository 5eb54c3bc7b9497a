package dev.kneadle.api.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What to ask.
 *
 * @param texts by the query's id, in the order of the file
 */
public record Queries(Map<String, String> texts) {
    private static final ObjectMapper JSON = new ObjectMapper();

    public Queries {
        texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
    }

    /**
     * Reads BEIR's form, a JSON object a line with {@code _id} and {@code text}.
     *
     * @throws IOException also where a line is not of this form
     */
    public static Queries read(Path file) throws IOException {
        var texts = new LinkedHashMap<String, String>();
        List<String> lines = Files.readAllLines(file);
        for (int at = 0; at < lines.size(); at++) {
            if (!lines.get(at).isBlank()) {
                JsonNode query = parse(lines.get(at));
                if (!query.path("_id").isValueNode() || !query.path("text").isTextual()) {
                    throw new Malformed(file, at + 1, "an object with _id and text", lines.get(at));
                }
                texts.put(query.path("_id").asText(), query.path("text").asText());
            }
        }
        return new Queries(texts);
    }

    /** What is no JSON is as wrong as JSON without the members that are needed. */
    private static JsonNode parse(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException e) {
            return JSON.missingNode();
        }
    }
}
