package dev.kneadle.ingest.extract;

import dev.kneadle.model.Failure;
import dev.kneadle.model.FailureReason;
import java.util.Locale;
import java.util.Optional;

/** How large the file of an article may be. */
public final class FileSize {
    /**
     * Bytes. The largest books with pictures have some 100 MB; the text is bounded by {@link Blocks#MAX_CHARACTERS}
     * besides.
     */
    public static final long MOST = 200L << 20;

    private FileSize() {}

    /** What is wrong with a file of so many bytes, told before any of them is read; empty where nothing is. */
    public static Optional<Failure> refusal(long bytes) {
        return above(MOST, bytes);
    }

    static Optional<Failure> above(long most, long bytes) {
        return bytes <= most
                ? Optional.empty()
                : Optional.of(new Failure(
                        FailureReason.TOO_LARGE,
                        String.format(
                                Locale.ROOT, "the file has %,d MB, the most is %,d MB", bytes >> 20, most >> 20)));
    }
}
