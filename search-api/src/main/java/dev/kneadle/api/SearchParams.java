package dev.kneadle.api;

import dev.kneadle.index.FactFilter;
import dev.kneadle.index.Filter;
import dev.kneadle.index.Group;
import dev.kneadle.index.Ranking;
import dev.kneadle.index.SearchRequest;
import dev.kneadle.model.ArticleId;
import dev.kneadle.model.Fact;
import dev.kneadle.model.Tag;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The parameters of a search: the one place that judges what a stranger may ask, for the API, the page and the terminal
 * alike.
 *
 * @param safety whether hits come with their warnings; nothing but this parameter takes them away
 */
record SearchParams(SearchRequest request, boolean safety) {
    /** In the order of the API's documentation. */
    private static final List<String> KNOWN = List.of(
            "q",
            "tag",
            "article",
            "language",
            "mediaType",
            "equipment",
            "position",
            "bodyPart",
            "maxMinutes",
            "ranking",
            "offset",
            "limit",
            "group",
            "exact",
            "explain",
            "safety");

    /** The kinds of facts a search can be narrowed by; the label of each is the name of its parameter. */
    static final List<Fact.Kind> NAMED_FACTS = List.of(Fact.Kind.EQUIPMENT, Fact.Kind.POSITION, Fact.Kind.BODY_PART);

    /** Ten hours: longer than anything one does at a stretch. */
    private static final int MOST_MINUTES = 600;

    private static final Pattern FACT = Pattern.compile("[a-z]+(-[a-z]+)*");

    /** Nine digits always fit an int. */
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2}");
    private static final Pattern MEDIA_TYPE = Pattern.compile("[^/\\s]+/[^/\\s]+");

    /** @throws BadRequest for the first parameter that is unknown, is not what it must be, or is missing */
    static SearchParams of(Parameters sent) {
        sent.requireKnown(KNOWN);
        String query = query(sent);
        var filter = new Filter(
                tags(sent),
                sent.one("article").map(SearchParams::article),
                matching(sent, "language", LANGUAGE, "a two-letter language code such as en"),
                matching(sent, "mediaType", MEDIA_TYPE, "a media type such as text/html"),
                facts(sent));
        Ranking ranking = ranking(sent);
        int offset = number(sent, "offset", 0, 0, SearchRequest.MAX_OFFSET);
        int limit = limitOf(sent);
        Group group = group(sent);
        boolean exact = truth(sent, "exact");
        boolean explain = truth(sent, "explain");
        boolean safety = oneOf(sent, "safety", "all", List.of("all", "none")).equals("all");
        return new SearchParams(
                new SearchRequest(query, filter, offset, limit, group, ranking, exact, explain), safety);
    }

    /** Of a list that has no other parameter than how long it may be. */
    static int limit(Parameters sent) {
        sent.requireKnown(List.of("limit"));
        return limitOf(sent);
    }

    private static int limitOf(Parameters sent) {
        return number(sent, "limit", SearchRequest.DEFAULT_LIMIT, 1, SearchRequest.MAX_LIMIT);
    }

    static String query(Parameters sent) {
        String query = sent.one("q").orElse("");
        if (query.isBlank()) {
            throw BadRequest.of("q", "q must be 1 to " + SearchRequest.MAX_QUERY + " characters, got none");
        }
        if (query.length() > SearchRequest.MAX_QUERY) {
            throw BadRequest.of(
                    "q", "q must be 1 to " + SearchRequest.MAX_QUERY + " characters, got " + query.length());
        }
        return query;
    }

    private static Set<Tag> tags(Parameters sent) {
        Set<Tag> tags = EnumSet.noneOf(Tag.class);
        for (String label : sent.all("tag")) {
            tags.add(Tag.ofLabel(label).orElseThrow(() -> BadRequest.mustBe("tag", "one of " + tagLabels(), label)));
        }
        return tags;
    }

    private static String tagLabels() {
        return Arrays.stream(Tag.values()).map(Tag::label).collect(Collectors.joining(", "));
    }

    private static FactFilter facts(Parameters sent) {
        Map<Fact.Kind, String> names = new EnumMap<>(Fact.Kind.class);
        for (Fact.Kind kind : NAMED_FACTS) {
            Parameters chosen = sent.withoutEmpty(kind.label());
            matching(chosen, kind.label(), FACT, "a name in lower case such as foam-roller")
                    .ifPresent(name -> names.put(kind, name));
        }
        Parameters chosen = sent.withoutEmpty("maxMinutes");
        Optional<Integer> minutes = chosen.has("maxMinutes")
                ? Optional.of(number(chosen, "maxMinutes", MOST_MINUTES, 1, MOST_MINUTES))
                : Optional.empty();
        return new FactFilter(names, minutes);
    }

    private static Ranking ranking(Parameters sent) {
        String label = sent.one("ranking").orElse(Ranking.HYBRID.label());
        return Ranking.ofLabel(label)
                .orElseThrow(() -> BadRequest.mustBe("ranking", "hybrid, keyword or semantic", label));
    }

    private static Group group(Parameters sent) {
        String label = sent.one("group").orElse(Group.SECTION.label());
        return Group.ofLabel(label).orElseThrow(() -> BadRequest.mustBe("group", "section or article", label));
    }

    private static ArticleId article(String id) {
        if (id.isEmpty()) {
            throw BadRequest.mustBe("article", "an article's id", id);
        }
        if (id.length() > ArticleId.MAX_LENGTH) {
            throw BadRequest.of(
                    "article",
                    "article must be an article's id of 1 to " + ArticleId.MAX_LENGTH + " characters, got "
                            + id.length());
        }
        return new ArticleId(id);
    }

    private static Optional<String> matching(Parameters sent, String name, Pattern pattern, String what) {
        Optional<String> value = sent.one(name);
        if (value.isPresent() && !pattern.matcher(value.get()).matches()) {
            throw BadRequest.mustBe(name, what, value.get());
        }
        return value;
    }

    static int number(Parameters sent, String name, int absent, int min, int max) {
        Optional<String> value = sent.one(name);
        if (value.isEmpty()) {
            return absent;
        }
        int number = NUMBER.matcher(value.get()).matches() ? Integer.parseInt(value.get()) : -1;
        if (number < min || number > max) {
            throw BadRequest.mustBe(name, "a number from " + min + " to " + max, value.get());
        }
        return number;
    }

    private static String oneOf(Parameters sent, String name, String absent, List<String> known) {
        String value = sent.one(name).orElse(absent);
        if (!known.contains(value)) {
            throw BadRequest.mustBe(name, String.join(" or ", known), value);
        }
        return value;
    }

    private static boolean truth(Parameters sent, String name) {
        return oneOf(sent, name, "false", List.of("true", "false")).equals("true");
    }

    SearchParams from(int offset) {
        return with(request.page(offset, request.limit()));
    }

    SearchParams withoutFilter() {
        return with(request.within(Filter.NONE).page(0, request.limit()));
    }

    SearchParams asking(String query) {
        return with(request.asking(query).page(0, request.limit()));
    }

    /** For just what was typed. */
    SearchParams exactly() {
        return with(request.exactly().page(0, request.limit()));
    }

    /** With one hit for each section, or for each article. */
    SearchParams in(Group group) {
        return with(request.in(group).page(0, request.limit()));
    }

    private SearchParams with(SearchRequest other) {
        return new SearchParams(other, safety);
    }

    /** As the query of an address, with everything that is not as it would be anyway. */
    String toQuery() {
        var query = new StringJoiner("&");
        Filter filter = request.filter();
        query.add("q=" + PercentEncoding.encode(request.query()));
        filter.tags().stream().sorted().forEach(tag -> query.add("tag=" + tag.label()));
        filter.article().ifPresent(id -> query.add("article=" + PercentEncoding.encode(id.value())));
        filter.language().ifPresent(language -> query.add("language=" + PercentEncoding.encode(language)));
        filter.mediaType().ifPresent(type -> query.add("mediaType=" + PercentEncoding.encode(type)));
        new TreeMap<>(filter.facts().names()).forEach((kind, name) -> query.add(kind.label() + "=" + name));
        filter.facts().maxMinutes().ifPresent(minutes -> query.add("maxMinutes=" + minutes));
        if (request.ranking() != Ranking.HYBRID) {
            query.add("ranking=" + request.ranking().label());
        }
        if (request.group() != Group.SECTION) {
            query.add("group=" + request.group().label());
        }
        if (request.offset() > 0) {
            query.add("offset=" + request.offset());
        }
        if (request.limit() != SearchRequest.DEFAULT_LIMIT) {
            query.add("limit=" + request.limit());
        }
        if (request.exact()) {
            query.add("exact=true");
        }
        if (request.explain()) {
            query.add("explain=true");
        }
        if (!safety) {
            query.add("safety=none");
        }
        return query.toString();
    }
}
