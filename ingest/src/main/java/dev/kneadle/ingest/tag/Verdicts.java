package dev.kneadle.ingest.tag;

import dev.kneadle.model.Section;
import dev.kneadle.model.Sentence;
import dev.kneadle.model.Tag;
import dev.kneadle.model.TextSpan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The {@link Rulings} of an editor, brought to the sentences of one article. */
public final class Verdicts {
    /** Of an article that nobody has ruled on. */
    static final Verdicts NONE = new Verdicts();

    /** What is said to have decided. */
    static final String CUE = "editor";

    private record Place(int ordinal, TextSpan span) {}

    private final Map<Place, Optional<Tag>> tags = new HashMap<>();
    private final List<String> remarks = new ArrayList<>();

    Verdicts() {}

    void add(Section section, TextSpan span, Optional<Tag> tag) {
        tags.put(new Place(section.ordinal(), span), tag);
    }

    void remark(String words) {
        remarks.add(words);
    }

    /** What became of rulings that do not name exactly one sentence, for the editor to read. */
    public List<String> remarks() {
        return List.copyOf(remarks);
    }

    boolean isRuled(Section section, TextSpan span) {
        return !tags.isEmpty() && tags.containsKey(new Place(section.ordinal(), span));
    }

    /** The sentence as the editor wants it, where {@link #isRuled} says so; empty for one without a tag. */
    Optional<Sentence> sentence(Section section, TextSpan span) {
        return tags.getOrDefault(new Place(section.ordinal(), span), Optional.empty())
                .map(tag -> new Sentence(span, tag, 1, CUE));
    }
}
