package dev.kneadle.index.lucene;

import dev.kneadle.index.Filter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;

/**
 * What a visitor typed, as a Lucene query. The only class that knows the weights.
 *
 * <p>A section's score is the sum over the query's words of BM25 in three fields: all that is read with it (title,
 * headings, text), its headings once more, its article's title once more. Counting the title and headings in with the
 * text and again on their own does better than three fields that share nothing.
 */
final class QueryCompiler {
    /**
     * The usual constants; better than Anserini's 0.9 and 0.4 on 15 of 17 sets of judged queries: SciFact, NFCorpus,
     * Cystic Fibrosis, MED, CACM, NPL, Cranfield, CISI, LISA, TIME, MEDIQA 2019, LiveQA-Med (pooled and whole), PubMedQA,
     * COVID-QA, BioASQ 12b, MedQuAD. NPL and COVID-QA are the two.
     */
    static final Similarity BM25 = new BM25Similarity(1.2f, 0.75f);

    /**
     * A heading says what the whole section is about. nDCG@10 on MedQuAD's sections, as questions and as keywords:
     * 0.723 and 0.818 at 0.5, 0.764 and 0.880 at 1, 0.785 and 0.922 at 1.5, 0.801 and 0.941 at 2. It would rise further,
     * but its headings come from a list of some twenty, which flatters the weight.
     */
    private static final float HEADING_WEIGHT = 1.5f;

    /**
     * A title says what all its sections are about, so it tells articles apart, not sections. At 0, 0.5 and 1, nDCG@10
     * is 0.587, 0.667, 0.676 on MedQuAD's answers, 0.463, 0.485, 0.465 on cystic fibrosis, 0.430, 0.441, 0.434 on
     * Cranfield, 0.697, 0.692, 0.666 on SciFact's claims, 0.658, 0.629, 0.579 on COVID-QA's passages.
     */
    private static final float TITLE_WEIGHT = 0.5f;

    /**
     * How many different words, phrases and exclusions count, the first of each. A message of 1,000 characters, the most
     * that can be asked, has about 65 different words that are not among {@link #COMMON}; each costs three clauses, and
     * Lucene refuses more than 1,024.
     */
    private static final int MOST_PARTS = 64;

    /**
     * Say little about what is sought; left out of a query that has other words. Lucene's usual English list, then the
     * words that questions are asked with: those raise nDCG@10 with all weights as they are, most on COVID-QA (0.629 to
     * 0.655) and MedQuAD's answers (0.667 to 0.689), and lower it nowhere.
     */
    private static final Set<String> COMMON = Set.of(
            ("a an and are as at be but by for if in into is it no not of on or such that the their then there these"
                            + " they this to was will with"
                            + " about am any can could did do does from had has have how i me my our should so some"
                            + " than we what when where which who why would you your")
                    .split(" "));

    private QueryCompiler() {}

    /** Empty where nothing is asked for: only punctuation, or only exclusions. */
    static Optional<CompiledQuery> compile(String typed, Filter filter) {
        TypedQuery query = TypedQuery.of(typed);
        List<List<Word>> phrases = distinct(query.phrases());
        Map<String, List<Word>> words = byStem(meaningful(query.words(), !phrases.isEmpty()));
        if (words.isEmpty() && phrases.isEmpty()) {
            return Optional.empty();
        }
        var lucene = new BooleanQuery.Builder();
        phrases.forEach(phrase -> addPhrase(lucene, phrase));
        words.values().forEach(same -> addWord(lucene, same));
        lucene.setMinimumNumberShouldMatch(phrases.isEmpty() ? 1 : 0);
        distinct(query.excluded()).forEach(phrase -> lucene.add(in(SectionDocuments.ALL, phrase), Occur.MUST_NOT));
        filters(filter).forEach(narrower -> lucene.add(narrower, Occur.FILTER));
        return Optional.of(new CompiledQuery(
                lucene.build(), asked(phrases, words.values()), narrowing(query, phrases, filter), query.plain()));
    }

    private static Optional<Query> narrowing(TypedQuery query, List<List<Word>> phrases, Filter filter) {
        var narrowing = new BooleanQuery.Builder();
        filters(filter).forEach(narrower -> narrowing.add(narrower, Occur.FILTER));
        phrases.forEach(phrase -> narrowing.add(in(SectionDocuments.ALL, phrase), Occur.FILTER));
        distinct(query.excluded()).forEach(phrase -> narrowing.add(in(SectionDocuments.ALL, phrase), Occur.MUST_NOT));
        if (narrowing.build().clauses().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                narrowing.add(SectionDocuments.sections(), Occur.FILTER).build());
    }

    private static List<Word> meaningful(List<Word> words, boolean askedMore) {
        List<Word> meaningful =
                words.stream().filter(word -> !COMMON.contains(word.plain())).toList();
        return meaningful.isEmpty() && !askedMore ? words : meaningful;
    }

    private static Map<String, List<Word>> byStem(List<Word> words) {
        var byStem = new LinkedHashMap<String, List<Word>>();
        for (Word word : words) {
            if (byStem.size() < MOST_PARTS || byStem.containsKey(word.stem())) {
                byStem.computeIfAbsent(word.stem(), stem -> new ArrayList<>()).add(word);
            }
        }
        return byStem;
    }

    private static List<List<Word>> distinct(List<List<Word>> phrases) {
        Set<List<String>> seen = new HashSet<>();
        return phrases.stream()
                .filter(phrase -> seen.add(phrase.stream().map(Word::stem).toList()))
                .limit(MOST_PARTS)
                .toList();
    }

    /** A word that is typed twice counts twice. */
    private static void addWord(BooleanQuery.Builder query, List<Word> same) {
        List<Word> word = List.of(same.getFirst());
        query.add(boosted(in(SectionDocuments.ALL, word), same.size()), Occur.SHOULD);
        query.add(boosted(in(SectionDocuments.HEADING, word), same.size() * HEADING_WEIGHT), Occur.SHOULD);
        query.add(boosted(in(SectionDocuments.TITLE, word), same.size() * TITLE_WEIGHT), Occur.SHOULD);
    }

    private static void addPhrase(BooleanQuery.Builder query, List<Word> phrase) {
        query.add(in(SectionDocuments.ALL, phrase), Occur.MUST);
        query.add(boosted(in(SectionDocuments.HEADING, phrase), HEADING_WEIGHT), Occur.SHOULD);
        query.add(boosted(in(SectionDocuments.TITLE, phrase), TITLE_WEIGHT), Occur.SHOULD);
    }

    private static Query in(String field, List<Word> phrase) {
        if (phrase.size() == 1) {
            return new TermQuery(new Term(field, phrase.getFirst().stem()));
        }
        return new PhraseQuery(field, phrase.stream().map(Word::stem).toArray(String[]::new));
    }

    private static Query boosted(Query query, float weight) {
        return weight == 1 ? query : new BoostQuery(query, weight);
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

    /** The words that were asked for, each stem once, in phrases first. */
    private static List<Word> asked(List<List<Word>> phrases, Collection<List<Word>> words) {
        var byStem = new LinkedHashMap<String, Word>();
        phrases.forEach(phrase -> phrase.forEach(word -> byStem.putIfAbsent(word.stem(), word)));
        words.forEach(same -> byStem.putIfAbsent(same.getFirst().stem(), same.getFirst()));
        return List.copyOf(new LinkedHashSet<>(byStem.values()));
    }
}
