package dev.kneadle.model;

/**
 * Why an article could not be read, for its editor.
 *
 * @param message one line: what was found, and where it helps what to do
 */
public record Failure(FailureReason reason, String message) {}
