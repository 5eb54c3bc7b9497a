package dev.kneadle.ingest;

import dev.kneadle.ingest.extract.WorkerExtractor;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** {@code --ocr}: whether the text in pictures is read too. */
final class OcrOption {
    @Option(
            names = "--ocr",
            description =
                    "Also read the pages of PDFs that are pictures (scans), with Tesseract, which must be installed. Takes seconds a page.")
    private boolean wanted;

    WorkerExtractor extractor(int jobs, CommandSpec command) {
        if (!wanted) {
            return WorkerExtractor.start(jobs);
        }
        if (!WorkerExtractor.canRecognise()) {
            throw new ParameterException(
                    command.commandLine(),
                    "--ocr needs the program tesseract on the PATH, and there is none; install it (Debian: apt-get install"
                            + " tesseract-ocr, macOS: brew install tesseract)");
        }
        return WorkerExtractor.startRecognising(jobs);
    }
}
