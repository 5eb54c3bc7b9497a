package dev.kneadle.ingest.tag;

import dev.kneadle.model.Section;
import dev.kneadle.model.Tag;
import dev.kneadle.model.TaggedSection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tells technique, warning and tip. A seam: rules now, a trained model may vote later. Implementations are pure
 * functions, safe for use by many threads.
 */
public interface Tagger {
    /**
     * The sections with their tags, in the order given.
     *
     * @param sections of one article, all of them and in order: a section is understood by the headings above it, and
     *     an article of a single section differs from the lead of a longer one
     * @param language ISO 639-1 code of the article; empty where it is not known
     * @param marks what the author says all of the article is
     * @param verdicts what an editor has decided, which no tagger overrules
     */
    List<TaggedSection> tag(List<Section> sections, Optional<String> language, Set<Tag> marks, Verdicts verdicts);

    /** The same where neither author nor editor has decided anything. */
    default List<TaggedSection> tag(List<Section> sections, Optional<String> language) {
        return tag(sections, language, Set.of(), Verdicts.NONE);
    }

    /** What an editor should know of tags in this language; empty where sentences of it are read as they should be. */
    Optional<String> limitIn(Optional<String> language);
}
