package dev.kneadle.ingest;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;

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
        println(json);
    }

    private static void write(IngestOutcome outcome, ObjectNode json) {
        json.put("article", outcome.name()).put("outcome", member(outcome.word()));
        switch (outcome) {
            case IngestOutcome.Unchanged unchanged -> {}
            case IngestOutcome.Removed removed -> {}
            case IngestOutcome.Added added -> json.put("sections", added.sections());
            case IngestOutcome.Changed changed -> json.put("sections", changed.sections());
            case IngestOutcome.ReadAgain again -> json.put("sections", again.sections());
            case IngestOutcome.Moved moved ->
                json.put("from", moved.from().value()).put("sections", moved.sections());
            case IngestOutcome.Empty empty -> json.put("message", empty.message());
            case IngestOutcome.Failed failed ->
                json.put("reason", failed.failure().reason().label())
                        .put("message", failed.failure().message());
            case IngestOutcome.Skipped skipped -> json.put("message", skipped.why());
            case IngestOutcome.Remark remark -> json.put("message", remark.words());
        }
    }

    @Override
    public void plan(IngestPlan plan) throws IOException {
        ObjectNode json = JSON.createObjectNode();
        ArrayNode steps = json.putArray("plan");
        for (IngestPlan.Step step : plan.steps()) {
            ObjectNode one = steps.addObject().put("article", step.id().value());
            switch (step) {
                case IngestPlan.Keep keep -> one.put("step", "keep");
                case IngestPlan.Add add -> one.put("step", "add");
                case IngestPlan.Change change -> one.put("step", "change");
                case IngestPlan.Reread reread -> one.put("step", "readAgain");
                case IngestPlan.Move move ->
                    one.put("step", "move").put("from", move.from().value());
                case IngestPlan.Remove remove -> one.put("step", "remove");
            }
        }
        println(json);
    }

    private void println(ObjectNode json) throws IOException {
        out.println(JSON.writeValueAsString(json));
        out.flush();
    }

    private static String member(String word) {
        return word.equals("read again") ? "readAgain" : word;
    }
}
