package dev.kneadle.ingest;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** How many files are read at a time. */
final class Jobs {
    /** More than any machine has use for; each is a process of its own. */
    private static final int MOST = 256;

    private Jobs() {}

    static void check(int jobs, CommandSpec command) {
        if (jobs < 1 || jobs > MOST) {
            throw new ParameterException(
                    command.commandLine(), "--jobs must be a number from 1 to " + MOST + ", got " + jobs);
        }
    }
}
