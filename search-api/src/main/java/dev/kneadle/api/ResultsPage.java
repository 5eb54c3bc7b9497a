package dev.kneadle.api;

import dev.kneadle.index.Correction;
import dev.kneadle.index.Duplicate;
import dev.kneadle.index.Group;
import dev.kneadle.index.Hit;
import dev.kneadle.index.Match;
import dev.kneadle.index.SafetyNote;
import dev.kneadle.index.ScorePart;
import dev.kneadle.index.SearchRequest;
import dev.kneadle.index.SearchResult;
import dev.kneadle.index.Snippet;
import dev.kneadle.model.Article;
import dev.kneadle.model.Section;
import dev.kneadle.model.Tag;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What was found, as the page shows it.
 *
 * @param outcome how many, and which of them stand here: "1–10 of 57 sections"
 * @param first the rank of the first item
 * @param regrouped the same search with sections as its hits where these are articles, and with articles where they are several
 *     sections
 * @param corrected the query in whose place these were found, where words of it are nowhere
 */
record ResultsPage(
        SearchForm form,
        UrgentBox urgent,
        String outcome,
        int first,
        Optional<Regrouped> regrouped,
        Optional<Corrected> corrected,
        List<Item> items,
        Optional<String> previous,
        Optional<String> next) {
    ResultsPage {
        items = List.copyOf(items);
    }

    /** A link to the same search with other hits: "Show one for each article". */
    record Regrouped(String words, String link) {
        static Optional<Regrouped> of(SearchParams asked, long hits) {
            return switch (asked.request().group()) {
                case SECTION ->
                    Optional.of(new Regrouped("Show one for each article", Link.to(asked.in(Group.ARTICLE))))
                            .filter(anything -> hits > 1);
                case ARTICLE -> Optional.of(new Regrouped("Show all sections", Link.to(asked.in(Group.SECTION))));
            };
        }
    }

    /**
     * The query with words that some section has.
     *
     * @param asTyped a search for just what was typed
     */
    record Corrected(String query, String asTyped) {
        static Optional<Corrected> of(SearchParams asked, List<Correction> corrections) {
            String query = asked.request().query();
            for (Correction correction : corrections) {
                query = query.replace(correction.from(), correction.to());
            }
            return corrections.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Corrected(query, Link.to(asked.exactly())));
        }
    }

    /**
     * A section that answers.
     *
     * @param trail the article's title, then the headings above the section's own
     * @param facts what its techniques take
     * @param why which words were found where; may be empty
     * @param byMeaning whether its meaning is near to what was asked
     * @param duplicates where the same is said in other articles
     * @param parts what its score is the sum of, where that was asked for
     */
    record Item(
            String link,
            String heading,
            List<String> trail,
            String language,
            List<Tag> tags,
            List<String> facts,
            WarningBox warnings,
            List<MarkedText> snippets,
            List<Found> why,
            boolean byMeaning,
            List<Also> duplicates,
            List<Scored> parts) {
        Item {
            trail = List.copyOf(trail);
            tags = List.copyOf(tags);
            facts = List.copyOf(facts);
            snippets = List.copyOf(snippets);
            why = List.copyOf(why);
            duplicates = List.copyOf(duplicates);
            parts = List.copyOf(parts);
        }

        static Item of(Hit hit, List<SafetyNote> safety) {
            Section section = hit.section().section();
            Article article = hit.article();
            return new Item(
                    Link.to(hit.id()),
                    section.isLead() ? article.title() : section.heading(),
                    section.isLead() ? List.of() : trail(article, section),
                    article.language().orElse(""),
                    List.copyOf(hit.section().tags()),
                    FactWords.of(hit.section().facts()),
                    WarningBox.of(hit.section(), safety),
                    hit.snippets().stream().map(Item::marked).toList(),
                    hit.why().stream()
                            .filter(match -> match.form() != Match.Form.MEANING)
                            .map(Found::of)
                            .distinct()
                            .toList(),
                    hit.why().stream().anyMatch(match -> match.form() == Match.Form.MEANING),
                    hit.duplicates().stream().map(Also::of).toList(),
                    hit.explanation().stream().map(Scored::of).toList());
        }

        private static List<String> trail(Article article, Section section) {
            List<String> above =
                    section.headings().subList(0, section.headings().size() - 1);
            return Stream.concat(Stream.of(article.title()), above.stream()).toList();
        }

        private static MarkedText marked(Snippet snippet) {
            return MarkedText.of(snippet.text(), snippet.highlights());
        }
    }

    /**
     * Where a word of the query was found.
     *
     * @param word as it stands in the article
     * @param place such as "heading"
     * @param typed as it stands in the query, where that is another form of the word
     */
    record Found(String word, String place, Optional<String> typed) {
        static Found of(Match match) {
            return new Found(
                    match.matched(),
                    match.field().label(),
                    switch (match.form()) {
                        case EXACT -> Optional.empty();
                        case STEM, CORRECTION, SYNONYM, MEANING -> Optional.of(match.word());
                    });
        }
    }

    /** An article that says the same. Its title would mostly be the same too, so it goes by its id. */
    record Also(String article, String link) {
        static Also of(Duplicate duplicate) {
            return new Also(duplicate.article().id().value(), Link.to(duplicate.section()));
        }
    }

    /**
     * A summand of a score.
     *
     * @param score such as "2.31"
     */
    record Scored(String signal, String words, String score) {
        static Scored of(ScorePart part) {
            return new Scored(part.signal(), part.words(), String.format(Locale.ROOT, "%.4f", part.score()));
        }
    }

    /** @param result with at least one hit */
    static ResultsPage of(SearchParams asked, SearchResult result) {
        SearchRequest request = asked.request();
        int last = request.offset() + result.hits().size();
        return new ResultsPage(
                SearchForm.of(asked, result),
                UrgentBox.of(result.urgent()),
                outcome(request, result),
                request.offset() + 1,
                Regrouped.of(asked, result.total().value()),
                Corrected.of(asked, result.applied().corrections()),
                result.hits().stream()
                        .map(hit -> Item.of(hit, asked.safety() ? hit.safety() : List.of()))
                        .toList(),
                previous(asked),
                next(asked, last, result.total().value()));
    }

    /** "1–10 of 57 sections". */
    static String outcome(SearchRequest request, SearchResult result) {
        long total = result.total().value();
        String hit = request.group().label();
        if (total == 1) {
            return Counted.of(1, hit);
        }
        int last = request.offset() + result.hits().size();
        String of = result.total().exact() ? " of " : " of at least ";
        return request.offset() + 1 + "–" + last + of + total + " " + hit + "s";
    }

    private static Optional<String> previous(SearchParams asked) {
        SearchRequest request = asked.request();
        return request.offset() == 0
                ? Optional.empty()
                : Optional.of(Link.to(asked.from(Math.max(0, request.offset() - request.limit()))));
    }

    private static Optional<String> next(SearchParams asked, int last, long total) {
        return last < total && last <= SearchRequest.MAX_OFFSET
                ? Optional.of(Link.to(asked.from(last)))
                : Optional.empty();
    }
}
