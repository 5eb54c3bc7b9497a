package dev.kneadle.ingest.tag;

import dev.kneadle.ingest.tag.JudgedTags.JudgedSentence;
import dev.kneadle.model.Sentence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * Whether confidence means what it says: of the sentences tagged at 0.8, about 80 in a hundred should be right. Each article
 * of judged sentences is looked at with the counts of the other articles alone, then each source with those of the other
 * sources. Takes the folder of judged sentences, by default the one beside the repository.
 */
final class TagCalibrationBenchmark {
    private static final double[] BELIEFS = {2, 4, 8, 16, 32, 64};

    /** Lower ends of the classes of confidence: of narrower ones some would hold a handful of sentences. */
    private static final double[] CLASSES = {0, .8, .9, .95};

    /** A confidence, and what came true. */
    private record Forecast(double confidence, boolean isRight) {
        /** In nats; a forecast of 1 that is wrong counts as one of .99. */
        double surprise() {
            double sure = Math.min(confidence, .99);
            return -Math.log(isRight ? sure : 1 - sure);
        }

        double squaredError() {
            double error = confidence - (isRight ? 1 : 0);
            return error * error;
        }
    }

    private TagCalibrationBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = arguments.length > 0 ? Path.of(arguments[0]) : Path.of("../shared/data/tags");
        if (!Files.exists(folder)) {
            System.out.println("there are no judged sentences in " + folder);
            return;
        }
        List<JudgedSentence> sentences = JudgedTags.sentences(folder, new RuleTagger());
        print("article", sentences, JudgedSentence::article);
        print("source", sentences, JudgedSentence::source);
    }

    private static void print(String heldOut, List<JudgedSentence> sentences, Function<JudgedSentence, String> group) {
        System.out.printf("Each %s held out.%n%n%-8s %10s %10s%n", heldOut, "belief", "surprise", "Brier");
        for (double belief : BELIEFS) {
            List<Forecast> forecasts = forecasts(sentences, group, belief);
            System.out.printf(
                    "%-8.0f %10.4f %10.4f%n",
                    belief, mean(forecasts, Forecast::surprise), mean(forecasts, Forecast::squaredError));
        }
        print(forecasts(sentences, group, Confidences.BELIEF));
    }

    private static double mean(List<Forecast> forecasts, ToDoubleFunction<Forecast> of) {
        return forecasts.stream().mapToDouble(of).average().orElse(0);
    }

    private static List<Forecast> forecasts(
            List<JudgedSentence> sentences, Function<JudgedSentence, String> group, double belief) {
        var forecasts = new ArrayList<Forecast>();
        Map<String, List<JudgedSentence>> groups = sentences.stream().collect(Collectors.groupingBy(group));
        groups.forEach((heldOut, some) -> {
            List<JudgedSentence> others = sentences.stream()
                    .filter(one -> !group.apply(one).equals(heldOut))
                    .toList();
            var confidences = new Confidences(ConfidenceFit.counts(others), belief);
            some.stream()
                    .filter(one -> one.tagged().isPresent())
                    .forEach(one -> forecasts.add(forecast(one, confidences)));
        });
        return forecasts;
    }

    private static Forecast forecast(JudgedSentence one, Confidences confidences) {
        Sentence sentence = one.tagged().orElseThrow();
        return new Forecast(confidences.of(sentence.tag(), sentence.cue()), one.isRight());
    }

    private static void print(List<Forecast> forecasts) {
        System.out.printf("%n%-14s %10s %12s %8s%n", "confidence", "sentences", "mean of it", "right");
        for (int at = 0; at < CLASSES.length; at++) {
            double from = CLASSES[at];
            double to = at + 1 < CLASSES.length ? CLASSES[at + 1] : 1.01;
            List<Forecast> some = forecasts.stream()
                    .filter(one -> one.confidence() >= from && one.confidence() < to)
                    .toList();
            System.out.printf(
                    "%.2f to %.2f   %10d %12.3f %8.3f%n",
                    from,
                    Math.min(to, 1),
                    some.size(),
                    mean(some, Forecast::confidence),
                    mean(some, one -> one.isRight() ? 1 : 0));
        }
        System.out.println();
    }
}
