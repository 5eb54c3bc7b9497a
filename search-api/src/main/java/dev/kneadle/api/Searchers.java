package dev.kneadle.api;

import dev.kneadle.index.SectionSearcher;
import java.io.IOException;
import java.nio.file.Path;

/** Opens the index in a folder. */
@FunctionalInterface
interface Searchers {
    SectionSearcher open(Path folder) throws IOException;
}
