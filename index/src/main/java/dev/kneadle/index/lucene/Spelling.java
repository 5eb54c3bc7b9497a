package dev.kneadle.index.lucene;

import dev.kneadle.index.Correction;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;

/**
 * Corrects words that no section has to words that some section has. A word that is known is never touched, however rare:
 * it may be just what is sought. Nor is one that has a synonym in the index: "slipped disk" finds the bulging disc, and is
 * not meant for a desk.
 *
 * <p>In this order: one slip of the finger (a letter too many, too few, another, two swapped); two words written as one or
 * one as two; two slips, where the first letter is right. Among several, the one that stands most often in a section
 * together with other words of the query, then the one that is most frequent.
 */
final class Spelling {
    /** With three letters nearly every word is one slip from some other. */
    private static final int SHORTEST = 4;

    /** Hardly a word; and looking for the neighbours of one with hundreds of letters takes long. */
    private static final int LONGEST = 30;

    /** Two slips in seven letters leave too little of the word to know it by. */
    private static final int SHORTEST_FOR_TWO_SLIPS = 8;

    /** Each costs a count of sections; those that come nearest stand first. */
    private static final int MOST_CANDIDATES = 8;

    /** Of two words written as one, each has at least so many letters. */
    private static final int SHORTEST_HALF = 3;

    /** So many unknown words are looked up; text in another language is not corrected word by word. */
    private static final int MOST_UNKNOWN = 8;

    /** So many other words of the query are asked which candidate they go with. */
    private static final int MOST_CONTEXT = 8;

    private static final String VOWELS = "aeiouy";

    private static final List<String> KEYS = List.of("qwertyuiop", "asdfghjkl", "zxcvbnm");

    private final IndexSearcher searcher;
    private final IndexReader reader;
    private final Synonyms synonyms;

    Spelling(IndexSearcher searcher, Synonyms synonyms) {
        this.searcher = searcher;
        this.synonyms = synonyms;
        this.reader = searcher.getIndexReader();
    }

    /**
     * A query in words the index has.
     *
     * @param words those that were typed or what stands for them
     */
    record Corrected(List<Word> words, List<Correction> corrections) {}

    Corrected correct(List<Word> words) throws IOException {
        var corrected = new ArrayList<Word>();
        var corrections = new ArrayList<Correction>();
        Set<Word> leading = leading(words);
        int unknown = 0;
        int at = 0;
        while (at < words.size()) {
            Optional<Joined> joined = joined(words, at);
            if (joined.isPresent()) {
                corrections.add(joined.get().correction());
                corrected.add(joined.get().word());
                at += 2;
                continue;
            }
            Word word = words.get(at);
            List<Word> instead = List.of();
            if (unknown < MOST_UNKNOWN && !leading.contains(word) && isUnknown(word)) {
                unknown++;
                instead = instead(word, words);
            }
            if (!instead.isEmpty()) {
                corrections.add(new Correction(word.written(), text(instead)));
            }
            corrected.addAll(instead.isEmpty() ? List.of(word) : instead);
            at++;
        }
        return new Corrected(corrected, corrections);
    }

    /** Those that have a synonym whose words are all known. */
    private Set<Word> leading(List<Word> words) throws IOException {
        Set<Word> leading = new HashSet<>();
        for (Synonyms.Found found : synonyms.of(words)) {
            boolean known = true;
            for (Word other : found.other()) {
                known &= isKnown(other);
            }
            if (known) {
                leading.addAll(found.words());
            }
        }
        return leading;
    }

    private record Joined(Word word, Correction correction) {}

    /** "head ache" where there is only "headache". */
    private Optional<Joined> joined(List<Word> words, int at) throws IOException {
        if (at + 1 == words.size() || (!isUnknown(words.get(at)) && !isUnknown(words.get(at + 1)))) {
            return Optional.empty();
        }
        Word first = words.get(at);
        Word second = words.get(at + 1);
        Word together = replaced(first, first.plain() + second.plain()).getFirst();
        return reader.docFreq(plain(together.plain())) == 0
                ? Optional.empty()
                : Optional.of(new Joined(
                        together, new Correction(first.written() + " " + second.written(), together.plain())));
    }

    /** What stands for an unknown word; empty where nothing comes near it. */
    private List<Word> instead(Word word, List<Word> query) throws IOException {
        List<Word> context = query.stream()
                .filter(other -> !other.equals(word) && !CommonWords.contain(other))
                .limit(MOST_CONTEXT)
                .toList();
        List<String> near = similar(word.plain(), 1);
        if (near.isEmpty()) {
            near = halves(word.plain()).map(List::of).orElse(List.of());
        }
        if (near.isEmpty() && word.plain().length() >= SHORTEST_FOR_TWO_SLIPS) {
            near = similar(word.plain(), 2);
        }
        return likeliest(near, context).map(text -> replaced(word, text)).orElse(List.of());
    }

    private boolean isUnknown(Word word) throws IOException {
        int length = word.plain().length();
        return length >= SHORTEST
                && length <= LONGEST
                && word.plain().chars().allMatch(Character::isLetter)
                && !isKnown(word);
    }

    private boolean isKnown(Word word) throws IOException {
        return CommonWords.contain(word)
                || reader.docFreq(plain(word.plain())) > 0
                || reader.docFreq(new Term(SectionDocuments.ALL, word.stem())) > 0;
    }

    private List<String> similar(String word, int slips) throws IOException {
        var checker = new DirectSpellChecker();
        checker.setMaxEdits(slips);
        checker.setMinPrefix(slips - 1);
        checker.setMinQueryLength(SHORTEST);
        checker.setMaxQueryFrequency(0);
        SuggestWord[] similar =
                checker.suggestSimilar(plain(word), MOST_CANDIDATES, reader, SuggestMode.SUGGEST_WHEN_NOT_IN_INDEX);
        return Arrays.stream(similar)
                .map(candidate -> candidate.string)
                .filter(candidate -> !isAnotherWord(word, candidate))
                .toList();
    }

    /** Whether short words differ in one letter that no finger takes for the other: "lakers" is not meant for "layers". */
    private static boolean isAnotherWord(String word, String candidate) {
        if (word.length() != candidate.length() || word.length() >= SHORTEST_FOR_TWO_SLIPS) {
            return false;
        }
        int[] different = IntStream.range(0, word.length())
                .filter(at -> word.charAt(at) != candidate.charAt(at))
                .toArray();
        return different.length == 1 && !areTaken(word.charAt(different[0]), candidate.charAt(different[0]));
    }

    /** Keys beside each other, or vowels, which sound alike. */
    private static boolean areTaken(char one, char other) {
        if (VOWELS.indexOf(one) >= 0 && VOWELS.indexOf(other) >= 0) {
            return true;
        }
        for (int row = 0; row < KEYS.size(); row++) {
            int at = KEYS.get(row).indexOf(one);
            for (int near = Math.max(0, row - 1); at >= 0 && near < Math.min(KEYS.size(), row + 2); near++) {
                int beside = KEYS.get(near).indexOf(other);
                if (beside >= 0 && Math.abs(beside - at) <= 1) {
                    return true;
                }
            }
        }
        return false;
    }

    /** "tennisball" as "tennis ball", where the two stand side by side somewhere. */
    private Optional<String> halves(String word) throws IOException {
        String best = "";
        int most = 0;
        for (int at = SHORTEST_HALF; at <= word.length() - SHORTEST_HALF; at++) {
            String left = word.substring(0, at);
            String right = word.substring(at);
            if (reader.docFreq(plain(left)) > 0 && reader.docFreq(plain(right)) > 0) {
                int together = searcher.count(new PhraseQuery(SectionDocuments.ALL, stem(left), stem(right)));
                best = together > most ? left + " " + right : best;
                most = Math.max(most, together);
            }
        }
        return Optional.of(best).filter(halves -> !halves.isEmpty());
    }

    private Optional<String> likeliest(List<String> candidates, List<Word> context) throws IOException {
        if (candidates.size() < 2) {
            return candidates.stream().findFirst();
        }
        var rated = new ArrayList<Rated>();
        for (String candidate : candidates) {
            rated.add(new Rated(candidate, together(candidate, context), reader.docFreq(plain(candidate))));
        }
        return rated.stream()
                .max(Comparator.comparingInt(Rated::together).thenComparingInt(Rated::sections))
                .map(Rated::word);
    }

    /**
     * A candidate.
     *
     * @param together how many sections have it and another word of the query
     * @param sections how many have it
     */
    private record Rated(String word, int together, int sections) {}

    private int together(String candidate, List<Word> context) throws IOException {
        if (context.isEmpty()) {
            return 0;
        }
        var others = new BooleanQuery.Builder();
        context.forEach(word -> others.add(has(word.stem()), Occur.SHOULD));
        return searcher.count(new BooleanQuery.Builder()
                .add(has(stem(candidate)), Occur.FILTER)
                .add(others.build(), Occur.FILTER)
                .build());
    }

    private static Query has(String stem) {
        return new TermQuery(new Term(SectionDocuments.ALL, stem));
    }

    private static Term plain(String word) {
        return new Term(SectionDocuments.PLAIN, word);
    }

    private static String stem(String word) {
        return Words.in(word).getFirst().stem();
    }

    /** Other words where {@code typed} stands. */
    private static List<Word> replaced(Word typed, String text) {
        return Words.in(text).stream()
                .map(word -> new Word(typed.written(), typed.span(), word.plain(), word.stem()))
                .toList();
    }

    private static String text(List<Word> words) {
        return String.join(" ", words.stream().map(Word::plain).toList());
    }
}
