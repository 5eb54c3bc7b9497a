package dev.kneadle.api;

import dev.kneadle.index.FactFilter;
import dev.kneadle.model.Fact;
import java.util.List;
import java.util.stream.Stream;

/** Facts in words: "5–10 minutes", "foam roller". */
final class FactWords {
    private FactWords() {}

    /** What a section takes, without the parts of the body: those stand in every line of its text. */
    static List<String> of(List<Fact> facts) {
        return facts.stream().flatMap(FactWords::of).toList();
    }

    private static Stream<String> of(Fact fact) {
        return switch (fact) {
            case Fact.Amount amount -> Stream.of(of(amount));
            case Fact.Named named ->
                named.kind() == Fact.Kind.BODY_PART ? Stream.empty() : Stream.of(name(named.name()));
        };
    }

    private static String of(Fact.Amount amount) {
        String range = amount.min() == amount.max() ? "" + amount.min() : amount.min() + "–" + amount.max();
        return range + " " + (amount.max() == 1 ? amount.unit() : amount.unit() + "s");
    }

    static String name(String name) {
        return name.equals(FactFilter.NONE) ? "no equipment" : name.replace('-', ' ');
    }
}
