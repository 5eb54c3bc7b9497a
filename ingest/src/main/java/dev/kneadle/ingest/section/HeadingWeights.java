package dev.kneadle.ingest.section;

import dev.kneadle.table.Table;
import java.util.EnumMap;
import java.util.Map;

/**
 * What each clue weighs, as log odds: a logistic regression, trained by {@code HeadingBenchmark} and kept in {@code
 * heading-weights.txt}, a line {@code ROUND CLUE WEIGHT} for each clue of each round.
 */
final class HeadingWeights {
    private static final String FILE = "heading-weights.txt";

    /** The first round: what a line and its place say. */
    static final HeadingWeights ALONE = load("alone");

    /** The second round: what it, its place and all other lines of the text say together. */
    static final HeadingWeights TOGETHER = load("together");

    /** By the places of the clues; a clue without a weight weighs nothing. */
    private final double[] weights = new double[Clue.COUNT];

    HeadingWeights(Map<Clue, Double> weights) {
        weights.forEach((clue, weight) -> this.weights[clue.place()] = weight);
    }

    /** How likely a line with this evidence is a heading, above 0 and below 1. */
    double probability(Evidence evidence) {
        return probability(odds(evidence));
    }

    /** What this evidence weighs, as log odds: what weighs several parts of a line's evidence is their sum. */
    double odds(Evidence evidence) {
        return evidence.weighed(weights);
    }

    static double probability(double odds) {
        return 1 / (1 + Math.exp(-odds));
    }

    private static HeadingWeights load(String round) {
        var weights = new EnumMap<Clue, Double>(Clue.class);
        for (String line : Table.lines(HeadingWeights.class, FILE)) {
            String[] columns = line.split(" +", -1);
            if (columns[0].equals(round)) {
                weights.put(Clue.valueOf(columns[1]), Double.valueOf(columns[2]));
            }
        }
        return new HeadingWeights(weights);
    }
}
