package dev.kneadle.ingest;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kneadle.ingest.extract.Dropped;
import dev.kneadle.model.ArticleId;
import dev.kneadle.model.Fact;
import dev.kneadle.model.Failure;
import dev.kneadle.model.Fingerprint;
import dev.kneadle.model.Origin;
import dev.kneadle.model.Section;
import dev.kneadle.model.Sentence;
import dev.kneadle.model.Tag;
import dev.kneadle.model.TaggedSection;
import java.io.IOException;
import java.io.PrintWriter;

/** Writes what became of files, a JSON object and a line for each. */
final class ExtractJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final PrintWriter out;

    ExtractJson(PrintWriter out) {
        this.out = out;
    }

    void extracted(ArticleId id, Fingerprint fingerprint, KneadedArticle article) throws IOException {
        ObjectNode json = line(id, "extracted").put("mediaType", article.mediaType());
        Origin origin = article.origin();
        json.put("language", article.language().orElse(null))
                .put("tagsGuessed", Tag.isGuessedIn(article.language()))
                .put("title", article.titleOr(id))
                .put("url", origin.url().orElse(null))
                .put("author", origin.author().orElse(null))
                .put("published", origin.published().orElse(null))
                .put("modified", origin.modified().orElse(null))
                .put("site", origin.site().orElse(null))
                .put("description", origin.description().orElse(null))
                .put("sha256", fingerprint.sha256());
        ArrayNode sections = json.putArray("sections");
        article.sections().forEach(section -> write(section, sections.addObject()));
        ArrayNode dropped = json.putArray("dropped");
        for (Dropped one : article.dropped()) {
            dropped.addObject().put("text", one.text()).put("reason", one.reason());
        }
        ArrayNode remarks = json.putArray("remarks");
        article.remarks().forEach(remarks::add);
        println(json);
    }

    void empty(ArticleId id, KneadedArticle article) throws IOException {
        println(line(id, "empty").put("mediaType", article.mediaType()).put("message", article.whyEmpty()));
    }

    void failed(ArticleId id, Failure failure) throws IOException {
        println(line(id, "failed").put("reason", failure.reason().label()).put("message", failure.message()));
    }

    private static ObjectNode line(ArticleId id, String status) {
        return JSON.createObjectNode().put("path", id.value()).put("status", status);
    }

    private static void write(TaggedSection tagged, ObjectNode json) {
        Section section = tagged.section();
        json.put("anchor", section.anchor())
                .put("ordinal", section.ordinal())
                .put("level", section.level())
                .put("heading", section.heading());
        ArrayNode headings = json.putArray("headings");
        section.headings().forEach(headings::add);
        json.put("headingSource", section.headingSource().label())
                .put("headingConfidence", section.headingConfidence())
                .put("text", section.text());
        ArrayNode tags = json.putArray("tags");
        tagged.tags().forEach(tag -> tags.add(tag.label()));
        json.put("primary", tagged.primary().map(Tag::label).orElse(null));
        json.put("headingWarns", tagged.headingWarns());
        ArrayNode sentences = json.putArray("sentences");
        tagged.sentences().forEach(sentence -> write(sentence, sentences.addObject()));
        ArrayNode facts = json.putArray("facts");
        tagged.facts().forEach(fact -> write(fact, facts.addObject()));
    }

    private static void write(Sentence sentence, ObjectNode json) {
        json.put("start", sentence.span().start())
                .put("end", sentence.span().end())
                .put("tag", sentence.tag().label())
                .put("confidence", sentence.confidence())
                .put("cue", sentence.cue());
    }

    private static void write(Fact fact, ObjectNode json) {
        json.put("kind", fact.kind().label());
        switch (fact) {
            case Fact.Amount amount ->
                json.put("min", amount.min()).put("max", amount.max()).put("unit", amount.unit());
            case Fact.Named named -> json.put("name", named.name());
        }
        json.put("start", fact.sentence().start()).put("end", fact.sentence().end());
    }

    private void println(ObjectNode json) throws IOException {
        out.println(JSON.writeValueAsString(json));
        out.flush();
    }
}
