package dev.kneadle.ingest;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;

/** What the system meant, in words a person can act on. */
final class Reasons {
    private Reasons() {}

    static String of(IOException e) {
        return switch (e) {
            case AccessDeniedException denied -> "permission denied: " + denied.getFile();
            case FileAlreadyExistsException file -> "it must be a folder, got the file " + file.getFile();
            case NoSuchFileException gone -> "no such file or folder: " + gone.getFile();
            default -> e.getMessage() == null ? "the system gave no reason" : e.getMessage();
        };
    }
}
