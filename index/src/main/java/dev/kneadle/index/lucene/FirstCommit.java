package dev.kneadle.index.lucene;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.Lock;

/**
 * The commit that has none before it. Where the power failed while it was made, its file is empty, full of zeros or without
 * its end, and Lucene takes it for an index that is damaged (LUCENE-4738); nothing is lost with it, so it counts as no
 * index, and the next run makes one. A whole file with anything else wrong is left alone, and Lucene says what it is.
 */
final class FirstCommit {
    private static final int GENERATION = 1;

    private FirstCommit() {}

    static boolean isCutOff(Directory directory) throws IOException {
        return SegmentInfos.getLastCommitGeneration(directory) == GENERATION && !hasEnd(directory);
    }

    /** Whether the footer that Lucene writes last is there; so it is where another commit has taken this one's place. */
    private static boolean hasEnd(Directory directory) throws IOException {
        try (IndexInput commit = directory.openInput(name(), IOContext.READONCE)) {
            long end = commit.length() - CodecUtil.footerLength();
            if (end < 0) {
                return false;
            }
            commit.seek(end);
            return CodecUtil.readBEInt(commit) == CodecUtil.FOOTER_MAGIC;
        } catch (NoSuchFileException replaced) {
            return true;
        }
    }

    /**
     * Takes the remains away, if there are any.
     *
     * @throws org.apache.lucene.store.LockObtainFailedException while somebody is writing
     */
    static void clear(Directory directory) throws IOException {
        if (isCutOff(directory)) {
            try (Lock held = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
                held.ensureValid();
                if (isCutOff(directory)) { // or whoever held the lock before has finished it
                    directory.deleteFile(name());
                }
            }
        }
    }

    private static String name() {
        return IndexFileNames.fileNameFromGeneration(IndexFileNames.SEGMENTS, "", GENERATION);
    }
}
