package dev.kneadle.api;

import dev.kneadle.index.SectionSearcher;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Opens an index. */
@FunctionalInterface
interface Searchers {
    /**
     * Opens the index in a folder.
     *
     * @param meaning whether searches may be ranked by meaning too
     * @param synonyms a file to use in place of the table that comes with Kneadle
     * @throws IOException where that file cannot be read or is not one of synonyms
     */
    SectionSearcher open(Path folder, boolean meaning, Optional<Path> synonyms) throws IOException;
}
