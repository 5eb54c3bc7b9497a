package dev.kneadle.api;

import dev.kneadle.api.evaluate.Comparison;
import dev.kneadle.api.evaluate.Judgements;
import dev.kneadle.api.evaluate.Queries;
import dev.kneadle.api.evaluate.RankedRun;
import dev.kneadle.api.evaluate.Scores;
import dev.kneadle.index.SectionSearcher;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.CharacterCodingException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code kneadle evaluate}: how good the ranking is, by judged queries. */
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Scores the ranking by queries whose answers people have judged, or compares two runs.",
        footer = {
            "",
            "Examples: kneadle evaluate --queries queries.jsonl --qrels qrels.tsv --run new.run",
            "          kneadle evaluate --qrels qrels.tsv --compare old.run new.run",
            "",
            "The files are BEIR's: a line of queries.jsonl is an object with _id and text; qrels.tsv has a header, then",
            "query-id TAB corpus-id TAB score. A corpus-id is the id of a section, of an article, or an external id; an",
            "article counts once, at its best section. A run has 100 answers a query, in TREC's form. The scores are means",
            "over all queries with an answer judged above 0; a query without hits scores 0.",
            "Exit status: 0 when it scored, whatever the scores; 2 when it could not."
        })
final class EvaluateCommand implements Callable<Integer> {
    /** The last column of a run names the system that made it. */
    private static final String SYSTEM = "kneadle";

    private final Searchers searchers;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private AskedIndex index = new AskedIndex();

    @Option(names = "--qrels", required = true, paramLabel = "R", description = "the judgements")
    private Path qrels = Path.of("");

    @Option(names = "--queries", paramLabel = "Q", description = "what to ask the index")
    private @Nullable Path queries;

    @Option(
            names = "--ranking",
            paramLabel = "NAME",
            description = "how to rank, as the parameter of the API (default: the API's)")
    private @Nullable String ranking;

    @Option(names = "--run", paramLabel = "OUT", description = "write what was answered to this file")
    private @Nullable Path run;

    @Option(
            names = "--compare",
            arity = "2",
            paramLabel = "RUN",
            description =
                    "compare two runs, without asking an index: what the second does better, and whether that is luck")
    private List<Path> compared = new ArrayList<>();

    @Option(names = "--json", description = "print one JSON object with the scores of each query and nothing else")
    private boolean json;

    EvaluateCommand(Searchers searchers) {
        this.searchers = searchers;
    }

    @Override
    public Integer call() throws IOException {
        if (compared.isEmpty() == (queries == null)) {
            throw new ParameterException(
                    spec.commandLine(), "evaluate must be given --queries Q or --compare RUN RUN, got both or neither");
        }
        try {
            PrintWriter out = spec.commandLine().getOut();
            out.println(compared.isEmpty() ? scores() : comparison());
            out.flush();
        } catch (NoSuchFileException e) {
            throw new IOException("there is no file " + e.getFile(), e);
        } catch (CharacterCodingException e) {
            throw new IOException("queries, judgements and runs must be in UTF-8", e);
        }
        return 0;
    }

    private String scores() throws IOException {
        Judgements judgements = Judgements.read(qrels);
        Scores scores = Scores.of(ask(judgements), judgements);
        return json ? EvaluationJson.of(scores) : EvaluationText.of(scores);
    }

    private RankedRun ask(Judgements judgements) throws IOException {
        Queries asked = Queries.read(Optional.ofNullable(queries).orElseThrow());
        try (SectionSearcher searcher = index.open(searchers)) {
            searcher.prepare();
            RankedRun answered = Examination.run(searcher, asked, judgements, Optional.ofNullable(ranking));
            if (run != null) {
                answered.write(run, SYSTEM);
            }
            return answered;
        }
    }

    private String comparison() throws IOException {
        Judgements judgements = Judgements.read(qrels);
        var comparison = new Comparison(
                Scores.of(RankedRun.read(compared.getFirst()), judgements),
                Scores.of(RankedRun.read(compared.getLast()), judgements));
        return json ? EvaluationJson.of(comparison) : EvaluationText.of(comparison);
    }
}
