package dev.kneadle.model;

/**
 * What decides whether an article must be read again: the SHA-256 of its bytes (64 hexadecimal digits, lower case) and
 * the version of the pipeline that turned them into sections. Dates and sizes have no say.
 */
public record Fingerprint(String sha256, String pipeline) {
    public Fingerprint {
        if (sha256.length() != 64) {
            throw new IllegalArgumentException("sha256 must be 64 hexadecimal digits, got '" + sha256 + "'");
        }
    }
}
