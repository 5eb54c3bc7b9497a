package dev.kneadle.ingest;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;

/** A report for programs: one JSON object on one line. */
final class JsonReportPrinter implements ReportPrinter {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final PrintWriter out;

    JsonReportPrinter(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void report(IngestReport report) throws IOException {
        ObjectNode json = JSON.createObjectNode();
        ObjectNode counts = json.putObject("counts");
        report.counts().forEach((word, count) -> counts.put(member(word), count));
        ArrayNode outcomes = json.putArray("outcomes");
        report.outcomes().forEach(outcome -> write(outcome, outcomes.addObject()));
        ArrayNode duplicates = json.putArray("duplicates");
        report.duplicates()
                .forEach((article, earlier) ->
                        duplicates.addObject().put("article", article.value()).put("of", earlier.value()));
        json.put("complete", report.complete());
        println(json);
    }

    private static void write(IngestOutcome outcome, ObjectNode json) {
        json.put("article", outcome.name()).put("outcome", member(outcome.word()));
        if (outcome instanceof IngestOutcome.Moved moved) {
            json.put("from", moved.from().value());
        }
        outcome.reason().ifPresent(reason -> json.put("reason", reason.label()));
        if (!(outcome instanceof IngestOutcome.Moved) && !outcome.message().isEmpty()) {
            json.put("message", outcome.message());
        }
        outcome.found().ifPresent(findings -> write(findings, json));
    }

    private static void write(Findings findings, ObjectNode json) {
        json.put("sections", findings.sections());
        ObjectNode tags = json.putObject("tags");
        findings.tags().forEach((tag, count) -> tags.put(tag.label(), count));
        ArrayNode dropped = json.putArray("dropped");
        findings.dropped()
                .forEach(one -> dropped.addObject().put("text", one.text()).put("reason", one.reason()));
        findings.remarks().forEach(json.putArray("warnings")::add);
        json.put("tookMillis", findings.took().toMillis());
    }

    @Override
    public void dryRun(List<Foreseen> foreseen) throws IOException {
        ObjectNode json = JSON.createObjectNode();
        ArrayNode steps = json.putArray("plan");
        foreseen.forEach(one -> write(one, steps.addObject()));
        println(json);
    }

    private static void write(Foreseen foreseen, ObjectNode json) {
        json.put("article", foreseen.step().id().value());
        switch (foreseen.step()) {
            case IngestPlan.Keep keep -> json.put("step", "keep");
            case IngestPlan.Add add -> json.put("step", "add");
            case IngestPlan.Change change -> json.put("step", "change");
            case IngestPlan.Reread reread -> json.put("step", "readAgain");
            case IngestPlan.Move move ->
                json.put("step", "move").put("from", move.from().value());
            case IngestPlan.Remove remove -> json.put("step", "remove");
        }
        if (foreseen.isChange()) {
            ObjectNode sections = json.putObject("sections");
            foreseen.sections().added().forEach(sections.putArray("added")::add);
            foreseen.sections().changed().forEach(sections.putArray("changed")::add);
            foreseen.sections().removed().forEach(sections.putArray("removed")::add);
        }
        foreseen.failure()
                .ifPresent(
                        failure -> json.put("reason", failure.reason().label()).put("message", failure.message()));
    }

    private void println(ObjectNode json) throws IOException {
        out.println(JSON.writeValueAsString(json));
        out.flush();
    }

    private static String member(String word) {
        return word.equals("read again") ? "readAgain" : word;
    }
}
