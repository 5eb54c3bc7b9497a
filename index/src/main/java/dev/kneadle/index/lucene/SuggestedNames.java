package dev.kneadle.index.lucene;

import dev.kneadle.index.Suggestion;
import dev.kneadle.index.lucene.Name.Bearers;
import dev.kneadle.model.SectionId;
import dev.kneadle.model.TextSpan;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Names of sections and of articles that have what was typed, those that answer most first. */
final class SuggestedNames {
    /** Whoever types the beginning of a name mostly means one that begins so: it counts as if it answered four times as much. */
    private static final int BEGINNING = 4;

    private final CommitReader commit;
    private final Names names;

    SuggestedNames(CommitReader commit) throws IOException {
        this.commit = commit;
        this.names = commit.names();
    }

    List<Suggestion> with(List<Meant> meant, int limit) throws IOException {
        BitSet beginnings = meant.getFirst().words();
        Comparator<Integer> best = Comparator.comparingInt((Integer name) -> -worth(name, beginnings))
                .thenComparingInt(name -> names.name(name).text().length())
                .thenComparingInt(name -> name);
        var suggestions = new ArrayList<Suggestion>();
        for (int name : Suggester.first(limit, withAll(meant), best)) {
            suggestions.add(suggestion(names.name(name), meant));
        }
        return suggestions;
    }

    private BitSet withAll(List<Meant> meant) {
        BitSet all = names.with(meant.getLast().words());
        for (Meant word : meant.subList(0, meant.size() - 1)) {
            if (word.isNeeded()) {
                all.and(names.with(word.words()));
            }
        }
        return all;
    }

    private int worth(int name, BitSet beginnings) {
        return names.name(name).answers() * (names.begins(name, beginnings) ? BEGINNING : 1);
    }

    private Suggestion suggestion(Name name, List<Meant> meant) throws IOException {
        List<TextSpan> highlights = highlights(name.text(), meant);
        return switch (name.bearers()) {
            case Bearers.Sections(OptionalInt only) ->
                new Suggestion.Heading(name.text(), highlights, name.sections(), section(only));
            case Bearers.Articles(var only) -> new Suggestion.Title(name.text(), highlights, name.sections(), only);
        };
    }

    private Optional<SectionId> section(OptionalInt document) throws IOException {
        return document.isEmpty() ? Optional.empty() : Optional.of(commit.section(document.getAsInt()));
    }

    private List<TextSpan> highlights(String text, List<Meant> meant) {
        var highlights = new ArrayList<TextSpan>();
        for (Word word : Words.in(text)) {
            int number = names.vocabulary().find(word.plain());
            meant.stream()
                    .filter(typed -> number >= 0 && typed.words().get(number))
                    .findFirst()
                    .ifPresent(typed -> highlights.add(typed.partOf(word)));
        }
        return highlights;
    }
}
