package dev.kneadle.api;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.kneadle.index.Suggestion;
import java.io.IOException;
import java.util.List;

/** Suggestions as JSON, for those who are still typing and for those who found nothing. Offsets count UTF-16 units. */
final class SuggestionJson {
    private final JsonGenerator out;
    private final SectionJson sections;

    SuggestionJson(JsonGenerator out) {
        this.out = out;
        this.sections = new SectionJson(out);
    }

    static String write(SuggestParams asked, List<Suggestion> suggestions) {
        return Json.write(out -> {
            out.writeStartObject();
            out.writeStringField("query", asked.typed());
            new SuggestionJson(out).suggestions(suggestions);
            out.writeEndObject();
        });
    }

    void suggestions(List<Suggestion> suggestions) throws IOException {
        sections.array("suggestions", suggestions, this::suggestion);
    }

    private void suggestion(Suggestion suggestion) throws IOException {
        out.writeStartObject();
        out.writeStringField("text", suggestion.text());
        out.writeStringField("kind", kind(suggestion));
        sections.array("highlights", suggestion.highlights(), sections::span);
        out.writeNumberField("sections", suggestion.sections());
        sections.orNull("link", Link.to(suggestion));
        out.writeEndObject();
    }

    private static String kind(Suggestion suggestion) {
        return switch (suggestion) {
            case Suggestion.Heading heading -> "heading";
            case Suggestion.Title title -> "title";
            case Suggestion.Words words -> "word";
        };
    }
}
