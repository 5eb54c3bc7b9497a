package dev.kneadle.model;

/**
 * A sentence that carries a tag, and why.
 *
 * @param span where it stands in its section's text
 * @param confidence from 0 to 1
 * @param cue what decided, in words a person can check: {@code imperative}, {@code avoid}
 */
public record Sentence(TextSpan span, Tag tag, double confidence, String cue) {
    public Sentence {
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence must be from 0 to 1, got " + confidence);
        }
    }
}
