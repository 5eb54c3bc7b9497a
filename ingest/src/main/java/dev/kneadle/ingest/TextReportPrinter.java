package dev.kneadle.ingest;

import java.io.PrintWriter;
import java.util.stream.Collectors;

/** A report for people: a line for each article that is other than before, and a summary. */
final class TextReportPrinter implements ReportPrinter {
    private final PrintWriter out;

    TextReportPrinter(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void report(IngestReport report) {
        report.outcomes().stream().filter(TextReportPrinter::isWorthALine).forEach(this::line);
        String summary = report.counts().entrySet().stream()
                .map(count -> count.getValue() + " " + count.getKey())
                .collect(Collectors.joining(", "));
        out.println(summary.isEmpty() ? "The folders hold no articles." : summary);
        out.flush();
    }

    private static boolean isWorthALine(IngestOutcome outcome) {
        return !(outcome instanceof IngestOutcome.Unchanged);
    }

    private void line(IngestOutcome outcome) {
        String detail = switch (outcome) {
            case IngestOutcome.Unchanged unchanged -> "";
            case IngestOutcome.Removed removed -> "";
            case IngestOutcome.Added added -> sections(added.sections());
            case IngestOutcome.Changed changed -> sections(changed.sections());
            case IngestOutcome.ReadAgain again -> sections(again.sections());
            case IngestOutcome.Moved moved -> "from " + moved.from() + ", " + sections(moved.sections());
            case IngestOutcome.Empty empty -> empty.message();
            case IngestOutcome.Failed failed ->
                failed.failure().reason().label() + ": " + failed.failure().message();
            case IngestOutcome.Skipped skipped -> skipped.why();
            case IngestOutcome.Remark remark -> remark.words();
        };
        println(outcome.word(), outcome.name(), detail);
    }

    @Override
    public void plan(IngestPlan plan) {
        plan.steps().forEach(step -> {
            switch (step) {
                case IngestPlan.Keep keep -> {}
                case IngestPlan.Add add -> println("would add", add.id().value(), "");
                case IngestPlan.Change change ->
                    println("would change", change.id().value(), "");
                case IngestPlan.Reread reread ->
                    println("would read again", reread.id().value(), "");
                case IngestPlan.Move move -> println("would move", move.id().value(), "from " + move.from());
                case IngestPlan.Remove remove ->
                    println("would remove", remove.id().value(), "");
            }
        });
        long same =
                plan.steps().stream().filter(IngestPlan.Keep.class::isInstance).count();
        out.println(plan.steps().size() - same + " to do, " + same + " unchanged; nothing was written");
        out.flush();
    }

    private void println(String word, String name, String detail) {
        out.printf(
                "%-10s %s%s%n",
                word, Terminal.printable(name), detail.isEmpty() ? "" : "  (" + Terminal.printable(detail) + ")");
    }

    private static String sections(int count) {
        return count == 1 ? "1 section" : count + " sections";
    }
}
