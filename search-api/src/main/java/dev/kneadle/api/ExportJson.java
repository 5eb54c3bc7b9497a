package dev.kneadle.api;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.kneadle.index.GuardedSection;
import dev.kneadle.index.IndexedArticle;
import dev.kneadle.model.SectionId;
import dev.kneadle.model.Sentence;
import dev.kneadle.model.TaggedSection;
import java.io.IOException;
import java.util.stream.Collectors;

/** The sections of an article as NDJSON: a line for each, with its whole text and every warning that limits it. */
final class ExportJson {
    private final JsonGenerator out;
    private final SectionJson parts;

    private ExportJson(JsonGenerator out) {
        this.out = out;
        this.parts = new SectionJson(out);
    }

    /** Each line ends in a newline. */
    static String lines(IndexedArticle article) {
        return article.sections().stream()
                .map(section -> Json.write(out -> new ExportJson(out).section(article, section)) + "\n")
                .collect(Collectors.joining());
    }

    private void section(IndexedArticle article, GuardedSection guarded) throws IOException {
        TaggedSection tagged = guarded.section();
        var id = new SectionId(article.article().id(), tagged.section().anchor());
        out.writeStartObject();
        out.writeStringField("id", id.toString());
        parts.article(article.article());
        parts.place(id, tagged, article.sections().size());
        out.writeStringField("text", tagged.section().text());
        out.writeBooleanField("headingWarns", tagged.headingWarns());
        parts.array("sentences", tagged.sentences(), this::sentence);
        parts.facts(tagged);
        parts.safety(guarded.safety());
        out.writeEndObject();
    }

    private void sentence(Sentence sentence) throws IOException {
        out.writeStartObject();
        out.writeNumberField("start", sentence.span().start());
        out.writeNumberField("end", sentence.span().end());
        out.writeStringField("tag", sentence.tag().label());
        out.writeNumberField("confidence", sentence.confidence());
        out.writeStringField("cue", sentence.cue());
        out.writeEndObject();
    }
}
