package dev.kneadle.index.lucene;

import dev.kneadle.index.FactCounts;
import dev.kneadle.index.FactFilter;
import dev.kneadle.model.Fact;
import dev.kneadle.model.Tag;
import dev.kneadle.model.TaggedSection;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
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

    /** No document has this number. */
    private static final int NO_UNIT = -1;

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

    static FactCounts count(Folding folding, Query query) throws IOException {
        Map<Integer, Integer> within = new HashMap<>();
        for (int minutes : MINUTES) {
            Query both = new BooleanQuery.Builder()
                    .add(query, Occur.FILTER)
                    .add(within(minutes), Occur.FILTER)
                    .build();
            within.put(minutes, folding.count(both));
        }
        return new FactCounts(byKind(folding.search(query, new Counting(folding))), within);
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

    /** Counts the hits of each key. */
    private static final class Counting implements CollectorManager<Counter, Map<String, Integer>> {
        private final Folding folding;

        Counting(Folding folding) {
            this.folding = folding;
        }

        @Override
        public Counter newCollector() {
            return new Counter(folding);
        }

        @Override
        public Map<String, Integer> reduce(Collection<Counter> counters) {
            Map<String, Integer> counts = new HashMap<>();
            Set<OfShared> shared = new HashSet<>();
            for (Counter counter : counters) {
                counter.counts.forEach((key, count) -> counts.merge(key, count, Integer::sum));
                shared.addAll(counter.shared);
            }
            shared.forEach(one -> counts.merge(one.key(), 1, Integer::sum));
            return counts;
        }
    }

    /** That some section of a hit has a key, where the hit has sections of several articles. */
    private record OfShared(int hit, String key) {}

    private static final class Counter implements Collector {
        private final Folding folding;
        private final Map<String, Integer> counts = new HashMap<>();
        private final Set<OfShared> shared = new HashSet<>();

        Counter(Folding folding) {
            this.folding = folding;
        }

        @Override
        public LeafCollector getLeafCollector(LeafReaderContext leaf) throws IOException {
            Folding.Units units = folding.in(leaf);
            SortedSetDocValues keys = DocValues.getSortedSet(leaf.reader(), NAMED);
            int[] byOrdinal = new int[Math.toIntExact(keys.getValueCount())];
            int[] lastUnit = new int[byOrdinal.length];
            Arrays.fill(lastUnit, NO_UNIT);
            return new LeafCollector() {
                @Override
                public void setScorer(Scorable scorer) {}

                @Override
                public void collect(int document) throws IOException {
                    if (keys.advanceExact(document)) {
                        int unit = units.of(document);
                        for (int at = 0; at < keys.docValueCount(); at++) {
                            count((int) keys.nextOrd(), unit);
                        }
                    }
                }

                // the sections of a unit come one after the other
                private void count(int ordinal, int unit) throws IOException {
                    if (lastUnit[ordinal] == unit) {
                        return;
                    }
                    lastUnit[ordinal] = unit;
                    if (folding.isShared(unit)) {
                        shared.add(new OfShared(
                                folding.hitOf(unit), keys.lookupOrd(ordinal).utf8ToString()));
                    } else {
                        byOrdinal[ordinal]++;
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
