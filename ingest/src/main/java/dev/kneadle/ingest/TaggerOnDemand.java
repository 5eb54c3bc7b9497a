package dev.kneadle.ingest;

import dev.kneadle.ingest.tag.Tagger;
import dev.kneadle.ingest.tag.Verdicts;
import dev.kneadle.model.Section;
import dev.kneadle.model.Tag;
import dev.kneadle.model.TaggedSection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Tags as another does, which is made when the first article comes: its tables take a tenth of a second to load, and most
 * runs find nothing changed. Safe for use by many threads where the other is.
 */
final class TaggerOnDemand implements Tagger {
    private final Supplier<Tagger> maker;
    private Optional<Tagger> made = Optional.empty();

    TaggerOnDemand(Supplier<Tagger> maker) {
        this.maker = maker;
    }

    @Override
    public List<TaggedSection> tag(
            List<Section> sections, Optional<String> language, Set<Tag> marks, Verdicts verdicts) {
        return tagger().tag(sections, language, marks, verdicts);
    }

    @Override
    public Optional<String> limitIn(Optional<String> language) {
        return tagger().limitIn(language);
    }

    private synchronized Tagger tagger() {
        if (made.isEmpty()) {
            made = Optional.of(maker.get());
        }
        return made.get();
    }
}
