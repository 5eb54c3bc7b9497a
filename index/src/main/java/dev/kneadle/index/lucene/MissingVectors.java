package dev.kneadle.index.lucene;

import dev.kneadle.index.IndexedArticle;
import dev.kneadle.index.embed.Embedder;
import dev.kneadle.model.ArticleId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;

/** The articles with sections that wait for their vectors, in order. */
final class MissingVectors {
    private final Embedder embedder;
    private final Deque<ArticleId> articles;

    private MissingVectors(Embedder embedder, Deque<ArticleId> articles) {
        this.embedder = embedder;
        this.articles = articles;
    }

    static MissingVectors in(CommitReader commit, Embedder embedder) throws IOException {
        var articles = new ArrayDeque<>(commit.articles(SectionDocuments.withoutVectors(embedder.model())));
        return new MissingVectors(embedder, articles);
    }

    /**
     * An article with all its vectors.
     *
     * @param added how many of its sections had none before
     */
    record Filled(ArticleId article, List<Document> block, int added) {}

    /**
     * Takes the next articles, until they have {@code most} sections together, and computes what they lack.
     *
     * @param commit has each of them as it was when this was made, or has it no more
     * @param jobs how many texts to compute at a time
     */
    List<Filled> next(CommitReader commit, int most, int jobs) throws IOException {
        var known = new Meanings(Optional.of(commit), Optional.of(embedder));
        var waiting = new ArrayList<Waiting>();
        Set<List<String>> texts = new LinkedHashSet<>();
        for (IndexedArticle article : batch(commit, most)) {
            var one = new Waiting(article, known.of(article.article(), article.tagged()));
            waiting.add(one);
            one.missing().map(Meaning.Missing::passages).forEach(texts::add);
        }
        Map<List<String>, List<byte[]>> computed = compute(texts, jobs);
        return waiting.stream()
                .map(article -> article.filled(embedder.model(), computed))
                .toList();
    }

    private List<IndexedArticle> batch(CommitReader commit, int most) throws IOException {
        var batch = new ArrayList<IndexedArticle>();
        for (int sections = 0; sections < most && !articles.isEmpty(); ) {
            Optional<IndexedArticle> next = commit.article(articles.remove());
            next.ifPresent(batch::add);
            sections += next.map(article -> article.sections().size()).orElse(0);
        }
        return batch;
    }

    /** An article with what is known of the meaning of its sections. */
    private record Waiting(IndexedArticle indexed, List<Meaning> meanings) {
        Stream<Meaning.Missing> missing() {
            return meanings.stream().filter(Meaning.Missing.class::isInstance).map(Meaning.Missing.class::cast);
        }

        Filled filled(String model, Map<List<String>, List<byte[]>> computed) {
            List<Meaning> all = meanings.stream()
                    .map(meaning -> meaning instanceof Meaning.Missing missing
                            ? missing.with(model, computed.getOrDefault(missing.passages(), List.of()))
                            : meaning)
                    .toList();
            List<Document> block = SectionDocuments.block(indexed.article(), indexed.tagged(), all);
            return new Filled(indexed.article().id(), block, (int) missing().count());
        }
    }

    /** Unchanged articles need no model, so it is not loaded for them. */
    private Map<List<String>, List<byte[]>> compute(Set<List<String>> texts, int jobs) throws IOException {
        if (texts.isEmpty()) {
            return Map.of();
        }
        Optional<String> problem = embedder.await();
        if (problem.isPresent()) {
            throw new IOException(problem.get());
        }
        try (var pool = new ForkJoinPool(jobs)) {
            return pool.submit(
                            () -> texts.parallelStream().collect(Collectors.toMap(Function.identity(), this::vectors)))
                    .get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof UncheckedIOException failure
                    ? failure.getCause()
                    : new IOException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("the run was interrupted", e);
        }
    }

    private List<byte[]> vectors(List<String> passages) {
        var vectors = new ArrayList<byte[]>();
        for (String passage : passages) {
            vectors.add(ByteVectors.of(embedder.ofPassage(passage)));
        }
        return vectors;
    }
}
