package dev.kneadle.ingest.tag;

import dev.kneadle.model.Section;
import dev.kneadle.model.Sentences;
import dev.kneadle.model.Tag;
import dev.kneadle.model.TextSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What an editor has decided about sentences of an article; it goes before what their author marked and before the rules.
 *
 * @param rulings in the order in which they were written; of two on the same sentence the later counts
 */
public record Rulings(List<Ruling> rulings) {
    /** Of an article that nobody has ruled on. */
    public static final Rulings NONE = new Rulings(List.of());

    /**
     * One decision.
     *
     * @param anchor of the section it is about; empty for any
     * @param beginning the sentence, or as much of its beginning as no other sentence shares
     * @param tag empty for a sentence that is to have none
     */
    public record Ruling(Optional<String> anchor, String beginning, Optional<Tag> tag) {
        public Ruling {
            if (beginning.isBlank()) {
                throw new IllegalArgumentException("beginning must be words of a sentence, got '" + beginning + "'");
            }
        }

        private boolean isAbout(Section section) {
            return anchor.isEmpty() || anchor.get().equals(section.anchor());
        }

        private String where() {
            return anchor.map(name -> " in section '" + name + "'").orElse("");
        }
    }

    /** A sentence of an article. */
    private record Place(Section section, TextSpan span, String words) {}

    public Rulings {
        rulings = List.copyOf(rulings);
    }

    /** Finds the sentences they are about. */
    public Verdicts over(List<Section> sections) {
        var verdicts = new Verdicts();
        List<Place> places = rulings.isEmpty() ? List.of() : places(sections);
        rulings.forEach(ruling -> judge(ruling, places, verdicts));
        return verdicts;
    }

    private static List<Place> places(List<Section> sections) {
        var places = new ArrayList<Place>();
        for (Section section : sections) {
            for (TextSpan span : Sentences.in(section.text())) {
                places.add(new Place(section, span, comparable(span.of(section.text()))));
            }
        }
        return places;
    }

    /** Editors type straight quotation marks and break lines where it suits them. */
    private static String comparable(String text) {
        return text.strip()
                .replaceAll("\\s+", " ")
                .replace('’', '\'')
                .replace('‘', '\'')
                .replace('“', '"')
                .replace('”', '"');
    }

    private static void judge(Ruling ruling, List<Place> places, Verdicts verdicts) {
        List<Place> meant = meant(ruling, places);
        long different = meant.stream().map(Place::words).distinct().count();
        String quoted = "'" + ruling.beginning().strip() + "'";
        if (meant.isEmpty()) {
            verdicts.remark("no sentence" + ruling.where() + " begins with " + quoted);
            return;
        }
        if (different > 1) {
            verdicts.remark(meant.size() + " sentences" + ruling.where() + " begin with " + quoted
                    + ", so none was changed; write more of the one that is meant");
            return;
        }
        if (meant.size() > 1) {
            verdicts.remark(quoted + " stands " + meant.size() + " times" + ruling.where()
                    + ", and each was changed; for one of them write it below its section's anchor");
        }
        meant.forEach(place -> verdicts.add(place.section(), place.span(), ruling.tag()));
    }

    /** Those that are the sentence; where there are none, those that begin so. */
    private static List<Place> meant(Ruling ruling, List<Place> places) {
        String wanted = comparable(ruling.beginning());
        List<Place> begin = places.stream()
                .filter(place ->
                        ruling.isAbout(place.section()) && place.words().startsWith(wanted))
                .toList();
        List<Place> same =
                begin.stream().filter(place -> place.words().equals(wanted)).toList();
        return same.isEmpty() ? begin : same;
    }
}
