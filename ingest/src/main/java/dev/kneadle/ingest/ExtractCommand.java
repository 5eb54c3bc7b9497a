package dev.kneadle.ingest;

import dev.kneadle.ingest.extract.ArticleExtractor;
import dev.kneadle.ingest.tag.RuleTagger;
import dev.kneadle.model.ArticleId;
import dev.kneadle.model.Failure;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
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
    private ReadingOptions reading = new ReadingOptions();

    private boolean someFailed;

    @Override
    public Integer call() throws IOException {
        int jobs = reading.jobs();
        Inventory inventory = Inventory.take(paths, Part.WHOLE, jobs);
        inventory
                .skipped()
                .forEach((path, why) -> command.commandLine()
                        .getErr()
                        .println("skipped " + Terminal.printable(path + " (" + why + ")")));
        var json = new ExtractJson(command.commandLine().getOut());
        try (ArticleExtractor extractor = reading.extractor()) {
            var kneader = new Kneader(extractor, new RuleTagger());
            EachArticle.of(inventory, kneader, jobs, (id, reading) -> print(id, reading, inventory, json));
        }
        return someFailed ? Main.SOME_FAILED : Main.OK;
    }

    private void print(ArticleId id, ParallelReader.Reading reading, Inventory inventory, ExtractJson json)
            throws IOException {
        switch (reading) {
            case ParallelReader.Read read when read.article().isEmpty() -> json.empty(id, read.article());
            case ParallelReader.Read read -> json.extracted(id, inventory.fingerprint(id), read.article());
            case ParallelReader.Unread(Failure failure) -> {
                json.failed(id, failure);
                someFailed = true;
            }
        }
    }
}
