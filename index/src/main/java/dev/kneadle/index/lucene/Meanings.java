package dev.kneadle.index.lucene;

import dev.kneadle.index.embed.Embedder;
import dev.kneadle.model.Article;
import dev.kneadle.model.TaggedSection;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the index will say of the meaning of sections, as far as the last commit or a model knows it. */
final class Meanings {
    private final Optional<CommitReader> commit;
    private final Optional<Embedder> embedder;

    /** @param embedder says which languages are read and whose vectors count; without one, those of the commit do */
    Meanings(Optional<CommitReader> commit, Optional<Embedder> embedder) {
        this.commit = commit;
        this.embedder = embedder;
    }

    /** Whose vectors the index has or shall have. */
    Optional<String> model() {
        return embedder.map(Embedder::model)
                .or(() -> commit.flatMap(last -> last.data().model()));
    }

    /** A section that only moved, or came back, keeps its vectors; nothing is computed. */
    List<Meaning> of(Article article, List<TaggedSection> sections) throws IOException {
        var meanings = new ArrayList<Meaning>();
        for (TaggedSection section : sections) {
            var missing = new Meaning.Missing(article.title(), section.section());
            meanings.add(isRead(article) ? knownOr(missing) : new Meaning.Unread());
        }
        return meanings;
    }

    /** An article too short to tell its language from is taken for one in the model's. */
    private boolean isRead(Article article) {
        return embedder.isEmpty()
                || article.language().map(embedder.get()::reads).orElse(true);
    }

    /** Its passages are cut only where there are vectors to be found by them. */
    private Meaning knownOr(Meaning.Missing missing) throws IOException {
        Optional<String> model = model();
        if (commit.isEmpty() || model.isEmpty() || !commit.get().hasVectors(model.get())) {
            return missing;
        }
        TextKey key = TextKey.of(missing.passages());
        List<byte[]> vectors = new KnownVectors(commit.get(), model.get()).of(key);
        return vectors.isEmpty() ? missing : new Meaning.Known(key, model.get(), vectors);
    }
}
