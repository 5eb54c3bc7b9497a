package dev.kneadle.index.lucene;

import dev.kneadle.index.Suggestion;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * What someone who is still typing may have in mind: names of sections and of articles that have all the words, in any
 * order, and the words themselves with the last one completed. Slips of the finger are forgiven only where nothing is
 * found without them.
 */
final class Suggester {
    /** A question of more words is asked, not picked from a list. */
    private static final int MOST_WORDS = 10;

    /** With three letters nearly every word is one slip from some other. */
    private static final int SHORTEST_FOR_A_SLIP = 4;

    /** Two slips in seven letters leave too little of the word to know it by. */
    private static final int SHORTEST_FOR_TWO_SLIPS = 8;

    /** One suggestion in four is of words even where names would fill the list: a name is nearer to its section. */
    private static final int NAMES_TO_WORDS = 4;

    private final Vocabulary vocabulary;
    private final SuggestedNames names;
    private final SuggestedWords words;

    Suggester(CommitReader commit) throws IOException {
        this.vocabulary = commit.names().vocabulary();
        this.names = new SuggestedNames(commit);
        this.words = new SuggestedWords(commit);
    }

    /**
     * The best first, names before words.
     *
     * @param limit at least 1
     */
    List<Suggestion> suggest(String typed, int limit) throws IOException {
        List<Word> asked = Words.in(typed);
        if (asked.isEmpty() || asked.size() > MOST_WORDS) {
            return List.of();
        }
        int most = asked.stream().mapToInt(Suggester::forgiven).max().orElse(0);
        for (int slips = 0; slips <= most; slips++) {
            List<Suggestion> found = suggest(meant(asked, slips), limit);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    /** So many slips may be in a word. */
    private static int forgiven(Word word) {
        int letters = word.plain().length();
        if (letters < SHORTEST_FOR_A_SLIP || letters > Vocabulary.LONGEST) {
            return 0;
        }
        return letters < SHORTEST_FOR_TWO_SLIPS ? 1 : 2;
    }

    private List<Meant> meant(List<Word> typed, int slips) {
        var meant = new ArrayList<Meant>();
        for (Word word : typed) {
            boolean isLast = meant.size() == typed.size() - 1;
            int forgiven = Math.min(slips, forgiven(word));
            BitSet numbers = forgiven == 0
                    ? vocabulary.matching(word.plain(), isLast)
                    : vocabulary.near(word.plain(), isLast, forgiven);
            meant.add(new Meant(word, numbers, isLast));
        }
        return meant;
    }

    private List<Suggestion> suggest(List<Meant> meant, int limit) throws IOException {
        List<Suggestion> named = names.with(meant, limit);
        List<Suggestion> completed = words.completing(meant, limit).stream()
                .filter(suggestion -> named.stream().noneMatch(name -> haveTheSameWords(name, suggestion)))
                .toList();
        int ofWords = Math.min(completed.size(), Math.max(limit / NAMES_TO_WORDS, limit - named.size()));
        var all = new ArrayList<>(named.subList(0, Math.min(named.size(), limit - ofWords)));
        all.addAll(completed.subList(0, ofWords));
        return all;
    }

    private static boolean haveTheSameWords(Suggestion one, Suggestion other) {
        return plain(one).equals(plain(other));
    }

    private static List<String> plain(Suggestion suggestion) {
        return Words.in(suggestion.text()).stream().map(Word::plain).toList();
    }

    /** The first {@code most} of {@code all} in that order, without sorting the others. */
    static List<Integer> first(int most, BitSet all, Comparator<Integer> order) {
        var kept = new PriorityQueue<>(order.reversed());
        all.stream().forEach(number -> {
            if (kept.size() < most) {
                kept.add(number);
            } else if (order.compare(number, kept.element()) < 0) {
                kept.remove();
                kept.add(number);
            }
        });
        return kept.stream().sorted(order).toList();
    }
}
