package dev.kneadle.ingest;

import dev.kneadle.model.Failure;
import java.io.PrintWriter;
import java.util.List;
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
        report.newDuplicates().forEach((article, earlier) -> println("duplicate", article.value(), "of " + earlier));
        String summary = report.counts().entrySet().stream()
                .map(count -> count.getValue() + " " + count.getKey())
                .collect(Collectors.joining(", "));
        out.println((summary.isEmpty() ? "The folders hold no articles." : summary) + duplicates(report));
        if (!report.complete()) {
            out.println("Stopped before the end; the next run goes on from here.");
        }
        out.flush();
    }

    private static String duplicates(IngestReport report) {
        return switch (report.duplicates().size()) {
            case 0 -> "";
            case 1 -> "; 1 is a duplicate";
            default -> "; " + report.duplicates().size() + " are duplicates";
        };
    }

    private static boolean isWorthALine(IngestOutcome outcome) {
        return !(outcome instanceof IngestOutcome.Unchanged);
    }

    private void line(IngestOutcome outcome) {
        String why = outcome instanceof IngestOutcome.Failed failed ? told(failed.failure()) : outcome.message();
        boolean searchable = outcome.found().isPresent() && !(outcome instanceof IngestOutcome.Empty);
        String sections = searchable ? sections(outcome.found().get().sections()) : "";
        println(outcome.word(), outcome.name(), why + (why.isEmpty() || sections.isEmpty() ? "" : ", ") + sections);
        outcome.found().ifPresent(found -> found.remarks().forEach(words -> println("note", outcome.name(), words)));
    }

    @Override
    public void dryRun(List<Foreseen> foreseen) {
        List<Foreseen> changes = foreseen.stream().filter(Foreseen::isChange).toList();
        changes.forEach(this::line);
        out.println(
                changes.size() + " to do, " + (foreseen.size() - changes.size()) + " unchanged; nothing was written");
        out.flush();
    }

    private void line(Foreseen foreseen) {
        String detail = foreseen.failure()
                .map(TextReportPrinter::told)
                .orElse(foreseen.step() instanceof IngestPlan.Move move ? "from " + move.from() : "");
        println(word(foreseen.step()), foreseen.step().id().value(), detail);
        foreseen.sections().added().forEach(anchor -> out.println("    + " + Terminal.printable(anchor)));
        foreseen.sections().changed().forEach(anchor -> out.println("    ~ " + Terminal.printable(anchor)));
        foreseen.sections().removed().forEach(anchor -> out.println("    - " + Terminal.printable(anchor)));
    }

    private static String word(IngestPlan.Step step) {
        return switch (step) {
            case IngestPlan.Keep keep -> "would keep";
            case IngestPlan.Add add -> "would add";
            case IngestPlan.Change change -> "would change";
            case IngestPlan.Reread reread -> "would read again";
            case IngestPlan.Move move -> "would move";
            case IngestPlan.Remove remove -> "would remove";
        };
    }

    private static String told(Failure failure) {
        return failure.reason().label() + ": " + failure.message();
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
