package dev.kneadle.index.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;

/** What the sections and the articles of one commit are called, found by the words in it. Held in memory. */
final class Names {
    private static final int[] NOWHERE = {};

    private final Vocabulary vocabulary;
    private final List<Name> names;

    /** By name: the number of its first word that is no number. */
    private final int[] beginnings;

    /** By the number of a word: the names that have it. */
    private final int[][] byWord;

    private Names(Vocabulary vocabulary, List<Name> names) {
        this.vocabulary = vocabulary;
        this.names = names;
        this.beginnings = new int[names.size()];
        this.byWord = new int[vocabulary.size()][];
        Arrays.fill(byWord, NOWHERE);
        var found = new HashMap<Integer, IntStream.Builder>();
        for (int name = 0; name < names.size(); name++) {
            List<Word> words = Words.in(names.get(name).text());
            beginnings[name] = vocabulary.find(beginning(words).plain());
            for (Word word : words) {
                found.computeIfAbsent(vocabulary.find(word.plain()), first -> IntStream.builder())
                        .add(name);
            }
        }
        found.keySet().removeIf(word -> word < 0);
        found.forEach((word, itsNames) -> byWord[word] = itsNames.build().toArray());
    }

    static Names of(CommitReader commit) throws IOException {
        return new Names(Vocabulary.of(commit.searcher().getIndexReader()), NameCounts.in(commit));
    }

    /** "4. Piriformis Muscle Massage" begins with "Piriformis". */
    private static Word beginning(List<Word> words) {
        return words.stream()
                .filter(word -> !Character.isDigit(word.plain().charAt(0)))
                .findFirst()
                .orElse(words.getFirst());
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    Name name(int number) {
        return names.get(number);
    }

    /** Whether it begins with one of these words. */
    boolean begins(int name, BitSet words) {
        return beginnings[name] >= 0 && words.get(beginnings[name]);
    }

    /** The names that have one of these words. */
    BitSet with(BitSet words) {
        var found = new BitSet(names.size());
        words.stream().forEach(word -> {
            for (int name : byWord[word]) {
                found.set(name);
            }
        });
        return found;
    }
}
