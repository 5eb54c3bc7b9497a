package dev.kneadle.index.lucene;

import dev.kneadle.index.SectionIndexContract;
import dev.kneadle.index.SectionSearcher;
import dev.kneadle.index.SectionWriter;
import java.io.IOException;
import java.util.Optional;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;

final class LuceneSectionIndexTest extends SectionIndexContract {
    private final Directory directory = new ByteBuffersDirectory();

    @Override
    protected SectionWriter writer() throws IOException {
        return LuceneSectionWriter.open(new Lent(directory), Optional.empty());
    }

    @Override
    protected SectionSearcher searcher() {
        return LuceneSectionSearcher.open(new Lent(directory), Optional.empty());
    }

    @Override
    protected SectionIndexContract another() {
        return new LuceneSectionIndexTest();
    }

    /** A directory that outlives those who close it, as a folder does. */
    private static final class Lent extends FilterDirectory {
        Lent(Directory directory) {
            super(directory);
        }

        @Override
        public void close() {}
    }
}
