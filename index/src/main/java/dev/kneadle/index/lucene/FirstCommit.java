package dev.kneadle.index.lucene;

import java.io.IOException;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.Lock;

/**
 * The commit that has none before it. Where the power failed while it was made, Lucene takes its remains for an index that is
 * damaged (LUCENE-4738); nothing is lost with them, so they count as no index, and the next run makes one.
 */
final class FirstCommit {
    private static final int GENERATION = 1;

    private FirstCommit() {}

    static boolean isCutOff(Directory directory) throws IOException {
        if (SegmentInfos.getLastCommitGeneration(directory) != GENERATION) {
            return false;
        }
        try {
            SegmentInfos.readCommit(directory, name());
            return false;
        } catch (CorruptIndexException damaged) {
            return true;
        }
    }

    /** Takes the remains away, if there are any and nobody is writing. */
    static void clear(Directory directory) throws IOException {
        if (isCutOff(directory)) {
            try (Lock held = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
                held.ensureValid();
                directory.deleteFile(name());
            }
        }
    }

    private static String name() {
        return IndexFileNames.fileNameFromGeneration(IndexFileNames.SEGMENTS, "", GENERATION);
    }
}
