package dev.kneadle.api;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.kneadle.index.Hit;
import dev.kneadle.index.Match;
import dev.kneadle.index.RankedBy;
import dev.kneadle.index.SafetyNote;
import dev.kneadle.index.SearchResult;
import dev.kneadle.index.Snippet;
import dev.kneadle.index.UrgentNote;
import dev.kneadle.model.Article;
import dev.kneadle.model.Fact;
import dev.kneadle.model.Origin;
import dev.kneadle.model.Section;
import dev.kneadle.model.Tag;
import dev.kneadle.model.TextSpan;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An answer as JSON. The members and their order are a promise to programs we do not know: members may be added, none
 * may change. All offsets count UTF-16 units. The same answer gives the same text but for {@code tookMillis}.
 */
final class SearchJson {
    private final JsonGenerator out;

    private SearchJson(JsonGenerator out) {
        this.out = out;
    }

    /** @param took how long the search took, without the writing of this */
    static String write(SearchParams asked, SearchResult result, Duration took) {
        return Json.write(out -> new SearchJson(out).answer(asked, result, took));
    }

    private void answer(SearchParams asked, SearchResult result, Duration took) throws IOException {
        out.writeStartObject();
        out.writeStringField("query", asked.request().query());
        applied(result.rankedBy());
        total(result);
        out.writeNumberField("offset", asked.request().offset());
        out.writeNumberField("limit", asked.request().limit());
        out.writeStringField("generation", result.generation());
        out.writeNumberField("tookMillis", BigDecimal.valueOf(took.toNanos(), 6).setScale(1, RoundingMode.HALF_UP));
        array("hits", result.hits(), hit -> hit(hit, asked.safety()));
        array("urgent", result.urgent(), this::urgent);
        facets(result);
        empty("suggestions");
        out.writeEndObject();
    }

    /** What was searched besides the words as typed: nothing is corrected or widened yet. */
    private void applied(RankedBy rankedBy) throws IOException {
        out.writeObjectFieldStart("applied");
        empty("corrections");
        empty("synonyms");
        out.writeStringField("ranking", rankedBy.ranking().label());
        if (rankedBy.instead().isPresent()) {
            out.writeStringField("rankingNote", rankedBy.instead().get());
        }
        out.writeEndObject();
    }

    private void total(SearchResult result) throws IOException {
        out.writeObjectFieldStart("total");
        out.writeNumberField("value", result.total().value());
        out.writeBooleanField("exact", result.total().exact());
        out.writeEndObject();
    }

    private void hit(Hit hit, boolean safety) throws IOException {
        Section section = hit.section().section();
        out.writeStartObject();
        out.writeStringField("id", hit.id().toString());
        out.writeNumberField("score", rounded(hit.score()));
        article(hit.article());
        out.writeStringField("heading", section.heading());
        array("headings", section.headings(), out::writeString);
        out.writeNumberField("ordinal", section.ordinal());
        out.writeNumberField("of", hit.of());
        out.writeStringField("link", Link.to(hit.id()));
        array("tags", hit.section().tags(), tag -> out.writeString(tag.label()));
        orNull("primary", hit.section().primary().map(Tag::label));
        array("snippets", hit.snippets(), this::snippet);
        array("facts", hit.section().facts(), fact -> fact(fact, section));
        array("safety", safety ? hit.safety() : List.of(), this::safety);
        array("why", hit.why(), this::why);
        out.writeEndObject();
    }

    /** Four decimals: a score compares within one answer only, and more digits would pretend to more than that. */
    private static double rounded(double score) {
        return Math.round(score * 10_000) / 10_000.0;
    }

    private void article(Article article) throws IOException {
        out.writeObjectFieldStart("article");
        out.writeStringField("id", article.id().value());
        out.writeStringField("title", article.title());
        Origin origin = article.origin();
        orNull("url", origin.url());
        orNull("language", article.language());
        out.writeStringField("mediaType", article.mediaType());
        orNull("author", origin.author());
        orNull("published", origin.published());
        orNull("modified", origin.modified());
        orNull("site", origin.site());
        orNull("description", origin.description());
        out.writeEndObject();
    }

    private void snippet(Snippet snippet) throws IOException {
        out.writeStartObject();
        out.writeStringField("text", snippet.text());
        array("highlights", snippet.highlights(), this::span);
        out.writeEndObject();
    }

    private void span(TextSpan span) throws IOException {
        out.writeStartObject();
        out.writeNumberField("start", span.start());
        out.writeNumberField("end", span.end());
        out.writeEndObject();
    }

    private void safety(SafetyNote note) throws IOException {
        out.writeStartObject();
        out.writeStringField("text", note.text());
        out.writeStringField("severity", note.severity().label());
        out.writeStringField("scope", note.scope().label());
        out.writeStringField("section", note.section().toString());
        out.writeEndObject();
    }

    /** {@code start} and {@code end} are of the sentence that says so, in its section's text. */
    private void fact(Fact fact, Section section) throws IOException {
        out.writeStartObject();
        out.writeStringField("kind", fact.kind().label());
        switch (fact) {
            case Fact.Amount amount -> {
                out.writeNumberField("min", amount.min());
                out.writeNumberField("max", amount.max());
                out.writeStringField("unit", amount.unit());
            }
            case Fact.Named named -> out.writeStringField("name", named.name());
        }
        out.writeStringField("sentence", fact.sentence().of(section.text()));
        out.writeNumberField("start", fact.sentence().start());
        out.writeNumberField("end", fact.sentence().end());
        out.writeEndObject();
    }

    private void urgent(UrgentNote note) throws IOException {
        out.writeStartObject();
        out.writeStringField("text", note.text());
        article(note.article());
        out.writeStringField("section", note.id().toString());
        out.writeStringField("heading", note.section().heading());
        out.writeStringField("link", Link.to(note.id()));
        out.writeEndObject();
    }

    private void why(Match match) throws IOException {
        out.writeStartObject();
        out.writeStringField("word", match.word());
        out.writeStringField("matched", match.matched());
        out.writeStringField("field", match.field().label());
        out.writeStringField("form", match.form().label());
        out.writeEndObject();
    }

    private void facets(SearchResult result) throws IOException {
        out.writeObjectFieldStart("facets");
        out.writeObjectFieldStart("tag");
        for (var count : result.tagCounts().entrySet()) {
            out.writeNumberField(count.getKey().label(), count.getValue());
        }
        out.writeEndObject();
        for (Fact.Kind kind : SearchParams.NAMED_FACTS) {
            counts(kind.label(), result.facts().of(kind));
        }
        counts("maxMinutes", result.facts().withinMinutes());
        out.writeEndObject();
    }

    private <T> void counts(String name, Map<T, Integer> counts) throws IOException {
        out.writeObjectFieldStart(name);
        for (var count : counts.entrySet()) {
            out.writeNumberField(String.valueOf(count.getKey()), count.getValue());
        }
        out.writeEndObject();
    }

    private void orNull(String name, Optional<String> value) throws IOException {
        if (value.isPresent()) {
            out.writeStringField(name, value.get());
        } else {
            out.writeNullField(name);
        }
    }

    /** For what the API promises and this version does not find yet. */
    private void empty(String name) throws IOException {
        out.writeArrayFieldStart(name);
        out.writeEndArray();
    }

    private <T> void array(String name, Collection<T> items, Writer<T> writer) throws IOException {
        out.writeArrayFieldStart(name);
        for (T item : items) {
            writer.write(item);
        }
        out.writeEndArray();
    }

    @FunctionalInterface
    private interface Writer<T> {
        void write(T item) throws IOException;
    }
}
