package dev.kneadle.index;

import dev.kneadle.model.ArticleId;
import dev.kneadle.model.SectionId;
import dev.kneadle.model.TextSpan;
import java.util.List;
import java.util.Optional;

/** What someone who is still typing may have in mind, as far as the index has it. */
public sealed interface Suggestion {
    /** What to search for, as plain text. */
    String text();

    /** The parts of {@link #text} that were typed, in order; a word with a slip of the finger counts whole. */
    List<TextSpan> highlights();

    /** How many sections stand behind it; at least one. */
    int sections();

    /**
     * What sections are called.
     *
     * @param only the section, where no other is called so
     */
    record Heading(String text, List<TextSpan> highlights, int sections, Optional<SectionId> only)
            implements Suggestion {
        public Heading {
            highlights = List.copyOf(highlights);
        }
    }

    /**
     * What articles are called.
     *
     * @param sections of all of them
     * @param only the article, where no other is called so
     */
    record Title(String text, List<TextSpan> highlights, int sections, Optional<ArticleId> only) implements Suggestion {
        public Title {
            highlights = List.copyOf(highlights);
        }
    }

    /**
     * The words that were typed, the last of them completed to one that sections have.
     *
     * @param sections that have all of the words that say something
     */
    record Words(String text, List<TextSpan> highlights, int sections) implements Suggestion {
        public Words {
            highlights = List.copyOf(highlights);
        }
    }
}
