package dev.kneadle.ingest.tag;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Words in a row, as the tables write them; {@code cues.txt} explains the signs. Immutable. */
final class Pattern {
    /** Most words a {@code ~} skips: "see a very good doctor", not a word of the next clause. */
    private static final int SHORT_GAP = 6;

    private sealed interface Part {
        /** One word that passes. */
        record Word(Set<String> words, List<String> endings, boolean number) implements Part {
            boolean passes(String word) {
                return words.contains(word) || (number && isNumber(word)) || hasEnding(word);
            }

            private static boolean isNumber(String word) {
                return Character.isDigit(word.charAt(0));
            }

            private boolean hasEnding(String word) {
                for (String ending : endings) {
                    if (hasEnding(word, ending)) {
                        return true;
                    }
                }
                return false;
            }

            /** "lifting" ends in "ing", "ring" does not. */
            private static boolean hasEnding(String word, String ending) {
                return word.length() >= ending.length() + 3 && word.endsWith(ending);
            }
        }

        /** Any words, at most so many. */
        record Gap(int most) implements Part {}

        record Start() implements Part {}

        record MainClause() implements Part {}

        record End() implements Part {}
    }

    private final List<Part> parts;

    /**
     * Words of which a sentence must have one, of all the pattern's words the fewest; empty where the pattern asks for no
     * certain word. Most of the tables' patterns are ruled out by one or two look-ups.
     */
    private final List<String> telling;

    private Pattern(List<Part> parts) {
        this.parts = List.copyOf(parts);
        this.telling = parts.stream()
                .flatMap(Pattern::certainWords)
                .min(Comparator.comparingInt(Set::size))
                .map(List::copyOf)
                .orElse(List.of());
    }

    private static Stream<Set<String>> certainWords(Part part) {
        return part instanceof Part.Word(Set<String> words, List<String> endings, boolean number)
                        && endings.isEmpty()
                        && !number
                ? Stream.of(words)
                : Stream.empty();
    }

    static Pattern of(String written, Lexicon lexicon) {
        return new Pattern(Arrays.stream(written.strip().split("\\s+", -1))
                .map(part -> part(part, lexicon))
                .toList());
    }

    private static Part part(String written, Lexicon lexicon) {
        return switch (written) {
            case "<" -> new Part.Start();
            case "^" -> new Part.MainClause();
            case "$" -> new Part.End();
            case "~" -> new Part.Gap(SHORT_GAP);
            case "~~" -> new Part.Gap(Integer.MAX_VALUE);
            default -> word(written, lexicon);
        };
    }

    private static Part word(String written, Lexicon lexicon) {
        var words = new HashSet<String>();
        var endings = new ArrayList<String>();
        boolean number = false;
        for (String option : written.split("/", -1)) {
            if (option.startsWith("@")) {
                words.addAll(lexicon.of(option.substring(1)));
            } else if (option.startsWith("*")) {
                endings.add(option.substring(1));
            } else if (option.equals("#")) {
                number = true;
            } else {
                words.add(option);
            }
        }
        return new Part.Word(Set.copyOf(words), List.copyOf(endings), number);
    }

    List<String> telling() {
        return telling;
    }

    /** Whether it is found in {@code words}, whose main clause begins at {@code main}. */
    boolean isIn(Words words, int main) {
        if (!telling.isEmpty() && !words.hasAny(telling)) {
            return false;
        }
        return switch (parts.getFirst()) {
            case Part.Start start -> matches(1, 0, words, main);
            case Part.MainClause clause -> matches(1, main, words, main);
            case Part.Word word -> matchesAnywhere(0, 0, words.size(), words, main);
            case Part.Gap gap -> matchesAnywhere(0, 0, words.size(), words, main);
            case Part.End end -> words.size() == 0;
        };
    }

    private boolean matchesAnywhere(int part, int from, int last, Words words, int main) {
        for (int at = from; at <= Math.min(last, words.size()); at++) {
            if (matches(part, at, words, main)) {
                return true;
            }
        }
        return false;
    }

    private boolean matches(int part, int at, Words words, int main) {
        if (part == parts.size()) {
            return true;
        }
        return switch (parts.get(part)) {
            case Part.Word word ->
                at < words.size() && word.passes(words.at(at)) && matches(part + 1, at + 1, words, main);
            case Part.Gap(int most) ->
                matchesAnywhere(part + 1, at, (int) Math.min((long) at + most, words.size()), words, main);
            case Part.End end -> at == words.size() || (at == words.size() - 1 && words.endsWith("."));
            case Part.Start start -> at == 0 && matches(part + 1, at, words, main);
            case Part.MainClause clause -> at == main && matches(part + 1, at, words, main);
        };
    }
}
