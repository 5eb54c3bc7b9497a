package dev.kneadle.ingest.tag;

import dev.kneadle.ingest.tag.Questions.Question;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Words in a row, as the tables write them; {@code cues.txt} explains the signs. Immutable. */
final class Pattern {
    /** Most words a {@code ~} skips: "see a very good doctor", not a word of the next clause. */
    private static final int SHORT_GAP = 6;

    private sealed interface Part {
        /** One word that passes the question of that number. */
        record Word(int question) implements Part {}

        /** Any words, at most so many. */
        record Gap(int most) implements Part {}

        record Start() implements Part {}

        record MainClause() implements Part {}

        record End() implements Part {}
    }

    private final Part[] parts;

    /** What some word must pass, one for each question: most of the tables' patterns are ruled out by the first. */
    private final int[] questions;

    /** Words of which a sentence must have one, of all the pattern's words the fewest; empty where it asks for no certain word. */
    private final Set<String> telling;

    private Pattern(List<Part> parts, Set<String> telling) {
        this.parts = parts.toArray(Part[]::new);
        this.telling = telling;
        this.questions = parts.stream()
                .filter(Part.Word.class::isInstance)
                .mapToInt(part -> ((Part.Word) part).question())
                .toArray();
    }

    static Pattern of(String written, Lexicon lexicon) {
        var parts = new ArrayList<Part>();
        var certain = new ArrayList<Set<String>>();
        for (String part : written.strip().split("\\s+", -1)) {
            parts.add(part(part, lexicon, certain));
        }
        return new Pattern(
                parts, certain.stream().min(Comparator.comparingInt(Set::size)).orElse(Set.of()));
    }

    /** @param certain gets the words of a part that asks for nothing else */
    private static Part part(String written, Lexicon lexicon, List<Set<String>> certain) {
        return switch (written) {
            case "<" -> new Part.Start();
            case "^" -> new Part.MainClause();
            case "$" -> new Part.End();
            case "~" -> new Part.Gap(SHORT_GAP);
            case "~~" -> new Part.Gap(Integer.MAX_VALUE);
            default -> {
                Question question = question(written, lexicon);
                if (question.endings().isEmpty() && !question.number()) {
                    certain.add(question.words());
                }
                yield new Part.Word(lexicon.question(question));
            }
        };
    }

    private static Question question(String written, Lexicon lexicon) {
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
        return new Question(words, endings, number);
    }

    Set<String> telling() {
        return telling;
    }

    /** Whether it is found in {@code words}, whose main clause begins at {@code main}. */
    boolean isIn(Words words, int main) {
        for (int question : questions) {
            if (!words.anyPasses(question)) {
                return false;
            }
        }
        return switch (parts[0]) {
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
        if (part == parts.length) {
            return true;
        }
        return switch (parts[part]) {
            case Part.Word(int question) -> words.passes(at, question) && matches(part + 1, at + 1, words, main);
            case Part.Gap(int most) ->
                matchesAnywhere(part + 1, at, (int) Math.min((long) at + most, words.size()), words, main);
            case Part.End end -> at == words.size() || (at == words.size() - 1 && words.endsWith("."));
            case Part.Start start -> at == 0 && matches(part + 1, at, words, main);
            case Part.MainClause clause -> at == main && matches(part + 1, at, words, main);
        };
    }
}
