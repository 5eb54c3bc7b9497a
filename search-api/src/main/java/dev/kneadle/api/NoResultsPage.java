package dev.kneadle.api;

import dev.kneadle.index.Filter;
import dev.kneadle.index.SearchResult;
import dev.kneadle.index.Suggestion;
import java.util.ArrayList;
import java.util.List;

/**
 * What to do when nothing was found.
 *
 * @param outcome what was looked for in vain
 * @param steps that lead on, each a search with something left out
 * @param near what the index has instead
 */
record NoResultsPage(SearchForm form, UrgentBox urgent, String outcome, List<Step> steps, List<Near> near) {
    NoResultsPage {
        steps = List.copyOf(steps);
        near = List.copyOf(near);
    }

    record Step(String words, String link) {}

    /**
     * A suggestion.
     *
     * @param what stands behind it, such as "3 sections"
     */
    record Near(MarkedText text, String link, String what) {
        static Near of(Suggestion suggestion) {
            return new Near(
                    MarkedText.of(suggestion.text(), suggestion.highlights()),
                    Link.to(suggestion).orElseGet(() -> Link.toSearch(suggestion.text())),
                    Counted.of(suggestion.sections(), "section"));
        }
    }

    /** @param result without hits */
    static NoResultsPage of(SearchParams asked, SearchResult result) {
        return new NoResultsPage(
                SearchForm.of(asked, result),
                UrgentBox.of(result.urgent()),
                outcome(asked, result),
                steps(asked, result),
                result.suggestions().stream().map(Near::of).toList());
    }

    private static String outcome(SearchParams asked, SearchResult result) {
        long total = result.total().value();
        if (total > 0) {
            return "There are no more: "
                    + Counted.of(total, asked.request().group().label()) + " in all";
        }
        return asked.request().filter().equals(Filter.NONE)
                ? "No section has these words"
                : "No section has these words within the chosen limits";
    }

    private static List<Step> steps(SearchParams asked, SearchResult result) {
        var steps = new ArrayList<Step>();
        if (result.total().value() > 0) {
            steps.add(new Step("Go to the first of them", Link.to(asked.from(0))));
        }
        if (!asked.request().filter().equals(Filter.NONE)) {
            steps.add(new Step("Search everywhere, whatever its kind", Link.to(asked.withoutFilter())));
        }
        String query = asked.request().query();
        String plain = query.replace("\"", " ").strip();
        if (!plain.equals(query) && !plain.isBlank()) {
            steps.add(new Step("Search for the words without the quotation marks", Link.to(asked.asking(plain))));
        }
        return steps;
    }
}
