package dev.kneadle.ingest.extract;

/**
 * Text of a file that is not of its article.
 *
 * @param reason for its editor, in a word or two: {@code boilerplate}, {@code navigation}, {@code hidden}
 */
public record Dropped(String text, String reason) {}
