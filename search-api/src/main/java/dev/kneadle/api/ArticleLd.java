package dev.kneadle.api;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.kneadle.index.GuardedSection;
import dev.kneadle.index.IndexedArticle;
import dev.kneadle.index.SafetyNote;
import dev.kneadle.model.Fact;
import dev.kneadle.model.Section;
import dev.kneadle.model.Tag;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * An article in the words of schema.org, for programs that read pages: a {@code HowTo} of its techniques, each with its
 * warnings as tips, or a plain {@code Article} where it has none.
 */
final class ArticleLd {
    private final JsonGenerator out;

    private ArticleLd(JsonGenerator out) {
        this.out = out;
    }

    /** JSON that may stand in a {@code <script>}: no character of it can end that or begin a comment. */
    static String of(IndexedArticle article) {
        return Json.write(out -> new ArticleLd(out).write(article))
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }

    private void write(IndexedArticle indexed) throws IOException {
        List<GuardedSection> techniques = indexed.sections().stream()
                .filter(section -> section.section().primary().equals(Optional.of(Tag.TECHNIQUE)))
                .toList();
        out.writeStartObject();
        out.writeStringField("@context", "https://schema.org");
        out.writeStringField("@type", techniques.isEmpty() ? "Article" : "HowTo");
        out.writeStringField(
                techniques.isEmpty() ? "headline" : "name", indexed.article().title());
        field("inLanguage", indexed.article().language());
        field("url", Link.outside(indexed.article().origin().url()));
        if (!techniques.isEmpty()) {
            tools(techniques);
            out.writeArrayFieldStart("step");
            for (GuardedSection technique : techniques) {
                section(indexed.article().title(), technique);
            }
            out.writeEndArray();
        }
        out.writeEndObject();
    }

    private void field(String name, Optional<String> value) throws IOException {
        if (value.isPresent()) {
            out.writeStringField(name, value.get());
        }
    }

    private void tools(List<GuardedSection> techniques) throws IOException {
        List<String> names = techniques.stream()
                .flatMap(technique -> technique.section().facts().stream())
                .filter(fact -> fact.kind() == Fact.Kind.EQUIPMENT)
                .flatMap(fact -> FactWords.of(List.of(fact)).stream())
                .distinct()
                .toList();
        out.writeArrayFieldStart("tool");
        for (String name : names) {
            out.writeString(name);
        }
        out.writeEndArray();
    }

    private void section(String title, GuardedSection technique) throws IOException {
        Section section = technique.section().section();
        out.writeStartObject();
        out.writeStringField("@type", "HowToSection");
        out.writeStringField("name", section.isLead() ? title : section.heading());
        out.writeArrayFieldStart("itemListElement");
        for (SafetyNote note : technique.safety()) {
            element("HowToTip", note.text());
        }
        for (String step : technique.section().textsTagged(Tag.TECHNIQUE)) {
            element("HowToStep", step);
        }
        out.writeEndArray();
        out.writeEndObject();
    }

    private void element(String type, String text) throws IOException {
        out.writeStartObject();
        out.writeStringField("@type", type);
        out.writeStringField("text", text);
        out.writeEndObject();
    }
}
