package dev.kneadle.api;

import dev.kneadle.index.FactCounts;
import dev.kneadle.index.FactFilter;
import dev.kneadle.index.SearchResult;
import dev.kneadle.model.Fact;
import dev.kneadle.model.Tag;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The search form, filled in as it was sent.
 *
 * @param limits besides tags, such as one article: the form shows them and lets them be lifted, but not set
 * @param kept what the form does not show but the next search keeps
 */
record SearchForm(String query, List<Choice> tags, List<Select> selects, List<Kept> limits, List<Kept> kept) {
    private static final List<String> LIMITS = List.of("article", "language", "mediaType");
    private static final List<String> KEPT = List.of("limit", "group", "exact", "explain", "safety");

    SearchForm {
        tags = List.copyOf(tags);
        selects = List.copyOf(selects);
        limits = List.copyOf(limits);
        kept = List.copyOf(kept);
    }

    /** @param count how many of the sections found carry the tag; empty before a search */
    record Choice(Tag tag, boolean chosen, Optional<Integer> count) {}

    record Kept(String name, String value) {}

    /**
     * A choice of one, or of none, of what techniques take.
     *
     * @param label such as "Equipment"
     */
    record Select(String name, String label, List<Option> options) {
        Select {
            options = List.copyOf(options);
        }
    }

    /** @param value empty for whatever it takes */
    record Option(String value, String words, boolean chosen) {}

    static SearchForm empty() {
        return new SearchForm(
                "", choices(Set.of(), Map.of()), selects(FactFilter.ANY, FactCounts.NONE), List.of(), List.of());
    }

    /** For parameters that were refused: what can be saved of them. */
    static SearchForm of(Parameters refused) {
        String query = refused.all("q").stream().findFirst().orElse("");
        var tags = new ArrayList<Tag>();
        refused.all("tag").forEach(label -> Tag.ofLabel(label).ifPresent(tags::add));
        return new SearchForm(
                query,
                choices(Set.copyOf(tags), Map.of()),
                selects(FactFilter.ANY, FactCounts.NONE),
                List.of(),
                List.of());
    }

    static SearchForm of(SearchParams asked, SearchResult result) {
        var sent = Parameters.of(asked.toQuery());
        return new SearchForm(
                asked.request().query(),
                choices(asked.request().filter().tags(), result.tagCounts()),
                selects(asked.request().filter().facts(), result.facts()),
                kept(sent, LIMITS),
                kept(sent, KEPT));
    }

    private static List<Kept> kept(Parameters sent, List<String> names) {
        return names.stream()
                .flatMap(name -> sent.one(name).map(value -> new Kept(name, value)).stream())
                .toList();
    }

    private static List<Select> selects(FactFilter chosen, FactCounts counts) {
        var selects = new ArrayList<Select>();
        for (Fact.Kind kind : SearchParams.NAMED_FACTS) {
            Map<String, Integer> names = new TreeMap<>(counts.of(kind));
            Optional<String> name = Optional.ofNullable(chosen.names().get(kind));
            name.ifPresent(it -> names.putIfAbsent(it, 0));
            if (kind == Fact.Kind.EQUIPMENT) {
                names.putIfAbsent(FactFilter.NONE, 0);
            }
            if (!names.isEmpty()) {
                selects.add(select(kind.label(), label(kind), names, name, FactWords::name));
            }
        }
        Map<Integer, Integer> minutes = new TreeMap<>(counts.withinMinutes());
        chosen.maxMinutes().ifPresent(it -> minutes.putIfAbsent(it, 0));
        if (!minutes.isEmpty()) {
            selects.add(select(
                    "maxMinutes",
                    label(Fact.Kind.DURATION),
                    minutes,
                    chosen.maxMinutes(),
                    it -> "up to " + it + " minutes"));
        }
        return selects;
    }

    private static String label(Fact.Kind kind) {
        return switch (kind) {
            case DURATION -> "Time";
            case REPETITIONS -> "Repetitions";
            case EQUIPMENT -> "Equipment";
            case BODY_PART -> "Body part";
            case POSITION -> "Position";
        };
    }

    private static <T> Select select(
            String name, String label, Map<T, Integer> counts, Optional<T> chosen, Function<T, String> words) {
        var options = new ArrayList<Option>(List.of(new Option("", "any", chosen.isEmpty())));
        counts.forEach((value, count) -> options.add(new Option(
                String.valueOf(value),
                words.apply(value) + (count > 0 ? " (" + count + ")" : ""),
                chosen.equals(Optional.of(value)))));
        return new Select(name, label, options);
    }

    private static List<Choice> choices(Set<Tag> chosen, Map<Tag, Integer> counts) {
        return Arrays.stream(Tag.values())
                .map(tag -> new Choice(tag, chosen.contains(tag), Optional.ofNullable(counts.get(tag))))
                .toList();
    }
}
