package dev.kneadle.api;

import dev.kneadle.model.Tag;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The search form, filled in as it was sent.
 *
 * @param limits besides tags, such as one article: the form shows them and lets them be lifted, but not set
 * @param kept what the form does not show but the next search keeps
 */
record SearchForm(String query, List<Choice> tags, List<Kept> limits, List<Kept> kept) {
    private static final List<String> LIMITS = List.of("article", "language", "mediaType");
    private static final List<String> KEPT = List.of("limit", "exact", "safety");

    SearchForm {
        tags = List.copyOf(tags);
        limits = List.copyOf(limits);
        kept = List.copyOf(kept);
    }

    /** @param count how many of the sections found carry the tag; empty before a search */
    record Choice(Tag tag, boolean chosen, Optional<Integer> count) {}

    record Kept(String name, String value) {}

    static SearchForm empty() {
        return new SearchForm("", choices(Set.of(), Map.of()), List.of(), List.of());
    }

    /** For parameters that were refused: what can be saved of them. */
    static SearchForm of(Parameters refused) {
        String query = refused.all("q").stream().findFirst().orElse("");
        var tags = new ArrayList<Tag>();
        refused.all("tag").forEach(label -> Tag.ofLabel(label).ifPresent(tags::add));
        return new SearchForm(query, choices(Set.copyOf(tags), Map.of()), List.of(), List.of());
    }

    static SearchForm of(SearchParams asked, Map<Tag, Integer> counts) {
        var sent = Parameters.of(asked.toQuery());
        return new SearchForm(
                asked.request().query(),
                choices(asked.request().filter().tags(), counts),
                kept(sent, LIMITS),
                kept(sent, KEPT));
    }

    private static List<Kept> kept(Parameters sent, List<String> names) {
        return names.stream()
                .flatMap(name -> sent.one(name).map(value -> new Kept(name, value)).stream())
                .toList();
    }

    private static List<Choice> choices(Set<Tag> chosen, Map<Tag, Integer> counts) {
        return Arrays.stream(Tag.values())
                .map(tag -> new Choice(tag, chosen.contains(tag), Optional.ofNullable(counts.get(tag))))
                .toList();
    }
}
