package dev.kneadle.ingest;

import dev.kneadle.ingest.extract.ArticleExtractor;
import dev.kneadle.ingest.tag.RuleTagger;
import dev.kneadle.model.ArticleId;
import dev.kneadle.model.Failure;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code kneadle extract}: what would be indexed, as JSON, a line for each file, without an index. */
@Command(
        name = "extract",
        description = "Prints the tagged sections of files as JSON, a line for each file, in the order of their paths.",
        footer = {"", "Exit status: 0 all well, 1 some files failed (each is named), 2 could not run."})
final class ExtractCommand implements Callable<Integer> {
    @Spec
    private CommandSpec command;

    @Parameters(paramLabel = "PATH", arity = "1..*", description = "Files or folders.")
    private List<Path> paths;

    @Mixin
    private OcrOption ocr = new OcrOption();

    @Option(
            names = "--jobs",
            paramLabel = "N",
            description = "How many files to read at a time (default: one for each processor).")
    private int jobs = Runtime.getRuntime().availableProcessors();

    private boolean someFailed;

    @Override
    public Integer call() throws IOException {
        Jobs.check(jobs, command);
        Inventory inventory = Inventory.take(paths, jobs);
        inventory
                .skipped()
                .forEach((path, why) -> command.commandLine()
                        .getErr()
                        .println("skipped " + Terminal.printable(path + " (" + why + ")")));
        SortedMap<ArticleId, Failure> refused = inventory.refused();
        var ids = new TreeSet<>(inventory.fingerprints().keySet());
        ids.addAll(refused.keySet());
        var json = new ExtractJson(command.commandLine().getOut());
        try (ArticleExtractor extractor = ocr.extractor(jobs, command);
                var reader = new ParallelReader(new Kneader(extractor, new RuleTagger()), jobs)) {
            Deque<Work> ahead = new ArrayDeque<>();
            for (ArticleId id : ids) {
                Failure refusal = refused.get(id);
                ahead.add(new Work(
                        id,
                        refusal == null ? reader.read(inventory.file(id)) : () -> new ParallelReader.Unread(refusal)));
                if (ahead.size() > reader.depth()) {
                    finish(ahead.remove(), inventory, json);
                }
            }
            while (!ahead.isEmpty()) {
                finish(ahead.remove(), inventory, json);
            }
        }
        return someFailed ? Main.SOME_FAILED : Main.OK;
    }

    private record Work(ArticleId id, ParallelReader.Pending reading) {}

    private void finish(Work work, Inventory inventory, ExtractJson json) throws IOException {
        switch (work.reading().await()) {
            case ParallelReader.Read(KneadedArticle article) when article.isEmpty() -> json.empty(work.id(), article);
            case ParallelReader.Read(KneadedArticle article) ->
                json.extracted(work.id(), inventory.fingerprint(work.id()), article);
            case ParallelReader.Unread(Failure failure) -> {
                json.failed(work.id(), failure);
                someFailed = true;
            }
        }
    }
}
