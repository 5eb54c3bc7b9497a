package dev.kneadle.index.lucene;

import dev.kneadle.index.RankedBy;
import dev.kneadle.index.Ranking;
import dev.kneadle.index.VectorStatus;
import dev.kneadle.index.embed.Embedder;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;

/**
 * Ranks by words, by meaning or by both.
 *
 * <p>By both, a section's score is what its words give, as a share of what they give the best section, plus what its
 * meaning gives: how far its cosine with the query passes {@link #UNRELATED}. The words need a scale, since BM25 has none;
 * the meaning has one, and taking it as it is keeps weak likenesses weak. Scaling both by their best lets an unsure model
 * have as much say as a sure one: on COVID-QA, where the model alone has an nDCG@10 of 0.43 and the words 0.66, so scaled
 * sums reach 0.62 and ours 0.67; on Cystic Fibrosis and Cranfield, where the two are alike, all sums are level at 0.55 and
 * 0.49, and reciprocal ranks (k = 60) stay behind at 0.54 and 0.48.
 */
final class Ranker {
    /**
     * The cosine of texts that have nothing to do with each other hardly passes this; any limit from 0.1 to 0.4 ranks
     * alike, and a higher one keeps more of what is merely of the same field out of the answer.
     */
    private static final double UNRELATED = 0.3;

    /**
     * What a cosine of 1 beyond {@link #UNRELATED} counts beside the best match of words, which counts 1. The more words
     * say by themselves, the less meaning helps: nDCG@10 of 75 questions to our own articles is 0.765 by words alone, 0.800
     * at 0.5, 0.820 at 1 and 0.833 at 1.5; of 400 questions to 16,393 sections whose headings the table of intents fits,
     * 0.971 by words alone and 0.959 at 1. On Cystic Fibrosis, Cranfield and COVID-QA it changes by less than 0.01 from 1
     * to 2.5.
     */
    private static final float MEANING_WEIGHT = 1;

    private final Optional<Embedder> embedder;

    Ranker(Optional<Embedder> embedder) {
        this.embedder = embedder;
    }

    /**
     * What is found, with the scores of the ranking.
     *
     * @param parts what the score is the sum of
     * @param nearest those found by meaning, where that has a say
     */
    record Ranked(FoundSections found, List<Part> parts, RankedBy by, Optional<NearestSections> nearest) {}

    Ranked rank(CompiledQuery asked, Ranking wanted, CommitReader commit) throws IOException {
        if (wanted == Ranking.KEYWORD) {
            return byWords(asked, RankedBy.asAsked(wanted), commit);
        }
        Optional<String> instead = notUsed(commit);
        if (instead.isPresent()) {
            return byWords(asked, RankedBy.wordsInstead(instead.get()), commit);
        }
        return wanted == Ranking.SEMANTIC ? byMeaning(asked, commit) : byBoth(asked, commit);
    }

    private static Ranked byWords(CompiledQuery asked, RankedBy by, CommitReader commit) throws IOException {
        return new Ranked(FoundSections.by(asked.lucene(), commit), asked.parts(), by, Optional.empty());
    }

    private Ranked byMeaning(CompiledQuery asked, CommitReader commit) throws IOException {
        NearestSections nearest = nearest(asked, commit);
        Part meaning = meaning(asked, nearest);
        return new Ranked(
                FoundSections.by(meaning.query(), commit),
                List.of(meaning),
                RankedBy.asAsked(Ranking.SEMANTIC),
                Optional.of(nearest));
    }

    /** Understanding the query takes the model as long as looking for its words, so both are done at once. */
    private Ranked byBoth(CompiledQuery asked, CommitReader commit) throws IOException {
        try (Aside<NearestSections> aside = Aside.begin(() -> nearest(asked, commit))) {
            FoundSections words = FoundSections.by(asked.lucene(), commit);
            NearestSections nearest = aside.get();
            float share = words.highest() == 0 ? 0 : 1 / words.highest();
            Part meaning = meaning(asked, nearest);
            Query sum = new BooleanQuery.Builder()
                    .add(new BoostQuery(words, share), Occur.SHOULD)
                    .add(meaning.query(), Occur.SHOULD)
                    .build();
            Stream<Part> ofWords = asked.parts().stream().map(part -> part.within(asked.lucene(), share));
            return new Ranked(
                    FoundSections.by(sum, commit),
                    Stream.concat(ofWords, Stream.of(meaning)).toList(),
                    RankedBy.asAsked(Ranking.HYBRID),
                    Optional.of(nearest));
        }
    }

    private static Part meaning(CompiledQuery asked, NearestSections nearest) {
        return new Part("meaning", asked.plain(), new BoostQuery(nearest, MEANING_WEIGHT));
    }

    private NearestSections nearest(CompiledQuery asked, CommitReader commit) throws IOException {
        byte[] vector = ByteVectors.of(embedder.orElseThrow().ofQuery(asked.plain()));
        return NearestSections.to(vector, asked.narrowing(), UNRELATED, commit);
    }

    /** Why searches are not ranked by meaning just now. Where only the model is not loaded yet, that begins here. */
    private Optional<String> notUsed(CommitReader commit) throws IOException {
        Optional<String> useless = useless(commit);
        return useless.isPresent() ? useless : embedder.orElseThrow().prepare();
    }

    /** Why the model would be of no use. */
    private Optional<String> useless(CommitReader commit) throws IOException {
        Optional<String> model = commit.data().model();
        if (embedder.isEmpty()) {
            return Optional.of("no model is loaded here");
        }
        String ours = embedder.get().model();
        if (model.isPresent() && !model.get().equals(ours)) {
            return Optional.of("the index has vectors of the model " + model.get() + ", this program has " + ours
                    + "; `kneadle ingest` replaces them");
        }
        return commit.vectorCounts().present() == 0
                ? Optional.of("no section has its vectors yet; `kneadle ingest` adds them")
                : Optional.empty();
    }

    VectorStatus status(CommitReader commit) throws IOException {
        VectorCounts counts = commit.vectorCounts();
        return new VectorStatus(
                commit.data().model(), counts.present(), counts.missing(), counts.unread(), notUsed(commit));
    }

    /** Returns once the model is loaded, where this commit has use for it. */
    void prepare(CommitReader commit) throws IOException {
        if (useless(commit).isEmpty()) {
            commit.passageVectors();
            embedder.orElseThrow().await(); // what is against it, each search says
        }
    }
}
