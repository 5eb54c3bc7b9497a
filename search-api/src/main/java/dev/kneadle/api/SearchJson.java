package dev.kneadle.api;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.kneadle.index.Applied;
import dev.kneadle.index.Duplicate;
import dev.kneadle.index.Hit;
import dev.kneadle.index.Match;
import dev.kneadle.index.RankedBy;
import dev.kneadle.index.ScorePart;
import dev.kneadle.index.SearchResult;
import dev.kneadle.index.Snippet;
import dev.kneadle.index.UrgentNote;
import dev.kneadle.model.Fact;
import dev.kneadle.model.SectionId;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * An answer as JSON. The members and their order are a promise to programs we do not know: members may be added, none
 * may change. All offsets count UTF-16 units. The same answer gives the same text but for {@code tookMillis}.
 */
final class SearchJson {
    private final JsonGenerator out;
    private final SectionJson sections;

    private SearchJson(JsonGenerator out) {
        this.out = out;
        this.sections = new SectionJson(out);
    }

    /** @param took how long the search took, without the writing of this */
    static String write(SearchParams asked, SearchResult result, Duration took) {
        return Json.write(out -> new SearchJson(out).answer(asked, result, took));
    }

    /** The sections that say much the same as another, the nearest first. */
    static String writeSimilar(SectionId id, List<Hit> similar) {
        return Json.write(out -> {
            out.writeStartObject();
            out.writeStringField("section", id.toString());
            var json = new SearchJson(out);
            json.sections.array("hits", similar, hit -> json.hit(hit, true));
            out.writeEndObject();
        });
    }

    private void answer(SearchParams asked, SearchResult result, Duration took) throws IOException {
        out.writeStartObject();
        out.writeStringField("query", asked.request().query());
        applied(result.applied(), result.rankedBy());
        total(result);
        out.writeNumberField("offset", asked.request().offset());
        out.writeNumberField("limit", asked.request().limit());
        out.writeStringField("generation", result.generation());
        out.writeNumberField("tookMillis", BigDecimal.valueOf(took.toNanos(), 6).setScale(1, RoundingMode.HALF_UP));
        sections.array("hits", result.hits(), hit -> hit(hit, asked.safety()));
        sections.array("urgent", result.urgent(), this::urgent);
        facets(result);
        new SuggestionJson(out).suggestions(result.suggestions());
        out.writeEndObject();
    }

    /** How it was searched: what besides the words as typed, and ranked by what. */
    private void applied(Applied applied, RankedBy rankedBy) throws IOException {
        out.writeObjectFieldStart("applied");
        sections.array("corrections", applied.corrections(), correction -> instead(correction.from(), correction.to()));
        sections.array("synonyms", applied.synonyms(), synonym -> instead(synonym.from(), synonym.to()));
        out.writeStringField("ranking", rankedBy.ranking().label());
        if (rankedBy.instead().isPresent()) {
            out.writeStringField("rankingNote", rankedBy.instead().get());
        }
        out.writeEndObject();
    }

    private void instead(String from, String to) throws IOException {
        out.writeStartObject();
        out.writeStringField("from", from);
        out.writeStringField("to", to);
        out.writeEndObject();
    }

    private void total(SearchResult result) throws IOException {
        out.writeObjectFieldStart("total");
        out.writeNumberField("value", result.total().value());
        out.writeBooleanField("exact", result.total().exact());
        out.writeEndObject();
    }

    private void hit(Hit hit, boolean safety) throws IOException {
        out.writeStartObject();
        out.writeStringField("id", hit.id().toString());
        out.writeNumberField("score", rounded(hit.score()));
        sections.article(hit.article());
        sections.place(hit.id(), hit.section(), hit.of());
        sections.array("snippets", hit.snippets(), this::snippet);
        sections.facts(hit.section());
        sections.safety(safety ? hit.safety() : List.of());
        sections.array("why", hit.why(), this::why);
        sections.array("duplicates", hit.duplicates(), this::duplicate);
        if (!hit.explanation().isEmpty()) {
            sections.array("explanation", hit.explanation(), this::scorePart);
        }
        out.writeEndObject();
    }

    private void duplicate(Duplicate duplicate) throws IOException {
        out.writeStartObject();
        out.writeStringField("article", duplicate.article().id().value());
        out.writeStringField("section", duplicate.section().toString());
        out.writeStringField("title", duplicate.article().title());
        out.writeStringField("link", Link.to(duplicate.section()));
        out.writeEndObject();
    }

    /** Four decimals: a score compares within one answer only, and more digits would pretend to more than that. */
    private static double rounded(double score) {
        return Math.round(score * 10_000) / 10_000.0;
    }

    /** Two decimals more than the score, so that the parts add up to it as it stands. */
    private void scorePart(ScorePart part) throws IOException {
        out.writeStartObject();
        out.writeStringField("signal", part.signal());
        out.writeStringField("words", part.words());
        out.writeNumberField("score", Math.round(part.score() * 1_000_000) / 1_000_000.0);
        out.writeEndObject();
    }

    private void snippet(Snippet snippet) throws IOException {
        out.writeStartObject();
        out.writeStringField("text", snippet.text());
        sections.array("highlights", snippet.highlights(), sections::span);
        out.writeEndObject();
    }

    private void urgent(UrgentNote note) throws IOException {
        out.writeStartObject();
        out.writeStringField("text", note.text());
        sections.article(note.article());
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
}
