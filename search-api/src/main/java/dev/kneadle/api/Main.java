package dev.kneadle.api;

import dev.kneadle.index.SectionSearcher;
import dev.kneadle.index.embed.MiniLm;
import dev.kneadle.index.lucene.LuceneSectionSearcher;
import dev.kneadle.index.lucene.Synonyms;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.bridge.SLF4JBridgeHandler;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The commands that ask the index. The parts are put together here, and nowhere else. */
@Command(
        name = "kneadle",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Answers with the exact section of an article.")
public final class Main {
    /** Could not run, as opposed to ran and found fault. */
    private static final int COULD_NOT_RUN = 2;

    private Main() {}

    public static void main(String[] arguments) {
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        var out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
        var err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(
                System.getenv(),
                Path.of(System.getProperty("kneadle.home", "."), "kneadle.properties"),
                out,
                err,
                arguments));
    }

    /**
     * Runs a command as if from a terminal and gives its exit status: 0 all well, 2 could not run, and {@code err} has
     * one line that says why, or the stack trace of a mistake of ours.
     */
    static int run(
            Map<String, String> environment, Path settings, PrintWriter out, PrintWriter err, String... arguments) {
        Searchers searchers = Main::open;
        try {
            return new CommandLine(new Main())
                    .addSubcommand(new ServeCommand(searchers))
                    .addSubcommand(new SearchCommand(searchers))
                    .addSubcommand(new EvaluateCommand(searchers))
                    .setDefaultValueProvider(Settings.of(environment, settings))
                    .setOut(out)
                    .setErr(err)
                    .setParameterExceptionHandler((wrong, all) -> refuse(err, words(wrong)))
                    .setExitCodeExceptionMapper(ourMistake -> COULD_NOT_RUN)
                    .setExecutionExceptionHandler((wrong, command, parsed) -> refuse(err, words(wrong)))
                    .execute(arguments);
        } catch (IOException e) {
            return refuse(err, String.valueOf(e.getMessage()));
        } finally {
            out.flush();
        }
    }

    private static SectionSearcher open(Path folder, boolean meaning, Optional<Path> synonyms) throws IOException {
        return LuceneSectionSearcher.open(
                folder,
                meaning ? MiniLm.onClassPath() : Optional.empty(),
                synonyms.isPresent() ? Synonyms.read(synonyms.get()) : Synonyms.BUILT_IN);
    }

    private static int refuse(PrintWriter err, String words) {
        err.println("kneadle: " + VisibleText.onTerminal(words));
        return COULD_NOT_RUN;
    }

    /** @throws Exception where it is none of those a person at the terminal can do something about */
    private static String words(Exception wrong) throws Exception {
        if (wrong instanceof BadRequest || wrong instanceof IOException) {
            return String.valueOf(wrong.getMessage());
        }
        throw wrong;
    }

    private static String words(ParameterException wrong) {
        String command = wrong.getCommandLine().getCommandSpec().qualifiedName();
        return wrong.getMessage() + didYouMean(wrong) + "; `" + command + " --help` says what there is";
    }

    private static String didYouMean(ParameterException wrong) {
        return wrong instanceof UnmatchedArgumentException unmatched
                ? nearest(unmatched).map(near -> ", did you mean " + near + "?").orElse("")
                : "";
    }

    private static Optional<String> nearest(UnmatchedArgumentException unmatched) {
        CommandSpec command = unmatched.getCommandLine().getCommandSpec();
        return NearestName.to(
                unmatched.getUnmatched().getFirst(),
                Stream.concat(command.optionsMap().keySet().stream(), command.subcommands().keySet().stream())
                        .toList());
    }
}
