package dev.kneadle.index.lucene;

import dev.kneadle.api.evaluate.Judgements;
import dev.kneadle.api.evaluate.Measure;
import dev.kneadle.api.evaluate.Queries;
import dev.kneadle.api.evaluate.RankedRun;
import dev.kneadle.api.evaluate.RankedRun.Answer;
import dev.kneadle.api.evaluate.Scores;
import dev.kneadle.index.Filter;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;

/**
 * What each sign of the ranking is worth: prints nDCG@10 of judged queries with all signs, and with each of them left out.
 *
 * <p>Arguments: for each set {@code NAME=INDEX,QRELS,QUERIES}, the index made by {@code kneadle ingest}.
 */
final class AblationBenchmark {
    private AblationBenchmark() {}

    /** A way to search. */
    private record Variant(String name, Weights weights, Synonyms synonyms, boolean exact) {}

    public static void main(String[] arguments) throws IOException {
        List<Set> sets = new ArrayList<>();
        for (String argument : arguments) {
            sets.add(Set.open(argument));
        }
        System.out.println(
                "| | " + String.join(" | ", sets.stream().map(Set::name).toList()) + " |");
        System.out.println("|---|" + "---|".repeat(sets.size()));
        for (Variant variant : variants()) {
            var row = new StringBuilder("| " + variant.name());
            for (Set set : sets) {
                row.append(String.format(Locale.ROOT, " | %.4f", set.ndcg(variant)));
            }
            System.out.println(row + " |");
        }
    }

    private static List<Variant> variants() {
        Weights all = Weights.DEFAULT;
        var variants = new ArrayList<Variant>();
        variants.add(new Variant("BM25 of everything together", plain(), Synonyms.NONE, true));
        variants.add(new Variant("all signs", all, Synonyms.BUILT_IN, false));
        variants.add(new Variant("without corrections, synonyms, intents", all, Synonyms.NONE, true));
        variants.add(new Variant("without synonyms", all, Synonyms.NONE, false));
        Map<String, Weights> without = new LinkedHashMap<>();
        for (int at = 0; at < Weights.class.getRecordComponents().length; at++) {
            without.put(Weights.class.getRecordComponents()[at].getName(), with(all, at, 0));
        }
        without.forEach(
                (name, weights) -> variants.add(new Variant("without " + name, weights, Synonyms.BUILT_IN, false)));
        return variants;
    }

    private static Weights plain() {
        return of(new float[Weights.class.getRecordComponents().length]);
    }

    private static Weights with(Weights weights, int at, float value) {
        float[] values = values(weights);
        values[at] = value;
        return of(values);
    }

    private static float[] values(Weights weights) {
        try {
            float[] values = new float[Weights.class.getRecordComponents().length];
            for (int at = 0; at < values.length; at++) {
                values[at] = (float)
                        Weights.class.getRecordComponents()[at].getAccessor().invoke(weights);
            }
            return values;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Weights of(float[] values) {
        try {
            var types = new Class<?>[values.length];
            Arrays.fill(types, float.class);
            var boxed = new Object[values.length];
            Arrays.setAll(boxed, at -> values[at]);
            return Weights.class.getDeclaredConstructor(types).newInstance(boxed);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Judged queries and the index they are asked. */
    private record Set(String name, NewestCommit index, Queries queries, Judgements judgements) {
        static Set open(String argument) throws IOException {
            String name = argument.substring(0, argument.indexOf('='));
            List<Path> files = Stream.of(argument.substring(name.length() + 1).split(","))
                    .map(Path::of)
                    .toList();
            return new Set(
                    name,
                    NewestCommit.in(files.get(0), Duration.ofDays(1)),
                    Queries.read(files.get(2)),
                    Judgements.read(files.get(1)));
        }

        double ndcg(Variant variant) throws IOException {
            var answers = new LinkedHashMap<String, List<Answer>>();
            try (CommitReader commit = index.acquire()) {
                for (var query : queries.texts().entrySet()) {
                    if (judgements.grades().containsKey(query.getKey())) {
                        answers.put(query.getKey(), answers(query.getKey(), query.getValue(), variant, commit));
                    }
                }
            }
            return Scores.of(new RankedRun(answers), judgements).mean(Measure.NDCG);
        }

        private List<Answer> answers(String id, String text, Variant variant, CommitReader commit) throws IOException {
            IndexSearcher searcher = commit.searcher();
            TypedQuery typed = TypedQuery.of(text);
            Asked asked =
                    variant.exact() ? Asked.exactly(typed) : Asked.understood(typed, searcher, variant.synonyms());
            Optional<CompiledQuery> query =
                    QueryCompiler.compile(asked, Filter.NONE, searcher.getIndexReader(), variant.weights());
            var answers = new ArrayList<Answer>();
            if (query.isPresent()) {
                for (ScoreDoc found : searcher.search(query.get().lucene(), 30).scoreDocs) {
                    answers.add(new Answer(name(commit, found.doc, id), found.score));
                }
            }
            return answers.stream().distinct().toList();
        }

        /** As the judgements of the query have it: the section's id, the article's, or that of a line of JSON. */
        private String name(CommitReader commit, int document, String query) throws IOException {
            StoredSection section = SectionDocuments.storedSection(commit.document(document));
            String article = section.article().value();
            String id = article + "#" + section.guarded().section().section().anchor();
            return Stream.of(
                            id,
                            article,
                            article.substring(article.lastIndexOf("!/") + (article.contains("!/") ? 2 : 1)))
                    .filter(judgements.grades().getOrDefault(query, Map.of())::containsKey)
                    .findFirst()
                    .orElse(id);
        }
    }
}
