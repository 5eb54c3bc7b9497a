package dev.kneadle.index;

import dev.kneadle.model.TextSpan;
import java.util.List;

/**
 * Whole sentences from a section that show why it answers. It never begins or ends inside a sentence, so no condition
 * and no "avoid" is cut off.
 *
 * @param highlights the words that match, in order, as spans of {@code text}
 */
public record Snippet(String text, List<TextSpan> highlights) {
    public Snippet {
        highlights = List.copyOf(highlights);
    }
}
