package dev.kneadle.api;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.kneadle.index.IndexStatus;
import dev.kneadle.index.RunReport;
import dev.kneadle.index.VectorStatus;
import dev.kneadle.model.Tag;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** What the index holds and what the last run of ingest did, as JSON; members may be added, none may change. */
final class StatusJson {
    private final JsonGenerator out;

    private StatusJson(JsonGenerator out) {
        this.out = out;
    }

    /** @param duplicates how many articles have nearly the text of an earlier one */
    static String write(IndexStatus status, int duplicates, Optional<RunReport> lastRun, ReportParams asked) {
        return Json.write(out -> new StatusJson(out).status(status, duplicates, lastRun, asked));
    }

    private void status(IndexStatus status, int duplicates, Optional<RunReport> lastRun, ReportParams asked)
            throws IOException {
        out.writeStartObject();
        out.writeStringField("generation", status.generation());
        out.writeNumberField("articles", status.articles());
        out.writeNumberField("sections", status.sections());
        out.writeNumberField("duplicates", duplicates);
        vectors(status.vectors());
        out.writeFieldName("lastIngest");
        if (lastRun.isPresent()) {
            run(lastRun.get(), asked);
        } else {
            out.writeNull();
        }
        out.writeEndObject();
    }

    private void vectors(VectorStatus vectors) throws IOException {
        out.writeObjectFieldStart("vectors");
        out.writeStringField("model", vectors.model().orElse(null));
        out.writeNumberField("sections", vectors.sections());
        out.writeNumberField("missing", vectors.missing());
        out.writeNumberField("otherLanguages", vectors.otherLanguages());
        out.writeStringField("notUsed", vectors.notUsed().orElse(null));
        out.writeEndObject();
    }

    private void run(RunReport run, ReportParams asked) throws IOException {
        out.writeStartObject();
        out.writeObjectFieldStart("counts");
        for (Map.Entry<String, Long> count : run.counts().entrySet()) {
            out.writeNumberField(member(count.getKey()), count.getValue());
        }
        out.writeEndObject();
        out.writeNumberField("tookMillis", run.took().toMillis());
        out.writeNumberField("offset", asked.offset());
        out.writeNumberField("limit", asked.limit());
        out.writeNumberField("listed", run.files().size());
        out.writeArrayFieldStart("files");
        for (RunReport.FileReport file : asked.of(run.files())) {
            file(file);
        }
        out.writeEndArray();
        out.writeEndObject();
    }

    private void file(RunReport.FileReport file) throws IOException {
        out.writeStartObject();
        out.writeStringField("article", file.name());
        out.writeStringField("outcome", member(file.outcome()));
        if (file.reason().isPresent()) {
            out.writeStringField("reason", file.reason().get().label());
        }
        if (!file.message().isEmpty()) {
            out.writeStringField("message", file.message());
        }
        out.writeNumberField("sections", file.sections());
        out.writeObjectFieldStart("tags");
        for (Map.Entry<Tag, Integer> tag : file.tags().entrySet()) {
            out.writeNumberField(tag.getKey().label(), tag.getValue());
        }
        out.writeEndObject();
        out.writeArrayFieldStart("dropped");
        for (RunReport.DroppedText dropped : file.dropped()) {
            out.writeStartObject();
            out.writeStringField("text", dropped.text());
            out.writeStringField("reason", dropped.reason());
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeArrayFieldStart("warnings");
        for (String warning : file.warnings()) {
            out.writeString(warning);
        }
        out.writeEndArray();
        out.writeNumberField("tookMillis", file.took().toMillis());
        out.writeEndObject();
    }

    /** The words of a report as names of members: {@code readAgain}. */
    private static String member(String words) {
        return words.equals("read again") ? "readAgain" : words;
    }
}
