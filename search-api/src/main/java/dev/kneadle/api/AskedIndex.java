package dev.kneadle.api;

import dev.kneadle.index.SectionSearcher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say which index is asked, and what its searches know besides. */
final class AskedIndex {
    @Option(
            names = "--index",
            paramLabel = "LOCATION",
            defaultValue = "${sys:kneadle.home:-.}/data/index",
            description = "the folder of the index (default: ${DEFAULT-VALUE})")
    private String location = "";

    @Option(
            names = "--synonyms",
            paramLabel = "FILE",
            description = "words that stand for each other, in Solr's form, in place of those that come with Kneadle")
    private @Nullable Path synonyms;

    @Option(names = "--no-vectors", description = "search by words alone; the model is never loaded")
    private boolean noVectors;

    /** @throws IOException where no index can ever be, or the file of synonyms is not one, with what to do */
    SectionSearcher open(Searchers searchers) throws IOException {
        return searchers.open(folder(), !noVectors, Optional.ofNullable(synonyms));
    }

    private Path folder() throws IOException {
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
