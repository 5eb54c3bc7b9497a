package dev.kneadle.index.lucene;

import dev.kneadle.index.Suggestion;
import dev.kneadle.model.TextSpan;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.search.IndexSearcher;

/** What was typed with its last word completed, the most frequent first. Only what finds something. */
final class SuggestedWords {
    /** So many words are looked at for each that is shown, since some say little and some have the same stem. */
    private static final int SPARE = 4;

    /** Shorter words are typed faster than picked. */
    private static final int SHORTEST = 3;

    private final IndexSearcher searcher;
    private final Vocabulary vocabulary;

    SuggestedWords(CommitReader commit) throws IOException {
        this.searcher = commit.searcher();
        this.vocabulary = commit.names().vocabulary();
    }

    List<Suggestion> completing(List<Meant> meant, int limit) throws IOException {
        List<Meant> earlier = meant.subList(0, meant.size() - 1);
        if (earlier.stream().anyMatch(word -> word.isNeeded() && word.words().isEmpty())) {
            return List.of();
        }
        Meant last = meant.getLast();
        var suggestions = new ArrayList<Suggestion>();
        for (Word end : ends(last, limit)) {
            int sections = searcher.count(SectionDocuments.withAll(stems(earlier, end)));
            if (sections > 0) {
                suggestions.add(suggestion(earlier, last, end, sections));
            }
        }
        suggestions.sort(Comparator.comparingInt(words -> -words.sections()));
        return suggestions;
    }

    /** The words that the last one may become, each stem once. */
    private List<Word> ends(Meant last, int limit) {
        Comparator<Integer> mostFrequent = Comparator.comparingInt((Integer word) -> -vocabulary.sections(word))
                .thenComparingInt(word -> word);
        var stems = new HashSet<String>();
        return Suggester.first(limit * SPARE, last.words(), mostFrequent).stream()
                .flatMap(number -> Words.in(vocabulary.word(number)).stream())
                .filter(word -> saysSomething(word) && stems.add(word.stem()))
                .limit(limit)
                .toList();
    }

    private static boolean saysSomething(Word word) {
        return word.plain().length() >= SHORTEST
                && Character.isLetter(word.plain().codePointAt(0))
                && !CommonWords.contain(word);
    }

    private List<String> stems(List<Meant> earlier, Word last) {
        return Stream.concat(
                        earlier.stream()
                                .filter(Meant::isNeeded)
                                .map(word -> Words.in(written(word)).getFirst().stem()),
                        Stream.of(last.stem()))
                .toList();
    }

    private Suggestion suggestion(List<Meant> earlier, Meant last, Word end, int sections) {
        var text = new StringBuilder();
        var highlights = new ArrayList<TextSpan>();
        for (Meant word : earlier) {
            int start = text.length();
            text.append(written(word));
            highlights.add(new TextSpan(start, text.length()));
            text.append(' ');
        }
        TextSpan typed = last.partOf(end);
        highlights.add(new TextSpan(text.length() + typed.start(), text.length() + typed.end()));
        return new Suggestion.Words(text + end.plain(), highlights, sections);
    }

    /** As it was typed where the index has it so, else the most frequent of those it may stand for. */
    private String written(Meant word) {
        boolean isKnown = vocabulary.find(word.typed().plain()) >= 0;
        return word.words().stream()
                .boxed()
                .max(Comparator.comparingInt(vocabulary::sections))
                .filter(best -> !isKnown)
                .map(vocabulary::word)
                .orElse(word.typed().written());
    }
}
