package dev.kneadle.model;

import java.util.Locale;

/** Why a file gave no article. */
public enum FailureReason {
    /** It needs a password. */
    ENCRYPTED,
    /** It is broken: truncated, or not what its first bytes promise. */
    CORRUPT,
    /** No format that is read. */
    UNSUPPORTED,
    /** Reading it took longer than a file may take. */
    TIMEOUT,
    /** Reading it took more memory than a file may take. */
    MEMORY,
    /** It is larger than a file may be. */
    TOO_LARGE,
    /** The system did not let it be read. */
    UNREADABLE,
    /** It is made to harm the reader: a bomb. */
    UNSAFE;

    /** As it stands in JSON: {@code too-large}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * Whether the same bytes will fail the same way again. A timeout or a refusal by the system may pass, so those are
     * tried again at the next run.
     */
    public boolean isDecidedByTheBytes() {
        return switch (this) {
            case ENCRYPTED, CORRUPT, UNSUPPORTED, TOO_LARGE, UNSAFE -> true;
            case TIMEOUT, MEMORY, UNREADABLE -> false;
        };
    }
}
