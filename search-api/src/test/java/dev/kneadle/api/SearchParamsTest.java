package dev.kneadle.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.kneadle.index.FactFilter;
import dev.kneadle.index.Filter;
import dev.kneadle.index.Group;
import dev.kneadle.index.Ranking;
import dev.kneadle.index.SearchRequest;
import dev.kneadle.model.ArticleId;
import dev.kneadle.model.Fact;
import dev.kneadle.model.Tag;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SearchParamsTest {
    @Test
    void wordsAloneAskForTheFirstTenOfEverything() {
        assertThat(parse("q=stiff+neck")).isEqualTo(new SearchParams(SearchRequest.of("stiff neck"), true));
    }

    @Test
    void everyParameterHasItsSay() {
        assertThat(parse("q=%22hot%20pan%22&tag=tip&tag=technique&article=a%2Fb.txt&language=en&mediaType=text/html"
                        + "&ranking=keyword&offset=20&limit=5&group=article&exact=true&explain=true&safety=none"))
                .isEqualTo(new SearchParams(
                        new SearchRequest(
                                "\"hot pan\"",
                                new Filter(
                                        Set.of(Tag.TIP, Tag.TECHNIQUE),
                                        Optional.of(new ArticleId("a/b.txt")),
                                        Optional.of("en"),
                                        Optional.of("text/html")),
                                20,
                                5,
                                Group.ARTICLE,
                                Ranking.KEYWORD,
                                true,
                                true),
                        false));
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', textBlock = """
            ''                      | q         | q must be 1 to 1000 characters, got none
            q=                      | q         | q must be 1 to 1000 characters, got none
            q=%20%09+               | q         | q must be 1 to 1000 characters, got none
            q=a&q=b                 | q         | q must be given once, got it 2 times
            q=a&lmit=3              | lmit      | unknown parameter 'lmit'; did you mean 'limit'?
            q=a&mediatype=text/html | mediatype | unknown parameter 'mediatype'; did you mean 'mediaType'?
            q=a&Tag=tip             | Tag       | unknown parameter 'Tag'; did you mean 'tag'?
            q=a&zebra=1             | zebra     | unknown parameter 'zebra'; it must be one of q, tag, article, language, mediaType, equipment, position, bodyPart, maxMinutes, ranking, offset, limit, group, exact, explain, safety
            q=a&limit=ten           | limit     | limit must be a number from 1 to 100, got 'ten'
            q=a&limit=0             | limit     | limit must be a number from 1 to 100, got '0'
            q=a&limit=101           | limit     | limit must be a number from 1 to 100, got '101'
            q=a&limit=              | limit     | limit must be a number from 1 to 100, got ''
            q=a&limit=99999999999   | limit     | limit must be a number from 1 to 100, got '99999999999'
            q=a&limit=5&limit=5     | limit     | limit must be given once, got it 2 times
            q=a&offset=-1           | offset    | offset must be a number from 0 to 10000, got '-1'
            q=a&offset=10001        | offset    | offset must be a number from 0 to 10000, got '10001'
            q=a&offset=1e3          | offset    | offset must be a number from 0 to 10000, got '1e3'
            q=a&tag=foo             | tag       | tag must be one of technique, warning, tip, got 'foo'
            q=a&tag=TIP             | tag       | tag must be one of technique, warning, tip, got 'TIP'
            q=a&article=            | article   | article must be an article's id, got ''
            q=a&language=english    | language  | language must be a two-letter language code such as en, got 'english'
            q=a&mediaType=html      | mediaType | mediaType must be a media type such as text/html, got 'html'
            q=a&exact=yes           | exact     | exact must be true or false, got 'yes'
            q=a&ranking=best        | ranking   | ranking must be hybrid, keyword or semantic, got 'best'
            q=a&group=page          | group     | group must be section or article, got 'page'
            q=a&explain=1           | explain   | explain must be true or false, got '1'
            q=a&equipment=Ball      | equipment | equipment must be a name in lower case such as foam-roller, got 'Ball'
            q=a&maxMinutes=0        | maxMinutes | maxMinutes must be a number from 1 to 600, got '0'
            q=a&maxminutes=5        | maxminutes | unknown parameter 'maxminutes'; did you mean 'maxMinutes'?
            q=a&safety=false        | safety    | safety must be all or none, got 'false'
            q=a&saftey=none         | saftey    | unknown parameter 'saftey'; did you mean 'safety'?
            """)
    void whatCannotBeAnsweredAsAskedSaysWhatMustBe(String query, String parameter, String message) {
        var refused = catchThrowableOfType(BadRequest.class, () -> parse(query));

        assertThat(refused).hasMessage(message);
        assertThat(refused.parameter()).contains(parameter);
    }

    @Test
    void techniquesAreChosenByWhatTheyTakeAndAnEmptyChoiceIsNone() {
        assertThat(parse("q=a&equipment=none&position=lying&bodyPart=&maxMinutes=10")
                        .request()
                        .filter()
                        .facts())
                .isEqualTo(new FactFilter(
                        Map.of(Fact.Kind.EQUIPMENT, "none", Fact.Kind.POSITION, "lying"), Optional.of(10)));
    }

    @Test
    void aThousandCharactersMayBeAskedAndOneMoreMayNot() {
        assertThat(parse("q=" + "a".repeat(1_000)).request().query()).hasSize(1_000);
        assertThatThrownBy(() -> parse("q=" + "a".repeat(1_001)))
                .hasMessage("q must be 1 to 1000 characters, got 1001");
    }

    @Test
    void anIdMayHave8192CharactersAndNotOneMore() {
        assertThat(parse("q=a&article=" + "a".repeat(8_192)).request().filter().article())
                .contains(new ArticleId("a".repeat(8_192)));
        assertThatThrownBy(() -> parse("q=a&article=" + "a".repeat(8_193)))
                .isInstanceOf(BadRequest.class)
                .hasMessage("article must be an article's id of 1 to 8192 characters, got 8193");
    }

    @ParameterizedTest
    @ValueSource(strings = {"q=%ZZ", "q=%4", "q=%", "q=%C3", "q=%C0%80", "q=%ED%A0%80", "%FF=1", "q=é"})
    void whatIsNoPercentEncodedUtf8IsRefusedAndNotGuessed(String query) {
        var refused = catchThrowableOfType(BadRequest.class, () -> parse(query));

        assertThat(refused).hasMessageStartingWith("the address must be percent-encoded UTF-8, got ");
        assertThat(refused.parameter()).isEmpty();
    }

    @Test
    void aLongWrongValueIsShownShortenedBetweenTwoCharacters() {
        assertThatThrownBy(() -> parse("q=a&tag=" + "%F0%9F%8D%9E".repeat(100)))
                .hasMessage("tag must be one of technique, warning, tip, got '" + "🍞".repeat(60) + "…'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "q=neck",
                "q=hot%20pan&tag=technique&tag=tip&article=a%20b%2Fc.txt&language=en&mediaType=text%2Fhtml&equipment=foam-roller&position=lying&maxMinutes=10&offset=20"
                        + "&limit=5&exact=true&safety=none"
            })
    void itsAddressAsksTheSameAgain(String query) {
        assertThat(parse(query).toQuery()).isEqualTo(query);
    }

    private static SearchParams parse(String query) {
        return SearchParams.of(Parameters.of(query));
    }
}
