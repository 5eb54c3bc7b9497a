package dev.kneadle.ingest;

import dev.kneadle.index.SectionWriter;
import dev.kneadle.index.lucene.LuceneSectionWriter;
import dev.kneadle.ingest.extract.ArticleExtractor;
import dev.kneadle.ingest.extract.WorkerExtractor;
import dev.kneadle.ingest.tag.RuleTagger;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code kneadle ingest}: makes the index say what the folders say, once or for as long as it runs. */
@Command(
        name = "ingest",
        description = "Makes the index say what the folders say.",
        footer = {
            "",
            "Each option can also be set as KNEADLE_NAME in the environment (KNEADLE_INDEX) or as",
            "name=value in kneadle.properties beside the launcher; a flag goes before both.",
            "",
            "Exit status: 0 all well, 1 some files failed (each is named), 2 could not run."
        })
final class IngestCommand implements Callable<Integer> {
    /** How long a watching run waits after a run that could not be made, such as one that found the folder unmounted. */
    private static final Duration RETRY = Duration.ofSeconds(2);

    @Spec
    private CommandSpec command;

    @Parameters(
            paramLabel = "CONTENT",
            defaultValue = "${sys:kneadle.home:-.}/content",
            description = "Folders of articles (default: ${DEFAULT-VALUE}).")
    private List<Path> content;

    @Option(
            names = "--index",
            paramLabel = "LOCATION",
            defaultValue = "${sys:kneadle.home:-.}/data/index",
            description = "The folder of the index (default: ${DEFAULT-VALUE}).")
    private Path index;

    @Option(names = "--watch", description = "Keep running, and ingest again whenever the folders change.")
    private boolean watch;

    @Option(names = "--dry-run", description = "Say what would be done, and do nothing.")
    private boolean dryRun;

    @Option(names = "--force", description = "Read unchanged files again.")
    private boolean force;

    @Option(names = "--allow-mass-delete", description = "Go on where most articles are gone from the folders.")
    private boolean allowMassDelete;

    @Option(names = "--json", description = "Report as one JSON object on standard output.")
    private boolean json;

    @Option(
            names = "--jobs",
            paramLabel = "N",
            description = "How many files to read at a time (default: one for each processor).")
    private int jobs = Runtime.getRuntime().availableProcessors();

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (jobs < 1) {
            throw new ParameterException(command.commandLine(), "--jobs must be at least 1, got " + jobs);
        }
        for (Path folder : content) {
            if (!Files.exists(folder)) {
                throw new NoSuchFileException(folder.toString());
            }
        }
        try (ArticleExtractor extractor = WorkerExtractor.start(jobs)) {
            var kneader = new Kneader(extractor, new RuleTagger());
            return watch ? watch(kneader) : once(kneader);
        }
    }

    private int once(Kneader kneader) throws IOException {
        if (dryRun) {
            try (SectionWriter writer = LuceneSectionWriter.open(index)) {
                printer().plan(ingest(kneader, writer).plan(force));
            }
            return Main.OK;
        }
        IngestReport report = run(kneader, force);
        printer().report(report);
        return report.hasFailures() ? Main.SOME_FAILED : Main.OK;
    }

    private IngestReport run(Kneader kneader, boolean again) throws IOException {
        try (SectionWriter writer = LuceneSectionWriter.open(index)) {
            return ingest(kneader, writer).run(again, allowMassDelete);
        }
    }

    private Ingest ingest(Kneader kneader, SectionWriter writer) {
        return new Ingest(content, kneader, writer, Terminal.progress(), jobs);
    }

    /** Runs until the process is ended. A run that cannot be made is told and tried again; the index stays as it was. */
    private int watch(Kneader kneader) throws IOException, InterruptedException {
        try (var folders = new FolderWatch(content)) {
            for (boolean first = true; ; first = false) {
                try {
                    folders.register();
                    IngestReport report = run(kneader, first && force);
                    if (first || report.changedTheIndex()) {
                        printer().report(report);
                    }
                    folders.awaitChange();
                } catch (IOException e) {
                    command.commandLine().getErr().println("kneadle: " + Reasons.of(e));
                    Thread.sleep(RETRY);
                }
            }
        }
    }

    private ReportPrinter printer() {
        PrintWriter out = command.commandLine().getOut();
        return json ? new JsonReportPrinter(out) : new TextReportPrinter(out);
    }
}
