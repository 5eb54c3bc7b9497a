package dev.kneadle.ingest.tag;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads what sentences tell to do or not to do, with the words the tagger knows. Immutable, safe for use by many threads. */
public final class Instructions {
    private final Lexicon lexicon = Lexicon.load();
    private final Grammar grammar = new Grammar(lexicon);
    private final Frames frames = new Frames(lexicon);

    /**
     * What {@code sentence} tells to do; empty where it tells nothing of the kind.
     *
     * @param leads the lines that introduce it: below "Do not:" it forbids
     */
    public Optional<Instruction> of(String sentence, List<String> leads) {
        Words words = Words.of(sentence, lexicon);
        int main = behindPerson(words, grammar.mainClause(words));
        int verb = behindProhibition(words, main);
        boolean forbids = verb > main || leads.stream().anyMatch(lead -> frames.ofLead(lead) == Frame.DONT);
        return base(words.at(verb)).map(base -> instruction(words, verb, base, forbids));
    }

    /** "You should never press" begins with "never press". */
    private int behindPerson(Words words, int at) {
        boolean obliges = lexicon.has("person", words.at(at)) && lexicon.has("obliging", words.at(at + 1));
        return obliges ? at + 2 : at;
    }

    private int behindProhibition(Words words, int from) {
        int at = from;
        while (lexicon.has("forbidding", words.at(at))) {
            at++;
        }
        return at;
    }

    /** "rolling" is "roll", "squeezing" is "squeeze", "rubbing" is "rub". */
    private Optional<String> base(String word) {
        if (!word.endsWith("ing")) {
            return Optional.of(word).filter(verb -> lexicon.has("verb", verb));
        }
        String stem = word.substring(0, word.length() - "ing".length());
        String undoubled = stem.isEmpty() ? stem : stem.substring(0, stem.length() - 1);
        return List.of(stem, stem + "e", undoubled).stream()
                .filter(verb -> lexicon.has("verb", verb))
                .findFirst();
    }

    private Instruction instruction(Words words, int verb, String base, boolean forbids) {
        Set<String> parts = new HashSet<>();
        Set<String> things = new HashSet<>();
        boolean limited = false;
        boolean object = true;
        for (int at = verb + 1; at < words.size(); at++) {
            String word = words.at(at);
            limited |= lexicon.has("limiting", word) || lexicon.has("manner", word);
            object &= !lexicon.has("clause-end", word);
            if (object && lexicon.has("body", word) && !lexicon.has("place", word)) {
                parts.add(singular(word));
            } else if (object && isThing(word)) {
                things.add(singular(word));
            }
        }
        return new Instruction(forbids, limited, base, parts, things);
    }

    private boolean isThing(String word) {
        return word.length() > 2
                && Character.isLetter(word.charAt(0))
                && !word.endsWith("ly")
                && !lexicon.has("anything", word)
                && !lexicon.has("function", word)
                && !lexicon.has("determiner", word)
                && !lexicon.has("pronoun", word)
                && !lexicon.has("subordinator", word)
                && !lexicon.has("opener", word)
                && !lexicon.has("place", word)
                && !lexicon.has("manner", word)
                && !lexicon.has("unit", word)
                && !lexicon.has("number", word);
    }

    private static String singular(String word) {
        return word.length() > 3 && word.endsWith("s") && !word.endsWith("ss")
                ? word.substring(0, word.length() - 1)
                : word;
    }
}
