package dev.kneadle.index.lucene;

import dev.kneadle.index.Suggestion;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What the index has instead where a query finds nothing: suggestions for all of its words; where there are none, for
 * each by itself; where there are none either, for what begins as a word does.
 */
final class Alternatives {
    /** A page of them would be no help. */
    private static final int MOST = 5;

    /** With two letters what begins alike has nothing else in common. */
    private static final int SHORTEST_BEGINNING = 3;

    private final Suggester suggester;

    Alternatives(CommitReader commit) throws IOException {
        this.suggester = new Suggester(commit);
    }

    List<Suggestion> to(String query) throws IOException {
        TypedQuery typed = TypedQuery.of(query);
        List<Word> words = CommonWords.leftOut(
                Stream.concat(typed.words().stream(), typed.phrases().stream().flatMap(List::stream))
                        .distinct()
                        .toList());
        List<Suggestion> together = suggester.suggest(Asked.written(words), MOST);
        if (!together.isEmpty()) {
            return together;
        }
        List<Suggestion> apart = toEach(words, this::toWord);
        return apart.isEmpty() ? toEach(words, this::toBeginning) : apart;
    }

    private static List<Suggestion> toEach(List<Word> words, Offer offer) throws IOException {
        Map<String, Suggestion> byText = new LinkedHashMap<>();
        for (Word word : words) {
            offer.to(word).forEach(suggestion -> byText.putIfAbsent(suggestion.text(), suggestion));
            if (byText.size() >= MOST) {
                break;
            }
        }
        return new ArrayList<>(byText.values()).subList(0, Math.min(MOST, byText.size()));
    }

    private List<Suggestion> toWord(Word word) throws IOException {
        return suggester.suggest(word.plain(), MOST);
    }

    private List<Suggestion> toBeginning(Word word) throws IOException {
        String plain = word.plain().substring(0, Math.min(word.plain().length(), Vocabulary.LONGEST));
        for (int letters = plain.length() - 1; letters >= SHORTEST_BEGINNING; letters--) {
            List<Suggestion> found = suggester.suggest(plain.substring(0, letters), MOST);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    @FunctionalInterface
    private interface Offer {
        List<Suggestion> to(Word word) throws IOException;
    }
}
