package dev.kneadle.ingest;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/**
 * What the system notes of a file, another after each time it was written. Clocks of file systems are coarse, some count in
 * seconds, so two writes of the same size may have one stamp: it is good for the moment between two looks of one run, and
 * between runs only the bytes tell.
 *
 * @param size in bytes
 * @param changed in nanoseconds since 1970, when anything of the file last changed, which no program can set back; where the
 *     system does not know that, when its bytes did
 */
record FileStamp(long size, long changed) {
    private static final String SIZE = "size";

    private static final boolean IS_UNIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("unix");

    private static final String TIME = IS_UNIX ? "ctime" : "lastModifiedTime";

    private static final String WANTED = (IS_UNIX ? "unix:" : "basic:") + SIZE + ',' + TIME;

    static FileStamp of(Path file) throws IOException {
        Map<String, Object> noted = Files.readAttributes(file, WANTED);
        return new FileStamp(
                (long) Objects.requireNonNull(noted.get(SIZE)),
                ((FileTime) Objects.requireNonNull(noted.get(TIME))).to(TimeUnit.NANOSECONDS));
    }

    /** Whether the file is still as it was; one that cannot be looked at is not. */
    boolean isStillOf(Path file) {
        try {
            return of(file).equals(this);
        } catch (IOException gone) {
            return false;
        }
    }
}
