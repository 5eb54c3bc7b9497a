package dev.kneadle.index;

/**
 * Words that were searched for beside those that were typed.
 *
 * @param from as it was typed
 */
public record Synonym(String from, String to) {}
