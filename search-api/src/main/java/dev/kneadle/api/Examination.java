package dev.kneadle.api;

import dev.kneadle.api.evaluate.Judgements;
import dev.kneadle.api.evaluate.Measure;
import dev.kneadle.api.evaluate.Queries;
import dev.kneadle.api.evaluate.RankedRun;
import dev.kneadle.api.evaluate.RankedRun.Answer;
import dev.kneadle.index.Hit;
import dev.kneadle.index.SearchRequest;
import dev.kneadle.index.SectionSearcher;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Asks an index many queries, as the API would be asked, for the run that judgements score. */
final class Examination {
    private final SectionSearcher index;
    private final CorpusIds ids;
    private final Optional<String> ranking;

    private Examination(SectionSearcher index, CorpusIds ids, Optional<String> ranking) {
        this.index = index;
        this.ids = ids;
        this.ranking = ranking;
    }

    /**
     * What the index answers to the queries that were judged.
     *
     * @param ranking as the API names it, if not the default
     * @throws BadRequest where the ranking is none
     */
    static RankedRun run(SectionSearcher index, Queries queries, Judgements judgements, Optional<String> ranking)
            throws IOException {
        var examination = new Examination(index, CorpusIds.usedIn(judgements.answers(), index), ranking);
        var answers = new LinkedHashMap<String, List<Answer>>();
        for (String query : judgements.grades().keySet()) {
            Optional<String> text = Optional.ofNullable(queries.texts().get(query));
            if (text.filter(words -> !words.isBlank()).isPresent()) {
                answers.put(query, examination.answers(text.get()));
            }
        }
        return new RankedRun(answers);
    }

    /** An article counts once, at its best section, so it may take several pages of sections to find enough articles. */
    private List<Answer> answers(String query) throws IOException {
        var best = new LinkedHashMap<String, Answer>();
        int asked = 0;
        List<Hit> page;
        do {
            page = index.search(request(query, asked)).hits();
            page.stream().flatMap(this::answers).forEach(answer -> best.putIfAbsent(answer.id(), answer));
            asked += SearchRequest.MAX_LIMIT;
        } while (best.size() < Measure.DEPTH
                && page.size() == SearchRequest.MAX_LIMIT
                && asked <= SearchRequest.MAX_OFFSET);
        return best.values().stream().limit(Measure.DEPTH).toList();
    }

    /** Judges may have seen a duplicate of what is shown, so each stands behind it with its score. */
    private Stream<Answer> answers(Hit hit) {
        return Stream.concat(
                        Stream.of(ids.of(hit.article(), hit.id())),
                        hit.duplicates().stream().map(duplicate -> ids.of(duplicate.article(), duplicate.section())))
                .map(id -> new Answer(id, hit.score()));
    }

    /** A query that is longer than may be asked is cut: its first page of words says what is sought. */
    private SearchRequest request(String query, int offset) {
        var parameters = new LinkedHashMap<String, List<String>>();
        parameters.put("q", List.of(query.substring(0, Math.min(query.length(), SearchRequest.MAX_QUERY))));
        parameters.put("limit", List.of(String.valueOf(SearchRequest.MAX_LIMIT)));
        parameters.put("offset", List.of(String.valueOf(offset)));
        ranking.ifPresent(name -> parameters.put("ranking", List.of(name)));
        return SearchParams.of(new Parameters(Map.copyOf(parameters))).request();
    }
}
