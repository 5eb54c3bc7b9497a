package dev.kneadle.ingest;

import dev.kneadle.ingest.extract.Source;
import dev.kneadle.ingest.extract.UnreadableArticle;
import dev.kneadle.ingest.extract.WorkerExtractor;
import dev.kneadle.ingest.tag.RuleTagger;
import dev.kneadle.model.Fact;
import dev.kneadle.model.TaggedSection;
import dev.kneadle.table.Table;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How many facts of the techniques in {@code content/} are found, and how many of those found are so: against {@code
 * facts.txt}, which was read by hand. Prints a line for each kind, then what differs.
 */
final class FactBenchmark {
    private static final Path CONTENT = Path.of("content");

    /** Of one kind: found and so, found, and to be found. */
    private record Score(int right, int found, int wanted) {
        Score plus(Score other) {
            return new Score(right + other.right, found + other.found, wanted + other.wanted);
        }
    }

    private final Map<String, Map<String, Set<String>>> factsByArticle = new TreeMap<>();
    private final Map<String, Score> scores = new TreeMap<>();
    private final Kneader kneader;

    private FactBenchmark(Kneader kneader) {
        this.kneader = kneader;
    }

    public static void main(String[] none) throws IOException, UnreadableArticle {
        try (var extractor = WorkerExtractor.start(1)) {
            var benchmark = new FactBenchmark(new Kneader(extractor, new RuleTagger()));
            for (List<String> row : Table.rows(FactBenchmark.class, "facts.txt", 2)) {
                benchmark.compare(row.getFirst(), new TreeSet<>(Table.parts(row.getLast(), ';')));
            }
            benchmark.print();
        }
    }

    private void compare(String section, Set<String> wanted) throws IOException, UnreadableArticle {
        Set<String> found = found(section);
        var both = new HashSet<>(found);
        both.retainAll(wanted);
        both.forEach(fact -> count(fact, new Score(1, 1, 1)));
        found.stream().filter(fact -> !wanted.contains(fact)).forEach(fact -> {
            System.out.println("not so   " + section + " " + fact);
            count(fact, new Score(0, 1, 0));
        });
        wanted.stream().filter(fact -> !found.contains(fact)).forEach(fact -> {
            System.out.println("not found " + section + " " + fact);
            count(fact, new Score(0, 0, 1));
        });
    }

    private void count(String fact, Score score) {
        scores.merge(fact.substring(0, fact.indexOf(' ')), score, Score::plus);
    }

    private Set<String> found(String section) throws IOException, UnreadableArticle {
        String[] articleAndAnchor = section.split("#", 2);
        Map<String, Set<String>> byAnchor = factsByArticle.get(articleAndAnchor[0]);
        if (byAnchor == null) {
            byAnchor = new TreeMap<>();
            Path file = CONTENT.resolve(articleAndAnchor[0]);
            for (TaggedSection tagged : kneader.knead(
                            new Source.WholeFile(file),
                            Sidecar.bytes(file).map(Sidecar::read).orElse(Sidecar.Contents.NOTHING))
                    .sections()) {
                byAnchor.put(tagged.section().anchor(), facts(tagged));
            }
            factsByArticle.put(articleAndAnchor[0], byAnchor);
        }
        return byAnchor.getOrDefault(articleAndAnchor[1], Set.of());
    }

    private static Set<String> facts(TaggedSection section) {
        Set<String> facts = new TreeSet<>();
        for (Fact fact : section.facts()) {
            facts.add(fact.kind().label() + " "
                    + switch (fact) {
                        case Fact.Amount amount -> amount.min() + "-" + amount.max() + " " + amount.unit();
                        case Fact.Named named -> named.name();
                    });
        }
        return facts;
    }

    private void print() {
        System.out.printf("%n%-12s %9s %9s%n", "", "precision", "recall");
        scores.forEach((kind, score) -> System.out.printf(
                "%-12s %9.2f %9.2f   %d right of %d found, %d to be found%n",
                kind,
                score.right() / (double) Math.max(1, score.found()),
                score.right() / (double) Math.max(1, score.wanted()),
                score.right(),
                score.found(),
                score.wanted()));
    }
}
