package dev.kneadle.ingest.section;

import dev.kneadle.ingest.section.LabelledText.Label;
import dev.kneadle.ingest.section.LogisticRegression.Example;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * How well headings are found in bare text, and how far their confidence can be believed, on texts that the weights were
 * not trained on: {@code .ci/bench ingest dev.kneadle.ingest.section.HeadingBenchmark FOLDER [WEIGHTS]}. The folder holds
 * {@link LabelledText}s. With a second argument the weights are trained on all of them and written there; the file in
 * use is {@code src/main/resources/dev/kneadle/ingest/section/heading-weights.txt}.
 */
public final class HeadingBenchmark {
    /** Parts the texts are dealt into by name, each judged by weights trained on the others. */
    private static final int PARTS = 5;

    private static final double[] CONFIDENCES = {.5, .6, .7, .8, .9, .95, .98, 1};

    private static final List<Clue> ALONE = List.copyOf(EnumSet.range(Clue.ANY_LINE, Clue.LENGTH_OF_TEXT));

    private static final List<Clue> TOGETHER = List.of(Clue.values());

    private final List<LabelledText> texts;
    private final PrintStream out;
    private final Map<String, Count> kinds = new TreeMap<>();
    private final Count[] bands = new Count[CONFIDENCES.length - 1];

    private HeadingBenchmark(List<LabelledText> texts, PrintStream out) {
        this.texts = texts;
        this.out = out;
        for (int band = 0; band < bands.length; band++) {
            bands[band] = new Count();
        }
    }

    public static void main(String[] arguments) throws Exception {
        if (arguments.length == 0) {
            throw new IllegalArgumentException("the folder of labelled texts must be given");
        }
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var benchmark = new HeadingBenchmark(LabelledText.in(Path.of(arguments[0])), out);
        benchmark.crossValidate();
        benchmark.print();
        if (arguments.length > 1) {
            Files.writeString(Path.of(arguments[1]), benchmark.trainedOnAll());
        }
    }

    private record Weights(Map<Clue, Double> alone, Map<Clue, Double> together) {}

    private static Weights train(List<LabelledText> texts) {
        var first = new ArrayList<Example>();
        for (LabelledText text : texts) {
            var clues = new Clues(text.passages(), new Rows(text.passages()));
            add(text, clues, first, clues::of);
        }
        Map<Clue, Double> alone = new LogisticRegression(ALONE).fit(first);
        var second = new ArrayList<Example>();
        for (LabelledText text : texts) {
            var clues = new Clues(text.passages(), new Rows(text.passages()));
            var company = new Company(text.passages(), clues, alone(text, clues, new HeadingWeights(alone)));
            add(text, clues, second, i -> both(clues.of(i), company.of(i)));
        }
        return new Weights(alone, new LogisticRegression(TOGETHER).fit(second));
    }

    /** What two pieces of evidence say that speak of different clues. */
    private static Evidence both(Evidence one, Evidence other) {
        var both = new Evidence();
        for (Clue clue : Clue.values()) {
            both.set(clue, one.strength(clue) + other.strength(clue));
        }
        return both;
    }

    private static double[] alone(LabelledText text, Clues clues, HeadingWeights weights) {
        return IntStream.range(0, text.passages().size())
                .mapToDouble(i -> clues.isCandidate(i) ? weights.probability(clues.of(i)) : 0)
                .toArray();
    }

    private static void add(LabelledText text, Clues clues, List<Example> examples, IntFunction<Evidence> evidence) {
        for (int i = 0; i < text.passages().size(); i++) {
            if (clues.isCandidate(i) && text.labels().get(i) != Label.ARGUABLE) {
                examples.add(new Example(evidence.apply(i), text.labels().get(i) == Label.HEADING, text.weight()));
            }
        }
    }

    private void crossValidate() {
        for (int part = 0; part < PARTS; part++) {
            var training = new ArrayList<LabelledText>();
            var judged = new ArrayList<LabelledText>();
            for (LabelledText text : texts) {
                boolean held = Math.floorMod(text.name().hashCode(), PARTS) == part;
                (held ? judged : training).add(text);
            }
            Weights weights = train(training);
            var alone = new HeadingWeights(weights.alone());
            var together = new HeadingWeights(weights.together());
            judged.forEach(text -> judge(text, new HeadingJudge(text.passages(), alone, together)));
        }
    }

    private void judge(LabelledText text, HeadingJudge judge) {
        Count kind = kinds.computeIfAbsent(text.kind(), name -> new Count());
        for (int i = 0; i < text.passages().size(); i++) {
            Label label = text.labels().get(i);
            boolean heading = label == Label.HEADING;
            if (label != Label.ARGUABLE && judge.isHeading(i)) {
                kind.add(heading, true);
                if (text.isRead()) {
                    band(judge.confidence(i)).add(heading, true);
                }
            } else if (heading) {
                kind.add(true, false);
            }
        }
    }

    private Count band(double confidence) {
        int band = bands.length - 1;
        while (band > 0 && confidence < CONFIDENCES[band]) {
            band--;
        }
        return bands[band];
    }

    private void print() {
        out.println("texts held out                    headings precision recall     F1");
        kinds.forEach((kind, count) -> out.println(String.format(
                Locale.ROOT,
                "%-33s %8d %9.3f %6.3f %6.3f",
                Path.of(kind).getFileName(),
                count.right + count.missed,
                count.precision(),
                count.recall(),
                count.f1())));
        out.println();
        out.println("confidence   headings  right");
        for (int band = 0; band < bands.length; band++) {
            out.println(String.format(
                    Locale.ROOT,
                    "%.2f to %.2f %8d  %.3f",
                    CONFIDENCES[band],
                    CONFIDENCES[band + 1],
                    bands[band].right + bands[band].wrong,
                    bands[band].precision()));
        }
    }

    private String trainedOnAll() {
        Weights weights = train(texts);
        var file = new StringBuilder("""
                # What each clue weighs as log odds, in two rounds. Written by HeadingBenchmark, which says how; not by hand.
                """);
        append("alone", weights.alone(), file);
        append("together", weights.together(), file);
        return file.toString();
    }

    private static void append(String round, Map<Clue, Double> weights, StringBuilder file) {
        weights.forEach((clue, weight) -> file.append(String.format(Locale.ROOT, "%s %s %.3f%n", round, clue, weight)));
    }

    /** Lines counted by what they are and what they were taken for. */
    private static final class Count {
        private int right;
        private int wrong;
        private int missed;

        void add(boolean heading, boolean found) {
            right += heading && found ? 1 : 0;
            wrong += !heading && found ? 1 : 0;
            missed += heading && !found ? 1 : 0;
        }

        double precision() {
            return right / (double) Math.max(1, right + wrong);
        }

        double recall() {
            return right / (double) Math.max(1, right + missed);
        }

        double f1() {
            return 2.0 * right / Math.max(1, 2 * right + wrong + missed);
        }
    }
}
