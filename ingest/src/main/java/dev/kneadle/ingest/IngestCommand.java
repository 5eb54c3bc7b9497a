package dev.kneadle.ingest;

import dev.kneadle.index.Remembered;
import dev.kneadle.index.SectionSearcher;
import dev.kneadle.index.SectionWriter;
import dev.kneadle.index.embed.Embedder;
import dev.kneadle.index.embed.MiniLm;
import dev.kneadle.index.lucene.LuceneSectionSearcher;
import dev.kneadle.index.lucene.LuceneSectionWriter;
import dev.kneadle.ingest.embed.WorkerEmbedder;
import dev.kneadle.ingest.extract.ArticleExtractor;
import dev.kneadle.ingest.repeat.FolderFurniture;
import dev.kneadle.ingest.tag.RuleTagger;
import dev.kneadle.model.ArticleId;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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
            "--index, --jobs and --vectors can also be set as KNEADLE_INDEX, KNEADLE_JOBS and KNEADLE_VECTORS (true or",
            "false) in the environment, or as index=, jobs= and vectors= in kneadle.properties beside the launcher; a",
            "flag goes before both.",
            "",
            "Ctrl-C ends a run after the articles under way, twice at once; the index is whole in either case.",
            "",
            "Exit status: 0 all well, 1 some files failed (each is named), 2 could not run, 130 stopped."
        })
final class IngestCommand implements Callable<Integer> {
    /** How long a watching run waits after a run that could not be made, such as one that found the folder unmounted. */
    private static final Duration RETRY = Duration.ofSeconds(2);

    private final Optional<Embedder> model = MiniLm.onClassPath();

    @Spec
    private CommandSpec command;

    @Parameters(
            paramLabel = "CONTENT",
            defaultValue = "${sys:kneadle.home:-.}/content",
            description = "Folders of articles (default: ${DEFAULT-VALUE}).")
    private List<Path> content;

    @Mixin
    private ReadingOptions reading = new ReadingOptions();

    @Option(
            names = "--index",
            paramLabel = "LOCATION",
            defaultValue = "${sys:kneadle.home:-.}/data/index",
            description = "The folder of the index (default: ${DEFAULT-VALUE}).")
    private String location;

    @Option(names = "--watch", description = "Keep running, and ingest again whenever the folders change.")
    private boolean watch;

    @Option(names = "--dry-run", description = "Say what would be done to each article and section, and do nothing.")
    private boolean dryRun;

    @Option(names = "--force", description = "Read unchanged files again.")
    private boolean force;

    @Option(
            names = "--allow-mass-delete",
            description = "Go on where more than ten articles and a fifth of them are gone.")
    private boolean allowMassDelete;

    @Option(
            names = "--vectors",
            negatable = true,
            defaultValue = "true",
            fallbackValue = "true",
            description =
                    "Let sections be found by their meaning too; --no-vectors adds none (default: ${DEFAULT-VALUE}).")
    private boolean vectors;

    @Option(
            names = "--part",
            paramLabel = "I/N",
            description = "Only the I-th of N shares of the articles, divided by their ids (default: all).")
    private String part = "1/1";

    @Option(names = "--json", description = "Report as one JSON object on standard output.")
    private boolean json;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (watch && dryRun) {
            throw new ParameterException(command.commandLine(), "--watch and --dry-run must not be given together");
        }
        var options = new RunOptions(force, allowMassDelete, part(), reading.jobs());
        for (Path folder : content) {
            if (!Files.exists(folder)) {
                throw new NoSuchFileException(folder.toString());
            }
        }
        Path index = indexFolder();
        try (ArticleExtractor extractor = reading.extractor()) {
            var kneader = new Kneader(extractor, new TaggerOnDemand(RuleTagger::new));
            return dryRun ? foresee(kneader, index, options) : ingest(kneader, index, options);
        }
    }

    private int ingest(Kneader kneader, Path index, RunOptions options) throws IOException, InterruptedException {
        try (Stop stop = Stop.onSignals()) {
            return watch ? watch(kneader, index, options, stop) : once(kneader, index, options, stop);
        }
    }

    private Part part() {
        return Part.of(part)
                .orElseThrow(() -> new ParameterException(
                        command.commandLine(), "--part must be I/N with I from 1 to N, got '" + part + "'"));
    }

    private Path indexFolder() throws IOException {
        if (location.contains("://")) {
            throw new IOException("--index must be a folder, got '" + location + "'; clusters are not built yet");
        }
        var folder = Path.of(location);
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new IOException("--index must be a folder, got the file '" + location + "'");
        }
        return folder;
    }

    private int foresee(Kneader kneader, Path index, RunOptions options) throws IOException {
        Inventory inventory = Inventory.take(content, options.part(), reading.jobs());
        try (SectionSearcher searcher = LuceneSectionSearcher.open(index)) {
            SortedMap<ArticleId, Remembered> remembered = searcher.remembered();
            IngestPlan plan = IngestPlan.between(inventory, remembered, options);
            FolderFurniture furniture = new KnownMargins(remembered).furniture();
            try (var reader = new ParallelReader(inventory, kneader, furniture, reading.jobs())) {
                List<Foreseen> foreseen = new DryRun(searcher, reader)
                        .foresee(inventory.inReadingOrder(plan.steps(), IngestPlan.Step::id));
                printer()
                        .dryRun(foreseen.stream()
                                .sorted(Comparator.comparing(one -> one.step().id()))
                                .toList());
            }
        }
        return Main.OK;
    }

    private int once(Kneader kneader, Path index, RunOptions options, Stop stop) throws IOException {
        IngestReport report = run(kneader, index, options, stop);
        printer().report(report);
        if (!report.complete()) {
            return Stop.EXIT;
        }
        addVectors(index, stop::isAsked);
        if (stop.isAsked()) {
            return Stop.EXIT;
        }
        return report.hasFailures() ? Main.SOME_FAILED : Main.OK;
    }

    private IngestReport run(Kneader kneader, Path index, RunOptions options, Stop stop) throws IOException {
        try (SectionWriter writer = LuceneSectionWriter.open(index, content, embedder())) {
            return new Ingest(content, kneader, writer, Terminal.progress(), stop).run(options);
        }
    }

    private Optional<Embedder> embedder() {
        return vectors ? model : Optional.empty();
    }

    /** Where no model is to be had, articles are found by their words alone. */
    private void addVectors(Path index, BooleanSupplier end) throws IOException {
        if (embedder().isEmpty()) {
            return;
        }
        try (var embedder = new WorkerEmbedder(embedder().get(), reading.jobs());
                SectionWriter writer = LuceneSectionWriter.open(index, content, Optional.of(embedder))) {
            int sections = new VectorPass(writer, Terminal.progress(), reading.jobs()).run(end);
            if (sections > 0) {
                tell(sections + (sections == 1 ? " section" : " sections") + " can now be found by meaning too");
            }
        }
    }

    /** Runs until it is stopped. A run that cannot be made is told once and tried again; the index stays as it was. */
    private int watch(Kneader kneader, Path index, RunOptions options, Stop stop)
            throws IOException, InterruptedException {
        String told = "";
        boolean first = true;
        try (var folders = new FolderWatch(content, this::tell)) {
            stop.wakes(folders::close);
            while (!stop.isAsked()) {
                try {
                    folders.register();
                    IngestReport report = run(kneader, index, first ? options : options.again(), stop);
                    if (first || report.changedTheIndex()) {
                        printer().report(report);
                    }
                    first = false;
                    addVectors(index, () -> stop.isAsked() || folders.hasChanged());
                    told = "";
                    folders.awaitChange();
                } catch (IOException e) {
                    if (!told.equals(Reasons.of(e))) {
                        told = Reasons.of(e);
                        tell(told);
                    }
                    Thread.sleep(RETRY);
                }
            }
        }
        return Stop.EXIT;
    }

    private void tell(String words) {
        command.commandLine().getErr().println("kneadle: " + Terminal.printable(words));
    }

    private ReportPrinter printer() {
        PrintWriter out = command.commandLine().getOut();
        return json ? new JsonReportPrinter(out) : new TextReportPrinter(out);
    }
}
