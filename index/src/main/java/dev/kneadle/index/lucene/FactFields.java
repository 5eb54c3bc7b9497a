package dev.kneadle.index.lucene;

import dev.kneadle.index.FactCounts;
import dev.kneadle.index.FactFilter;
import dev.kneadle.model.Fact;
import dev.kneadle.model.Tag;
import dev.kneadle.model.TaggedSection;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/** How the facts of sections lie in Lucene: named ones as {@code equipment:foam-roller}, the longest duration in seconds. */
final class FactFields {
    private static final String NAMED = "fact";
    private static final String LONGEST = "longestSeconds";

    /** The limits a result is counted within: a pause, a break, a session. */
    private static final List<Integer> MINUTES = List.of(2, 5, 10, 20);

    /** Seconds by unit. Others are no time. */
    private static final Map<String, Integer> SECONDS = Map.of("second", 1, "minute", 60, "hour", 3_600);

    private FactFields() {}

    static void add(Document document, TaggedSection section) {
        for (String name : named(section)) {
            document.add(new StringField(NAMED, name, Store.NO));
            document.add(new SortedSetDocValuesField(NAMED, new BytesRef(name)));
        }
        section.facts().stream()
                .flatMapToInt(fact -> seconds(fact).stream())
                .max()
                .ifPresent(seconds -> document.add(new IntPoint(LONGEST, seconds)));
    }

    private static Set<String> named(TaggedSection section) {
        Set<String> names = new TreeSet<>();
        for (Fact fact : section.facts()) {
            if (fact instanceof Fact.Named named) {
                names.add(key(named.kind(), named.name()));
            }
        }
        boolean equipped = names.stream().anyMatch(name -> name.startsWith(key(Fact.Kind.EQUIPMENT, "")));
        if (!equipped && section.tags().contains(Tag.TECHNIQUE)) {
            names.add(key(Fact.Kind.EQUIPMENT, FactFilter.NONE));
        }
        return names;
    }

    private static String key(Fact.Kind kind, String name) {
        return kind.label() + ":" + name;
    }

    private static OptionalInt seconds(Fact fact) {
        return fact instanceof Fact.Amount amount && amount.kind() == Fact.Kind.DURATION
                ? OptionalInt.of(amount.max() * SECONDS.getOrDefault(amount.unit(), 0))
                : OptionalInt.empty();
    }

    static List<Query> queries(FactFilter filter) {
        var queries = new ArrayList<Query>();
        new TreeMap<>(filter.names())
                .forEach((kind, name) -> queries.add(new TermQuery(new Term(NAMED, key(kind, name)))));
        filter.maxMinutes().ifPresent(minutes -> queries.add(within(minutes)));
        return queries;
    }

    private static Query within(int minutes) {
        return IntPoint.newRangeQuery(LONGEST, 0, minutes * 60);
    }

    static FactCounts count(CommitReader commit, Query query) throws IOException {
        Map<Integer, Integer> within = new HashMap<>();
        for (int minutes : MINUTES) {
            Query both = new BooleanQuery.Builder()
                    .add(query, Occur.FILTER)
                    .add(within(minutes), Occur.FILTER)
                    .build();
            within.put(minutes, commit.count(both));
        }
        return new FactCounts(byKind(commit.searcher().search(query, new Counting())), within);
    }

    private static Map<Fact.Kind, Map<String, Integer>> byKind(Map<String, Integer> counts) {
        var byKind = new EnumMap<Fact.Kind, Map<String, Integer>>(Fact.Kind.class);
        for (Fact.Kind kind : Fact.Kind.values()) {
            counts.forEach((key, count) -> {
                if (key.startsWith(key(kind, ""))) {
                    byKind.computeIfAbsent(kind, first -> new HashMap<>())
                            .put(key.substring(key(kind, "").length()), count);
                }
            });
        }
        return byKind;
    }

    /** Counts the keys of all documents found. */
    private static final class Counting implements CollectorManager<Counter, Map<String, Integer>> {
        @Override
        public Counter newCollector() {
            return new Counter();
        }

        @Override
        public Map<String, Integer> reduce(Collection<Counter> counters) {
            Map<String, Integer> counts = new HashMap<>();
            for (Counter counter : counters) {
                counter.counts.forEach((key, count) -> counts.merge(key, count, Integer::sum));
            }
            return counts;
        }
    }

    private static final class Counter implements Collector {
        private final Map<String, Integer> counts = new HashMap<>();

        @Override
        public LeafCollector getLeafCollector(LeafReaderContext leaf) throws IOException {
            SortedSetDocValues keys = DocValues.getSortedSet(leaf.reader(), NAMED);
            int[] byOrdinal = new int[Math.toIntExact(keys.getValueCount())];
            return new LeafCollector() {
                @Override
                public void setScorer(Scorable scorer) {}

                @Override
                public void collect(int document) throws IOException {
                    if (keys.advanceExact(document)) {
                        for (int at = 0; at < keys.docValueCount(); at++) {
                            byOrdinal[(int) keys.nextOrd()]++;
                        }
                    }
                }

                @Override
                public void finish() throws IOException {
                    for (int ordinal = 0; ordinal < byOrdinal.length; ordinal++) {
                        if (byOrdinal[ordinal] > 0) {
                            counts.merge(keys.lookupOrd(ordinal).utf8ToString(), byOrdinal[ordinal], Integer::sum);
                        }
                    }
                }
            };
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }
    }
}
