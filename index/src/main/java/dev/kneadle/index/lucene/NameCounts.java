package dev.kneadle.index.lucene;

import dev.kneadle.index.lucene.Name.Bearers;
import dev.kneadle.model.Article;
import dev.kneadle.model.ArticleId;
import java.io.IOException;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/** Counts what the sections and the articles of a commit are called. Reads three columns, not the texts. */
final class NameCounts {
    /** Longer headings are sentences that nobody picks from a list. */
    private static final int LONGEST = 120;

    private final Counts<Integer> headings = new Counts<>();
    private final Counts<ArticleId> titles = new Counts<>();

    private NameCounts() {}

    /** Each name once, those of the same words together; headings first, then in the order of their words. */
    static List<Name> in(CommitReader commit) throws IOException {
        var counts = new NameCounts();
        BitSet tagged = commit.documents(SectionDocuments.withTags());
        for (LeafReaderContext leaf : commit.leaves()) {
            counts.addHeadings(leaf, tagged);
        }
        for (StoredArticle stored : commit.column(SectionDocuments.ARTICLE_RECORD, Stored::article)) {
            counts.addTitle(stored);
        }
        return Stream.concat(
                        counts.headings.all().map(NameCounts::heading),
                        counts.titles.all().map(NameCounts::title))
                .toList();
    }

    private void addHeadings(LeafReaderContext leaf, BitSet tagged) throws IOException {
        SortedDocValues column = DocValues.getSorted(leaf.reader(), SectionDocuments.OWN_HEADING);
        @Nullable Bits live = leaf.reader().getLiveDocs();
        while (column.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            if (live == null || live.get(column.docID())) {
                int document = leaf.docBase + column.docID();
                String heading = column.lookupOrd(column.ordValue()).utf8ToString();
                headings.add(heading, document, 1, tagged.get(document) ? 2 : 1);
            }
        }
    }

    private void addTitle(StoredArticle stored) {
        Article article = stored.article();
        if (stored.sections() > 0) {
            titles.add(article.title(), article.id(), stored.sections(), stored.sections());
        }
    }

    private static Name heading(Count<Integer> count) {
        OptionalInt only = count.bearers == 1 ? OptionalInt.of(count.last) : OptionalInt.empty();
        return new Name(count.text(), new Bearers.Sections(only), count.sections, count.answers);
    }

    private static Name title(Count<ArticleId> count) {
        Optional<ArticleId> only = count.bearers == 1 ? Optional.of(count.last) : Optional.empty();
        return new Name(count.text(), new Bearers.Articles(only), count.sections, count.answers);
    }

    /** Of all names of a kind. */
    private static final class Counts<T> {
        private final Map<String, Count<T>> byWords = new TreeMap<>();
        private final Map<String, Optional<Count<T>>> byText = new HashMap<>();

        void add(String text, T bearer, int sections, int answers) {
            byText.computeIfAbsent(text, first -> count(first, bearer))
                    .ifPresent(count -> count.add(text, bearer, sections, answers));
        }

        private Optional<Count<T>> count(String text, T bearer) {
            return words(text).map(words -> byWords.computeIfAbsent(words, first -> new Count<>(bearer)));
        }

        /** Empty for what is no name. */
        private static Optional<String> words(String text) {
            String words = Words.in(text).stream().map(Word::plain).collect(Collectors.joining(" "));
            return Optional.of(words).filter(it -> !it.isEmpty() && text.length() <= LONGEST);
        }

        Stream<Count<T>> all() {
            return byWords.values().stream();
        }
    }

    /** Of one name. */
    private static final class Count<T> {
        private final Map<String, Integer> spellings = new TreeMap<>();
        private T last;
        private int bearers;
        private int sections;
        private int answers;

        Count(T first) {
            this.last = first;
        }

        void add(String text, T bearer, int itsSections, int itsAnswers) {
            spellings.merge(text, 1, Integer::sum);
            last = bearer;
            bearers++;
            sections += itsSections;
            answers += itsAnswers;
        }

        /** As most write it. */
        String text() {
            return Collections.max(spellings.entrySet(), Map.Entry.comparingByValue())
                    .getKey();
        }
    }
}
