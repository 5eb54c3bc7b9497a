package dev.kneadle.ingest;

import dev.kneadle.ingest.extract.ArticleExtractor;
import dev.kneadle.ingest.review.Reviewer;
import dev.kneadle.ingest.tag.RuleTagger;
import dev.kneadle.model.Failure;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code kneadle tags report}: what an editor should look at, article by article, without an index. */
@Command(
        name = "report",
        description =
                "Says what to look at in each article: techniques without a warning or an amount, repeated sentences,"
                        + " contradictions, doubtful tags.",
        footer = {"", "Exit status: 0 all well, 1 some files could not be read (each is named), 2 could not run."})
final class TagsReportCommand implements Callable<Integer> {
    @Spec
    private CommandSpec command;

    @Parameters(
            paramLabel = "CONTENT",
            defaultValue = "${sys:kneadle.home:-.}/content",
            description = "Files or folders of articles (default: ${DEFAULT-VALUE}).")
    private List<Path> content;

    @Mixin
    private ReadingOptions reading = new ReadingOptions();

    @Option(names = "--json", description = "Report as one JSON object on standard output.")
    private boolean json;

    private boolean someFailed;

    @Override
    public Integer call() throws IOException {
        int jobs = reading.jobs();
        PrintWriter out = command.commandLine().getOut();
        TagsReport report = json ? new TagsReportJson(out) : new TagsReportText(out);
        var reviewer = new Reviewer();
        try (ArticleExtractor extractor = reading.extractor()) {
            Inventory inventory = Inventory.take(content, Part.WHOLE, jobs);
            EachArticle.of(inventory, new Kneader(extractor, new RuleTagger()), jobs, (id, reading) -> {
                switch (reading) {
                    case ParallelReader.Read(KneadedArticle article, Place place, Duration took) ->
                        report.article(id, article, reviewer.review(id, article.sections()));
                    case ParallelReader.Unread(Failure failure) -> {
                        report.failed(id, failure);
                        someFailed = true;
                    }
                }
            });
        }
        report.end();
        return someFailed ? Main.SOME_FAILED : Main.OK;
    }
}
