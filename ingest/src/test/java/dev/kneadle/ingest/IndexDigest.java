package dev.kneadle.ingest;

import dev.kneadle.index.Remembered;
import dev.kneadle.index.SectionSearcher;
import dev.kneadle.index.lucene.LuceneSectionSearcher;
import dev.kneadle.model.ArticleId;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** All that an index says of its articles, for comparing one with another. */
final class IndexDigest {
    private IndexDigest() {}

    /** By article: its fingerprint, its failure, its title and its sections with their texts and tags, in order. */
    static SortedMap<ArticleId, String> of(Path index) throws IOException {
        var digest = new TreeMap<ArticleId, String>();
        try (SectionSearcher searcher = LuceneSectionSearcher.open(index)) {
            for (Map.Entry<ArticleId, Remembered> known : searcher.remembered().entrySet()) {
                digest.put(known.getKey(), known.getValue() + " " + searcher.article(known.getKey()));
            }
        }
        return digest;
    }
}
