package dev.kneadle.api.evaluate;

import java.io.IOException;
import java.nio.file.Path;

/** A line of a file that is not what it must be. */
final class Malformed extends IOException {
    private static final long serialVersionUID = 1L;

    /** @param line counted from 1 */
    Malformed(Path file, int line, String must, String got) {
        super(file + ", line " + line + ": must be " + must + ", got '" + got + "'");
    }
}
