package dev.kneadle.api;

import dev.kneadle.index.IndexStatus;
import dev.kneadle.index.NoIndexException;
import dev.kneadle.index.SectionSearcher;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code kneadle serve}: runs the server until the process is ended. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Serves the search page and the JSON API from an index that may be written meanwhile.",
        footer = {
            "",
            "Example: kneadle serve --port 8080",
            "",
            "A setting is the flag, else the environment (KNEADLE_INDEX, KNEADLE_PORT, KNEADLE_HOST, KNEADLE_NOTICE,",
            "KNEADLE_SYNONYMS), else a line of kneadle.properties beside the launcher (index=, port=, host=, notice=,",
            "synonyms=), else the default.",
            "Exit status: 0 or 143 when it was asked to stop, 2 when it could not run."
        })
final class ServeCommand implements Callable<Integer> {
    private final Searchers searchers;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private AskedIndex index = new AskedIndex();

    @Option(names = "--port", paramLabel = "P", description = "the port to listen on (default: ${DEFAULT-VALUE})")
    private int port = ServerConfig.DEFAULT_PORT;

    @Option(
            names = "--host",
            paramLabel = "H",
            description = "the address to listen on; 0.0.0.0 for all of this machine's (default: ${DEFAULT-VALUE})")
    private String host = ServerConfig.DEFAULT_HOST;

    @Option(names = "--notice", paramLabel = "TEXT", description = "plain text for the foot of each page")
    private String notice = "";

    ServeCommand(Searchers searchers) {
        this.searchers = searchers;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (port < 0 || port > 65_535) {
            throw new ParameterException(
                    spec.commandLine(), "--port must be a number from 0 (any free one) to 65535, got '" + port + "'");
        }
        var config = new ServerConfig(host, port, Optional.of(notice).filter(text -> !text.isBlank()));
        try (SectionSearcher searcher = index.open(searchers)) {
            serve(config, searcher);
        }
        return 0;
    }

    private void serve(ServerConfig config, SectionSearcher searcher) throws IOException, InterruptedException {
        String holds = holds(searcher);
        SearchServer server = SearchServer.start(config, searcher);
        Thread.startVirtualThread(() -> gatherSuggestions(searcher));
        var stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            server.close();
            stopped.countDown();
        }));
        PrintWriter out = spec.commandLine().getOut();
        out.println("Kneadle serves " + address(config.host(), server.port()) + " (" + holds + ")");
        out.flush();
        stopped.await();
    }

    /** So that the first letter typed after a start need not wait for it. */
    private static void gatherSuggestions(SectionSearcher searcher) {
        try {
            searcher.suggest("a", 1);
        } catch (IOException e) {
            return; // there is no index yet, or what is wrong with it each request says
        }
    }

    /** Asked before serving, so that an index that cannot be read is said at once, and not to the first visitor. */
    private static String holds(SectionSearcher searcher) throws IOException {
        try {
            IndexStatus status = searcher.status();
            return Counted.of(status.sections(), "section") + " of " + Counted.of(status.articles(), "article");
        } catch (NoIndexException e) {
            return "nothing has been ingested yet";
        }
    }

    private static String address(String host, int port) {
        return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
    }
}
