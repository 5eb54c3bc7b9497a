package dev.kneadle.api;

import dev.kneadle.index.Group;
import dev.kneadle.index.SearchRequest;
import dev.kneadle.index.SearchResult;
import dev.kneadle.index.SectionSearcher;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code kneadle search}: the search of the page and the API, from the terminal. */
@Command(
        name = "search",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Searches the index and prints the sections that answer, the best first.",
        footer = {
            "",
            "Examples: kneadle search stiff neck --tag technique",
            "          kneadle search '\"tennis ball\" -floor' --json",
            "",
            "A setting is the flag, else the environment (KNEADLE_INDEX, KNEADLE_SYNONYMS), else a line of",
            "kneadle.properties beside the launcher (index=, synonyms=), else the default. NO_COLOR is obeyed.",
            "Exit status: 0 when it searched, whatever it found; 2 when it could not."
        })
final class SearchCommand implements Callable<Integer> {
    private final Searchers searchers;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private AskedIndex index = new AskedIndex();

    @CommandLine.Parameters(
            arity = "1..*",
            paramLabel = "QUERY",
            description = "words to look for; \"...\" asks for a phrase, -word excludes (quote it, or put it after --)")
    private List<String> words = new ArrayList<>();

    @Option(
            names = "--tag",
            paramLabel = "T",
            description = "only sections tagged technique, warning or tip; repeat it for all of several")
    private List<String> tags = new ArrayList<>();

    @Option(
            names = "--limit",
            paramLabel = "N",
            description = "how many sections at most, 1 to 100 (default: ${DEFAULT-VALUE})")
    private String limit = String.valueOf(SearchRequest.DEFAULT_LIMIT);

    @Option(
            names = "--group",
            paramLabel = "WHAT",
            description = "what one hit is: section, or article, shown by its best section (default: ${DEFAULT-VALUE})")
    private String group = Group.SECTION.label();

    @Option(names = "--exact", description = "search just what was typed: no corrections, no synonyms")
    private boolean exact;

    @Option(names = "--json", description = "print the JSON of the API and nothing else")
    private boolean json;

    SearchCommand(Searchers searchers) {
        this.searchers = searchers;
    }

    @Override
    public Integer call() throws IOException {
        SearchParams asked = SearchParams.of(new Parameters(Map.of(
                "q",
                List.of(String.join(" ", words)),
                "tag",
                tags,
                "limit",
                List.of(limit),
                "group",
                List.of(group),
                "exact",
                List.of(String.valueOf(exact)))));
        try (SectionSearcher searcher = index.open(searchers)) {
            searcher.prepare();
            long start = System.nanoTime();
            SearchResult result = searcher.search(asked.request());
            print(asked, result, Duration.ofNanos(System.nanoTime() - start));
        }
        return 0;
    }

    private void print(SearchParams asked, SearchResult result, Duration took) {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(SearchJson.write(asked, result, took));
        } else {
            new TerminalAnswer(out, Ansi.AUTO.enabled()).print(asked.request(), result);
        }
        out.flush();
    }
}
