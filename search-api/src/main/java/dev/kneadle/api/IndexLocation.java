package dev.kneadle.api;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The option that says where the index is. */
final class IndexLocation {
    @Option(
            names = "--index",
            paramLabel = "LOCATION",
            defaultValue = "${sys:kneadle.home:-.}/data/index",
            description = "the folder of the index (default: ${DEFAULT-VALUE})")
    private String location = "";

    /** @throws IOException where no index can ever be, with what to do */
    Path folder() throws IOException {
        if (location.contains("://")) {
            throw new IOException("--index must be a folder, got '" + location + "'; clusters are not built yet");
        }
        try {
            var folder = Path.of(location);
            if (Files.exists(folder) && !Files.isDirectory(folder)) {
                throw new IOException("--index must be a folder, got the file '" + location + "'");
            }
            return folder;
        } catch (InvalidPathException e) {
            throw new IOException("--index must be a folder, got '" + location + "'", e);
        }
    }
}
