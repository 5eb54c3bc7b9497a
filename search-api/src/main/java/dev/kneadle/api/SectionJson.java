package dev.kneadle.api;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.kneadle.index.SafetyNote;
import dev.kneadle.model.Article;
import dev.kneadle.model.Fact;
import dev.kneadle.model.Origin;
import dev.kneadle.model.Section;
import dev.kneadle.model.SectionId;
import dev.kneadle.model.Tag;
import dev.kneadle.model.TaggedSection;
import dev.kneadle.model.TextSpan;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The parts of JSON that say what a section is, the same wherever one stands. All offsets count UTF-16 units. */
final class SectionJson {
    private final JsonGenerator out;

    SectionJson(JsonGenerator out) {
        this.out = out;
    }

    void article(Article article) throws IOException {
        out.writeObjectFieldStart("article");
        out.writeStringField("id", article.id().value());
        out.writeStringField("title", article.title());
        Origin origin = article.origin();
        orNull("url", origin.url());
        orNull("language", article.language());
        out.writeBooleanField("tagsGuessed", Tag.isGuessedIn(article.language()));
        out.writeStringField("mediaType", article.mediaType());
        orNull("author", origin.author());
        orNull("published", origin.published());
        orNull("modified", origin.modified());
        orNull("site", origin.site());
        orNull("description", origin.description());
        out.writeEndObject();
    }

    /** Where a section stands and what it is for: {@code heading} to {@code primary}. */
    void place(SectionId id, TaggedSection tagged, int of) throws IOException {
        Section section = tagged.section();
        out.writeStringField("heading", section.heading());
        array("headings", section.headings(), out::writeString);
        out.writeNumberField("ordinal", section.ordinal());
        out.writeNumberField("of", of);
        out.writeStringField("link", Link.to(id));
        array("tags", tagged.tags(), tag -> out.writeString(tag.label()));
        orNull("primary", tagged.primary().map(Tag::label));
    }

    void span(TextSpan span) throws IOException {
        out.writeStartObject();
        out.writeNumberField("start", span.start());
        out.writeNumberField("end", span.end());
        out.writeEndObject();
    }

    void safety(List<SafetyNote> notes) throws IOException {
        array("safety", notes, this::note);
    }

    private void note(SafetyNote note) throws IOException {
        out.writeStartObject();
        out.writeStringField("text", note.text());
        out.writeStringField("severity", note.severity().label());
        out.writeStringField("scope", note.scope().label());
        out.writeStringField("section", note.section().toString());
        out.writeEndObject();
    }

    void facts(TaggedSection tagged) throws IOException {
        array("facts", tagged.facts(), fact -> fact(fact, tagged.section()));
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

    void orNull(String name, Optional<String> value) throws IOException {
        if (value.isPresent()) {
            out.writeStringField(name, value.get());
        } else {
            out.writeNullField(name);
        }
    }

    <T> void array(String name, Collection<T> items, Writer<T> writer) throws IOException {
        out.writeArrayFieldStart(name);
        for (T item : items) {
            writer.write(item);
        }
        out.writeEndArray();
    }

    @FunctionalInterface
    interface Writer<T> {
        void write(T item) throws IOException;
    }
}
