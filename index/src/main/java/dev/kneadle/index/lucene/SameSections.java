package dev.kneadle.index.lucene;

import dev.kneadle.index.duplicate.SectionText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.lucene.document.Document;

/**
 * Finds the sections that say the same in articles that have nearly the same text. Of each article one section at most says
 * what one of another does, the first that fits: a step that an article repeats is no copy of itself.
 */
final class SameSections {
    private final CommitReader commit;
    private final List<Same> all = new ArrayList<>();
    private final Map<Long, List<Same>> byFingerprint = new HashMap<>();
    private int articles;

    SameSections(CommitReader commit) {
        this.commit = commit;
    }

    /**
     * Sections that say the same.
     *
     * @param documents by the place of the article
     */
    private record Same(TreeMap<Integer, Integer> documents) {
        boolean hasNoneOf(Same other) {
            return Collections.disjoint(documents.keySet(), other.documents.keySet());
        }
    }

    /** Takes the next article: the documents of its sections, in their order. */
    void add(IntStream sections) throws IOException {
        for (int document : sections.toArray()) {
            long fingerprint = commit.number(SectionDocuments.SAYS, document);
            of(byFingerprint.computeIfAbsent(fingerprint, first -> new ArrayList<>()))
                    .documents()
                    .put(articles, document);
        }
        articles++;
    }

    /** The first of {@code sameWords} that has no section of this article yet. */
    private Same of(List<Same> sameWords) {
        for (Same same : sameWords) {
            if (!same.documents().containsKey(articles)) {
                return same;
            }
        }
        var same = new Same(new TreeMap<>());
        sameWords.add(same);
        all.add(same);
        return same;
    }

    /** Of each text that more than one of the articles has, the sections, in the order of the articles. */
    List<List<Integer>> found() throws IOException {
        joinNearlyTheSame();
        return all.stream()
                .map(same -> List.copyOf(same.documents().values()))
                .filter(documents -> documents.size() > 1)
                .toList();
    }

    /** Only those that some article lacks are read. */
    private void joinNearlyTheSame() throws IOException {
        var earlier = new ArrayList<Read>();
        for (Same same : all) {
            if (same.documents().size() < articles) {
                var read = new Read(same, text(same));
                earlier.stream()
                        .filter(other -> other.isSameAs(read))
                        .findFirst()
                        .ifPresentOrElse(first -> first.take(read), () -> earlier.add(read));
            }
        }
    }

    private SectionText text(Same same) throws IOException {
        Document first = commit.document(same.documents().firstEntry().getValue());
        return SectionText.of(SectionDocuments.storedSection(first).guarded().section());
    }

    /** Sections of which some article has none, with what they say. */
    private record Read(Same same, SectionText text) {
        boolean isSameAs(Read other) {
            return same.hasNoneOf(other.same) && text.isCopyOf(other.text);
        }

        void take(Read other) {
            same.documents().putAll(other.same.documents());
            other.same.documents().clear();
        }
    }
}
