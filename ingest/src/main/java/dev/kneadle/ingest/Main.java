package dev.kneadle.ingest;

import java.io.IOException;
import org.slf4j.bridge.SLF4JBridgeHandler;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ScopeType;

/** The commands that read files: {@code ingest}, {@code extract} and {@code tags}. */
@Command(
        name = "kneadle",
        description = "A folder of articles in, the exact section out.",
        subcommands = {IngestCommand.class, ExtractCommand.class, TagsCommand.class},
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        scope = ScopeType.INHERIT,
        exitCodeOnExecutionException = Main.COULD_NOT_RUN)
public final class Main {
    /** All well. */
    static final int OK = 0;

    /** Done, but some files failed. */
    static final int SOME_FAILED = 1;

    /** Could not run. */
    static final int COULD_NOT_RUN = 2;

    private static final long MEGABYTE = 1 << 20;

    private Main() {}

    /** Ends the process with the status the contract gives: 0 all well, 1 some files failed, 2 could not run. */
    public static void main(String[] args) {
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        try {
            System.exit(commandLine(Settings.here()).execute(args));
        } catch (IOException settings) {
            System.err.println("kneadle: " + Terminal.printable(Reasons.of(settings)));
            System.exit(COULD_NOT_RUN);
        } catch (OutOfMemoryError tooMuch) {
            System.err.println(needsMore());
            System.exit(COULD_NOT_RUN);
        }
    }

    /** What an ingest has committed is kept, as it is whenever a run ends. */
    private static String needsMore() {
        long heap = Runtime.getRuntime().maxMemory() / MEGABYTE;
        return "kneadle: this takes more memory than the heap of " + heap
                + " MB has. Run it again with more, such as KNEADLE_HEAP=" + 2 * (heap + 1) + "m";
    }

    static CommandLine commandLine(Settings settings) {
        return new CommandLine(new Main())
                .setDefaultValueProvider(settings)
                .setExecutionExceptionHandler(Main::explain);
    }

    /** What the machine refused becomes a line for people; anything else is a mistake of ours and says where. */
    private static int explain(Exception e, CommandLine command, CommandLine.ParseResult parsed) throws Exception {
        if (isOfMemory(e)) {
            command.getErr().println(needsMore());
            return COULD_NOT_RUN;
        }
        if (!(e instanceof IOException refusal)) {
            throw e;
        }
        command.getErr().println("kneadle: " + Terminal.printable(Reasons.of(refusal)));
        return COULD_NOT_RUN;
    }

    /** Other threads than the first wrap what has happened to them. */
    private static boolean isOfMemory(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null && !(cause instanceof OutOfMemoryError)) {
            cause = cause.getCause();
        }
        return cause instanceof OutOfMemoryError;
    }
}
