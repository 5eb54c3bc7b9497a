package dev.kneadle.index.lucene;

import dev.kneadle.index.Applied;
import dev.kneadle.index.Correction;
import dev.kneadle.index.Match.Form;
import dev.kneadle.index.Synonym;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.search.IndexSearcher;

/**
 * What a visitor means, as far as the index and the tables can tell.
 *
 * @param words corrected, in order, with those that say little
 * @param corrected those of the words, and of the phrases' words, that stand for what was typed
 * @param phrases corrected, each once
 * @param excluded as typed, each once
 * @param synonyms of the words, the first few
 * @param intent what the question is after
 * @param applied all that differs from what was typed, as it is told the visitor
 * @param plain corrected, as one would say it
 */
record Asked(
        List<Word> words,
        Set<Word> corrected,
        List<List<Word>> phrases,
        List<List<Word>> excluded,
        List<Synonyms.Found> synonyms,
        Optional<Intent> intent,
        Applied applied,
        String plain) {
    /** So many phrases count, and so many exclusions: no message of 1,000 characters has more that mean something. */
    private static final int MOST_PHRASES = 64;

    /** So many synonyms count, the first; a rich file must not outweigh the words that were typed. */
    private static final int MOST_SYNONYMS = 32;

    /** Just what was typed. */
    static Asked exactly(TypedQuery typed) {
        return new Asked(
                typed.words(),
                Set.of(),
                distinct(typed.phrases()),
                distinct(typed.excluded()),
                List.of(),
                Optional.empty(),
                Applied.NOTHING,
                typed.plain());
    }

    /** With words that no section has corrected, with synonyms, and with a guess what the question is after. */
    static Asked understood(TypedQuery typed, IndexSearcher searcher, Synonyms synonyms) throws IOException {
        var spelling = new Spelling(searcher, synonyms);
        var corrections = new ArrayList<Correction>();
        Spelling.Corrected words = spelling.correct(typed.words());
        corrections.addAll(words.corrections());
        var corrected = new HashSet<>(words.words());
        var phrases = new ArrayList<List<Word>>();
        for (List<Word> phrase : distinct(typed.phrases())) {
            Spelling.Corrected better = spelling.correct(phrase);
            corrections.addAll(better.corrections());
            corrected.addAll(better.words());
            phrases.add(better.words());
        }
        typed.words().forEach(corrected::remove);
        typed.phrases().forEach(phrase -> phrase.forEach(corrected::remove));
        List<Synonyms.Found> others =
                synonyms.of(words.words()).stream().limit(MOST_SYNONYMS).toList();
        return new Asked(
                words.words(),
                corrected,
                phrases,
                distinct(typed.excluded()),
                others,
                Intents.BUILT_IN.of(words.words()),
                new Applied(
                        corrections.stream().distinct().toList(),
                        others.stream().map(Asked::told).distinct().toList()),
                corrected(typed.plain(), corrections));
    }

    private static String corrected(String plain, List<Correction> corrections) {
        String corrected = plain;
        for (Correction correction : corrections) {
            corrected = corrected.replace(correction.from(), correction.to());
        }
        return corrected;
    }

    private static Synonym told(Synonyms.Found found) {
        return new Synonym(written(found.words()), written(found.other()));
    }

    private static List<List<Word>> distinct(List<List<Word>> phrases) {
        Set<List<String>> seen = new HashSet<>();
        return phrases.stream()
                .filter(phrase -> seen.add(stems(phrase)))
                .limit(MOST_PHRASES)
                .toList();
    }

    static List<String> stems(List<Word> words) {
        return words.stream().map(Word::stem).toList();
    }

    static String written(List<Word> words) {
        return String.join(" ", words.stream().map(Word::written).toList());
    }

    boolean isNothing() {
        return words.isEmpty() && phrases.isEmpty();
    }

    /** The words that say something; beside phrases, those that say little are not needed. */
    List<Word> meaningful() {
        List<Word> meaningful = CommonWords.leftOut(words);
        return meaningful.equals(words) && !phrases.isEmpty() && words.stream().allMatch(CommonWords::contain)
                ? List.of()
                : meaningful;
    }

    /** All words that make a section match, each stem once: those of phrases, plain ones, then synonyms. */
    List<Sought> sought() {
        Map<String, Sought> byStem = new LinkedHashMap<>();
        Stream.concat(phrases.stream().flatMap(List::stream), meaningful().stream())
                .forEach(word -> byStem.putIfAbsent(word.stem(), sought(word)));
        for (Synonyms.Found found : synonyms) {
            CommonWords.leftOut(found.other())
                    .forEach(word -> byStem.putIfAbsent(
                            word.stem(), new Sought(written(found.words()), word, Optional.of(Form.SYNONYM))));
        }
        return List.copyOf(byStem.values());
    }

    private Sought sought(Word word) {
        return new Sought(
                word.written(), word, corrected.contains(word) ? Optional.of(Form.CORRECTION) : Optional.empty());
    }
}
