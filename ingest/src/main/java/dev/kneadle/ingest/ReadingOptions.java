package dev.kneadle.ingest;

import dev.kneadle.ingest.extract.WorkerExtractor;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code --ocr} and {@code --jobs}: how files are read, whatever a command then does with them. */
final class ReadingOptions {
    /** More files at a time than any machine has use for; each is read by a process of its own. */
    private static final int MOST_JOBS = 256;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(
            names = "--ocr",
            description =
                    "Also read the pages of PDFs that are pictures (scans), with Tesseract, which must be installed. Takes seconds a page.")
    private boolean ocr;

    @Option(
            names = "--jobs",
            paramLabel = "N",
            description = "How many files to read at a time (default: one for each processor).")
    private int jobs = Runtime.getRuntime().availableProcessors();

    /** How many files to read at a time, from 1. */
    int jobs() {
        if (jobs < 1 || jobs > MOST_JOBS) {
            throw refused("--jobs must be a number from 1 to " + MOST_JOBS + ", got " + jobs);
        }
        return jobs;
    }

    WorkerExtractor extractor() {
        if (!ocr) {
            return WorkerExtractor.start(jobs());
        }
        if (!WorkerExtractor.canRecognise()) {
            throw refused(
                    "--ocr needs the program tesseract on the PATH, and there is none; install it (Debian: apt-get install"
                            + " tesseract-ocr, macOS: brew install tesseract)");
        }
        return WorkerExtractor.startRecognising(jobs());
    }

    private ParameterException refused(String why) {
        return new ParameterException(command.commandLine(), why);
    }
}
