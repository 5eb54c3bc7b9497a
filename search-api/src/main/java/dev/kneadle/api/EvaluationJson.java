package dev.kneadle.api;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.kneadle.api.evaluate.Comparison;
import dev.kneadle.api.evaluate.Comparison.Change;
import dev.kneadle.api.evaluate.Comparison.Interval;
import dev.kneadle.api.evaluate.Measure;
import dev.kneadle.api.evaluate.Scores;
import java.io.IOException;

/** Scores for programs: all queries, all digits. */
final class EvaluationJson {
    private EvaluationJson() {}

    static String of(Scores scores) {
        return Json.write(out -> {
            out.writeStartObject();
            out.writeNumberField("queries", scores.byQuery().size());
            means(out, "mean", scores);
            out.writeArrayFieldStart("each");
            for (var query : scores.byQuery().entrySet()) {
                out.writeStartObject();
                out.writeStringField("query", query.getKey());
                for (var score : query.getValue().entrySet()) {
                    out.writeNumberField(score.getKey().label(), score.getValue());
                }
                out.writeEndObject();
            }
            out.writeEndArray();
            out.writeEndObject();
        });
    }

    static String of(Comparison comparison) {
        return Json.write(out -> {
            out.writeStartObject();
            out.writeNumberField("queries", comparison.before().byQuery().size());
            means(out, "first", comparison.before());
            means(out, "second", comparison.after());
            out.writeObjectFieldStart("interval");
            for (Measure measure : Measure.values()) {
                Interval interval = comparison.interval(measure);
                out.writeArrayFieldStart(measure.label());
                out.writeNumber(interval.low());
                out.writeNumber(interval.high());
                out.writeEndArray();
            }
            out.writeEndObject();
            out.writeArrayFieldStart("changes");
            for (Change change : comparison.changes(Measure.NDCG)) {
                write(out, change);
            }
            out.writeEndArray();
            out.writeEndObject();
        });
    }

    private static void means(JsonGenerator out, String name, Scores scores) throws IOException {
        out.writeObjectFieldStart(name);
        for (Measure measure : Measure.values()) {
            out.writeNumberField(measure.label(), scores.mean(measure));
        }
        out.writeEndObject();
    }

    private static void write(JsonGenerator out, Change change) throws IOException {
        out.writeStartObject();
        out.writeStringField("query", change.query());
        out.writeNumberField("first", change.before());
        out.writeNumberField("second", change.after());
        out.writeEndObject();
    }
}
