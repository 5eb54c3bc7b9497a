package dev.kneadle.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kneadle.index.Duplicate;
import dev.kneadle.index.Hit;
import dev.kneadle.index.IndexedArticle;
import dev.kneadle.index.Match;
import dev.kneadle.index.RankedBy;
import dev.kneadle.index.Ranking;
import dev.kneadle.index.ScorePart;
import dev.kneadle.index.SearchResult;
import dev.kneadle.index.Snippet;
import dev.kneadle.index.Total;
import dev.kneadle.model.Fact;
import dev.kneadle.model.SectionId;
import dev.kneadle.model.Tag;
import dev.kneadle.model.TextSpan;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class SearchJsonTest {
    @Test
    void anAnswerIsAsTheContractPictures() throws Exception {
        IndexedArticle dough = SampleArticles.DOUGH;
        var hit = new Hit(
                dough.article(),
                dough.sections()
                        .get(3)
                        .section()
                        .withFacts(List.of(
                                new Fact.Amount(Fact.Kind.DURATION, 5, 10, "minute", new TextSpan(0, 48)),
                                new Fact.Named(Fact.Kind.EQUIPMENT, "pan", new TextSpan(0, 48)))),
                4,
                7.31004,
                List.of(new Snippet("Heat the pan until a drop of water dances on it.", List.of(new TextSpan(9, 12)))),
                dough.sections().get(3).safety(),
                List.of(new Match("pans", "pan", Match.Field.TEXT, Match.Form.STEM)),
                List.of(new ScorePart("text", "pans", 6.3100412), new ScorePart("near", "hot pans", 1)),
                List.of(new Duplicate(
                        SampleArticles.WHEEL.article(),
                        new SectionId(SampleArticles.WHEEL.article().id(), "in-a-hot-pan"))));
        var result = new SearchResult(
                List.of(hit),
                new Total(1, true),
                Map.of(Tag.TECHNIQUE, 1, Tag.WARNING, 1),
                "g41",
                RankedBy.asAsked(Ranking.HYBRID));

        String json =
                SearchJson.write(SearchParams.of(Parameters.of("q=pans&limit=5")), result, Duration.ofNanos(2_449_999));

        assertThat(pretty(json)).isEqualTo("""
                {
                  "query" : "pans",
                  "applied" : {
                    "corrections" : [ ],
                    "synonyms" : [ ],
                    "ranking" : "hybrid"
                  },
                  "total" : {
                    "value" : 1,
                    "exact" : true
                  },
                  "offset" : 0,
                  "limit" : 5,
                  "generation" : "g41",
                  "tookMillis" : 2.4,
                  "hits" : [ {
                    "id" : "kitchen/kneading.txt#in-a-hot-pan",
                    "score" : 7.31,
                    "article" : {
                      "id" : "kitchen/kneading.txt",
                      "title" : "Kneading dough by hand",
                      "url" : null,
                      "language" : "en",
                      "tagsGuessed" : true,
                      "mediaType" : "text/plain",
                      "author" : null,
                      "published" : null,
                      "modified" : null,
                      "site" : null,
                      "description" : null
                    },
                    "heading" : "In a hot pan",
                    "headings" : [ "Baking", "In a hot pan" ],
                    "ordinal" : 3,
                    "of" : 4,
                    "link" : "/articles/kitchen/kneading.txt#in-a-hot-pan",
                    "tags" : [ "technique", "warning" ],
                    "primary" : "technique",
                    "snippets" : [ {
                      "text" : "Heat the pan until a drop of water dances on it.",
                      "highlights" : [ {
                        "start" : 9,
                        "end" : 12
                      } ]
                    } ],
                    "facts" : [ {
                      "kind" : "duration",
                      "min" : 5,
                      "max" : 10,
                      "unit" : "minute",
                      "sentence" : "Heat the pan until a drop of water dances on it.",
                      "start" : 0,
                      "end" : 48
                    }, {
                      "kind" : "equipment",
                      "name" : "pan",
                      "sentence" : "Heat the pan until a drop of water dances on it.",
                      "start" : 0,
                      "end" : 48
                    } ],
                    "safety" : [ {
                      "text" : "Hold the lid between you and the steam.",
                      "severity" : "caution",
                      "scope" : "section",
                      "section" : "kitchen/kneading.txt#in-a-hot-pan"
                    } ],
                    "why" : [ {
                      "word" : "pans",
                      "matched" : "pan",
                      "field" : "text",
                      "form" : "stem"
                    } ],
                    "duplicates" : [ {
                      "article" : "workshop/truing a wheel.md",
                      "section" : "workshop/truing a wheel.md#in-a-hot-pan",
                      "title" : "Truing a bicycle wheel",
                      "link" : "/articles/workshop/truing%20a%20wheel.md#in-a-hot-pan"
                    } ],
                    "explanation" : [ {
                      "signal" : "text",
                      "words" : "pans",
                      "score" : 6.310041
                    }, {
                      "signal" : "near",
                      "words" : "hot pans",
                      "score" : 1.0
                    } ]
                  } ],
                  "urgent" : [ ],
                  "facets" : {
                    "tag" : {
                      "technique" : 1,
                      "warning" : 1,
                      "tip" : 0
                    },
                    "equipment" : { },
                    "position" : { },
                    "bodyPart" : { },
                    "maxMinutes" : { }
                  },
                  "suggestions" : [ ]
                }""");
    }

    @Test
    void anAnswerSaysWhyItIsNotRankedAsAsked() {
        var instead = RankedBy.wordsInstead("the model is still being loaded");
        var nothing = new SearchResult(List.of(), new Total(0, true), Map.of(), "g1", instead);

        assertThat(SearchJson.write(SearchParams.of(Parameters.of("q=pan")), nothing, Duration.ZERO))
                .contains("\"ranking\":\"keyword\",\"rankingNote\":\"the model is still being loaded\"");
    }

    @Test
    void halfASurrogatePairIsWrittenAndNotFailedOn() {
        var nothing = new SearchResult(List.of(), new Total(0, true), Map.of(), "g1", RankedBy.asAsked(Ranking.HYBRID));
        var asked = SearchParams.of(new Parameters(Map.of("q", List.of("half \uD83D"))));

        assertThat(SearchJson.write(asked, nothing, Duration.ZERO)).startsWith("{\"query\":\"half \uD83D\",");
    }

    private static String pretty(String json) throws Exception {
        var mapper = new ObjectMapper();
        return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(mapper.readValue(json, JsonNode.class));
    }
}
