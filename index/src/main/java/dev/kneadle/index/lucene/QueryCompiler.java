package dev.kneadle.index.lucene;

import dev.kneadle.index.Filter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;

/**
 * What a visitor means, as a Lucene query for one state of the index. How much each sign counts, {@link Weights} says.
 *
 * <p>A section's score is a sum of parts. The most of it is BM25 of the query's words: in all that is read with the section
 * (title, headings, text), in its headings once more, in its article's title once more, and once more for the very form
 * of the word. Counting the title and headings in with the text and again on their own does better than fields that share
 * nothing. On top come signs that concern the query as a whole: its words stand together, all of them are there, they are
 * the section's name, or its heading is of the kind that the question asks for. Those lift what matches; alone, they match
 * nothing.
 */
final class QueryCompiler {
    /**
     * The usual constants; better than Anserini's 0.9 and 0.4 on 15 of 17 sets of judged queries: SciFact, NFCorpus,
     * Cystic Fibrosis, MED, CACM, NPL, Cranfield, CISI, LISA, TIME, MEDIQA 2019, LiveQA-Med (pooled and whole), PubMedQA,
     * COVID-QA, BioASQ 12b, MedQuAD. NPL and COVID-QA are the two.
     */
    static final Similarity BM25 = new BM25Similarity(1.2f, 0.75f);

    /**
     * How many different words count, the first ones. A message of 1,000 characters, the most that can be asked, has about
     * 65 different words that mean something; each costs up to six clauses, and Lucene refuses more than 1,024.
     */
    private static final int MOST_WORDS = 64;

    /** A title that is named in a query has hardly more words that mean something. */
    private static final int LONGEST_NAME = 10;

    /** Where titles are looked for in a query; further on, it tells a story. */
    private static final int MOST_WORDS_BEFORE_NAME = 24;

    /** What may stand between two neighbours of the query, as in "pain in the neck". */
    private static final int NEAR = 2;

    private final IndexReader reader;
    private final Weights weights;
    private final Asked asked;
    private final Map<String, List<Word>> words = new LinkedHashMap<>();
    private final List<Part> matching = new ArrayList<>();
    private final List<Part> lifting = new ArrayList<>();
    private final double rarity;

    private QueryCompiler(Asked asked, IndexReader reader, Weights weights) throws IOException {
        this.reader = reader;
        this.weights = weights;
        this.asked = asked;
        for (Word word : asked.meaningful()) {
            if (words.size() < MOST_WORDS || words.containsKey(word.stem())) {
                words.computeIfAbsent(word.stem(), stem -> new ArrayList<>()).add(word);
            }
        }
        this.rarity = rarity(words.keySet());
    }

    /** Empty where nothing is asked for: only punctuation, or only exclusions. */
    static Optional<CompiledQuery> compile(Asked asked, Filter filter, IndexReader reader, Weights weights)
            throws IOException {
        return asked.isNothing()
                ? Optional.empty()
                : Optional.of(new QueryCompiler(asked, reader, weights).compile(filter));
    }

    private CompiledQuery compile(Filter filter) throws IOException {
        words.values().forEach(this::addWord);
        asked.synonyms().forEach(this::addSynonym);
        asked.phrases().forEach(this::addPhrase);
        addNear();
        addAll();
        addNames();
        asked.intent().ifPresent(this::addIntent);
        var lucene = new BooleanQuery.Builder();
        if (!matching.isEmpty()) {
            lucene.add(
                    anyOf(matching.stream().map(Part::query)), asked.phrases().isEmpty() ? Occur.MUST : Occur.SHOULD);
        }
        asked.phrases().forEach(phrase -> lucene.add(in(SectionDocuments.ALL, phrase), Occur.FILTER));
        lifting.forEach(part -> lucene.add(part.query(), Occur.SHOULD));
        asked.excluded().forEach(phrase -> lucene.add(in(SectionDocuments.ALL, phrase), Occur.MUST_NOT));
        filters(filter).forEach(narrower -> lucene.add(narrower, Occur.FILTER));
        return new CompiledQuery(
                lucene.build(),
                asked.sought(),
                narrowing(filter),
                asked.plain(),
                Stream.concat(matching.stream(), lifting.stream()).toList(),
                asked.applied());
    }

    private Optional<Query> narrowing(Filter filter) {
        var narrowing = new BooleanQuery.Builder();
        filters(filter).forEach(narrower -> narrowing.add(narrower, Occur.FILTER));
        asked.phrases().forEach(phrase -> narrowing.add(in(SectionDocuments.ALL, phrase), Occur.FILTER));
        asked.excluded().forEach(phrase -> narrowing.add(in(SectionDocuments.ALL, phrase), Occur.MUST_NOT));
        if (narrowing.build().clauses().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                narrowing.add(SectionDocuments.sections(), Occur.FILTER).build());
    }

    /** A word that is typed twice counts twice. */
    private void addWord(List<Word> same) {
        List<Word> word = List.of(same.getFirst());
        int times = same.size();
        match("text", word, in(SectionDocuments.ALL, word), times);
        match("heading", word, in(SectionDocuments.HEADING, word), times * weights.heading());
        match("title", word, in(SectionDocuments.TITLE, word), times * weights.title());
        Query written =
                new TermQuery(new Term(SectionDocuments.PLAIN, same.getFirst().plain()));
        match("written", word, written, times * weights.written());
    }

    private void addSynonym(Synonyms.Found found) {
        List<Word> other = found.other();
        match("synonym", other, in(SectionDocuments.ALL, other), weights.synonym());
        match("synonym", other, in(SectionDocuments.HEADING, other), weights.synonym() * weights.heading());
        match("synonym", other, in(SectionDocuments.TITLE, other), weights.synonym() * weights.title());
    }

    private void addPhrase(List<Word> phrase) {
        lift("phrase", phrase, in(SectionDocuments.ALL, phrase), 1);
        lift("phrase", phrase, in(SectionDocuments.HEADING, phrase), weights.heading());
        lift("phrase", phrase, in(SectionDocuments.TITLE, phrase), weights.title());
    }

    private void addNear() {
        List<Word> inOrder = words.values().stream().map(List::getFirst).toList();
        for (int at = 0; at + 1 < inOrder.size(); at++) {
            List<Word> pair = inOrder.subList(at, at + 2);
            lift("near", pair, new PhraseQuery(NEAR, SectionDocuments.ALL, stems(pair)), weights.near());
        }
    }

    private void addAll() {
        if (words.size() > 1) {
            var all = new BooleanQuery.Builder();
            words.keySet().forEach(stem -> all.add(anyOf(standingFor(stem)), Occur.FILTER));
            constant("all", asked.meaningful(), all.build(), weights.all() * rarity);
        }
    }

    /** What makes a word count as there: the word, its synonyms, a heading of the kind that it asks for. */
    private Stream<Query> standingFor(String stem) {
        Stream<Query> others = asked.synonyms().stream()
                .filter(found -> Asked.stems(found.words()).contains(stem))
                .map(found -> in(SectionDocuments.ALL, found.other()));
        return Stream.concat(Stream.of(new TermQuery(new Term(SectionDocuments.ALL, stem))), others);
    }

    private void addNames() throws IOException {
        if (!words.isEmpty()) {
            Query named = SectionDocuments.named(words.keySet());
            constant("name", asked.meaningful(), named, weights.named() * rarity);
            titlesNamed().ifPresent(titles -> lift("title-name", asked.meaningful(), titles, 1));
        }
    }

    /** Titles of the index that stand whole in the query, in whatever order their words come; the rarest counts. */
    private Optional<Query> titlesNamed() throws IOException {
        List<String> stems =
                words.keySet().stream().limit(MOST_WORDS_BEFORE_NAME).toList();
        var titles = new ArrayList<Query>();
        Set<Set<String>> seen = new HashSet<>();
        for (int from = 0; from < stems.size(); from++) {
            for (int to = from + 1; to <= Math.min(stems.size(), from + LONGEST_NAME); to++) {
                Set<String> name = Set.copyOf(stems.subList(from, to));
                Term title = SectionDocuments.titleNamed(name);
                if (seen.add(name) && reader.docFreq(title) > 0) {
                    titles.add(constant(new TermQuery(title), weights.titleNamed() * rarity(name)));
                }
            }
        }
        return titles.isEmpty() ? Optional.empty() : Optional.of(new DisjunctionMaxQuery(titles, 0));
    }

    private void addIntent(Intent intent) {
        var headings = new ArrayList<Query>();
        intent.headings().forEach(group -> headings.add(phrase(SectionDocuments.HEADING, group)));
        if (intent.lead()) {
            headings.add(SectionDocuments.leads());
        }
        constant("intent", List.of(), anyOf(headings.stream()), weights.intent());
        intent.tag()
                .ifPresent(tag -> constant("intent-tag", List.of(), SectionDocuments.tagged(tag), weights.intentTag()));
        var text = new SynonymQuery.Builder(SectionDocuments.ALL);
        intent.headings().stream()
                .filter(group -> group.size() == 1)
                .forEach(group -> text.addTerm(new Term(SectionDocuments.ALL, group.getFirst())));
        lift("intent-text", List.of(), text.build(), weights.intentText());
    }

    private void match(String signal, List<Word> of, Query query, float weight) {
        add(matching, signal, of, query, weight);
    }

    private void lift(String signal, List<Word> of, Query query, float weight) {
        add(lifting, signal, of, query, weight);
    }

    private void constant(String signal, List<Word> of, Query query, double score) {
        if (score > 0) {
            lifting.add(new Part(signal, Asked.written(of), constant(query, score)));
        }
    }

    private static Query constant(Query query, double score) {
        return new BoostQuery(new ConstantScoreQuery(query), (float) score);
    }

    private static void add(List<Part> parts, String signal, List<Word> of, Query query, float weight) {
        if (weight > 0) {
            parts.add(new Part(signal, Asked.written(of), weight == 1 ? query : new BoostQuery(query, weight)));
        }
    }

    private static Query anyOf(Stream<Query> queries) {
        var any = new BooleanQuery.Builder();
        queries.forEach(query -> any.add(query, Occur.SHOULD));
        return any.build();
    }

    private static Query in(String field, List<Word> phrase) {
        return phrase(field, Asked.stems(phrase));
    }

    private static Query phrase(String field, List<String> stems) {
        return stems.size() == 1
                ? new TermQuery(new Term(field, stems.getFirst()))
                : new PhraseQuery(field, stems.toArray(String[]::new));
    }

    private static String[] stems(List<Word> words) {
        return Asked.stems(words).toArray(String[]::new);
    }

    /** How much finding these says: the sum of BM25's inverse document frequencies. Words of no section say nothing. */
    private double rarity(Iterable<String> stems) throws IOException {
        int sections = reader.getDocCount(SectionDocuments.ALL);
        double sum = 0;
        for (String stem : stems) {
            int with = reader.docFreq(new Term(SectionDocuments.ALL, stem));
            sum += with == 0 ? 0 : Math.log(1 + (sections - with + 0.5) / (with + 0.5));
        }
        return sum;
    }

    private static List<Query> filters(Filter filter) {
        var filters = new ArrayList<Query>();
        filter.tags().forEach(tag -> filters.add(SectionDocuments.tagged(tag)));
        filter.article().ifPresent(id -> filters.add(SectionDocuments.allOfArticle(id)));
        filter.language().ifPresent(code -> filters.add(SectionDocuments.inLanguage(code)));
        filter.mediaType().ifPresent(type -> filters.add(SectionDocuments.ofMediaType(type)));
        filters.addAll(FactFields.queries(filter.facts()));
        return filters;
    }
}
