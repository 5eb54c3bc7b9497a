package dev.kneadle.ingest.collection;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Tells files that hold many articles from those that are one, and opens them. A collection is told by the ending of its
 * name, so that a run in which nothing changed need not open every file twice.
 */
public final class Collections {
    /** Between a collection's path and the name of a member, in the member's id. */
    public static final String MEMBER = "!/";

    private Collections() {}

    public static boolean isOne(Path file) throws IOException {
        String name = nameOf(file);
        return isJsonLines(name)
                || isTar(name)
                || isWarc(name)
                || (name.endsWith(".zip") && !ZipMembers.isDocument(file));
    }

    /** Opens a file that {@link #isOne}. */
    public static MemberReader open(Path file) throws IOException {
        String name = nameOf(file);
        if (isJsonLines(name)) {
            return new JsonLines(Files.newInputStream(file));
        }
        if (isTar(name)) {
            return TarMembers.open(file);
        }
        return isWarc(name) ? WarcRecords.open(file) : ZipMembers.open(file);
    }

    private static String nameOf(Path file) {
        return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    }

    private static boolean isJsonLines(String name) {
        return name.endsWith(".jsonl") || name.endsWith(".ndjson");
    }

    private static boolean isTar(String name) {
        return name.endsWith(".tar.gz") || name.endsWith(".tgz");
    }

    private static boolean isWarc(String name) {
        return name.endsWith(".warc") || name.endsWith(".warc.gz");
    }
}
