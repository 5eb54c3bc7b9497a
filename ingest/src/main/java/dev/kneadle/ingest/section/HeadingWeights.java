package dev.kneadle.ingest.section;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What each clue weighs, as log odds: a logistic regression, trained by {@code HeadingBenchmark} and kept in {@code
 * heading-weights.txt}, a line {@code ROUND CLUE WEIGHT} for each clue of each round.
 */
final class HeadingWeights {
    private static final String FILE = "heading-weights.txt";

    /** The first round: what a line and its place say. */
    static final HeadingWeights ALONE = load("alone");

    /** The second round: what all lines of the text say together. */
    static final HeadingWeights TOGETHER = load("together");

    private final Map<Clue, Double> weights;

    HeadingWeights(Map<Clue, Double> weights) {
        this.weights = new EnumMap<>(weights);
    }

    /** How likely a line with this evidence is a heading, above 0 and below 1. */
    double probability(Evidence evidence) {
        double odds = 0;
        for (Map.Entry<Clue, Double> weight : weights.entrySet()) {
            odds += weight.getValue() * evidence.strength(weight.getKey());
        }
        return 1 / (1 + Math.exp(-odds));
    }

    private static HeadingWeights load(String round) {
        var weights = new EnumMap<Clue, Double>(Clue.class);
        for (String line : lines()) {
            String[] columns = line.split(" +", -1);
            if (columns[0].equals(round)) {
                weights.put(Clue.valueOf(columns[1]), Double.valueOf(columns[2]));
            }
        }
        return new HeadingWeights(weights);
    }

    private static List<String> lines() {
        try (InputStream file = Objects.requireNonNull(HeadingWeights.class.getResourceAsStream(FILE));
                var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.startsWith("#")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
