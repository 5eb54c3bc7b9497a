package dev.kneadle.ingest.section;

import dev.kneadle.ingest.LinearEquations;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the weights under which the labels of a training set are most likely, by Newton's method (iteratively reweighted
 * least squares; Hastie, Tibshirani, Friedman, The Elements of Statistical Learning, 4.4.1). The answer depends on the
 * examples alone: there is no chance and no order in it.
 */
final class LogisticRegression {
    /** A penalty on large weights, as if each had been seen once to be 0. From 0.3 to 3 the result is the same. */
    private static final double RIDGE = 1;

    /** Steps; the weights stand still after ten. */
    private static final int STEPS = 25;

    private final Clue[] clues;

    /** The weights of {@code clues}, all others are left out. */
    LogisticRegression(List<Clue> clues) {
        this.clues = clues.toArray(Clue[]::new);
    }

    /** @param weight how much it counts, 1 for one that counts as itself */
    record Example(Evidence evidence, boolean heading, double weight) {}

    HeadingWeights weights(List<Example> examples) {
        return new HeadingWeights(fit(examples));
    }

    Map<Clue, Double> fit(List<Example> examples) {
        var weights = new double[clues.length];
        for (int step = 0; step < STEPS; step++) {
            var gradient = new double[clues.length];
            var curvature = new double[clues.length][clues.length];
            for (int k = 0; k < clues.length; k++) {
                gradient[k] = RIDGE * weights[k];
                curvature[k][k] = RIDGE;
            }
            examples.forEach(example -> add(example, weights, gradient, curvature));
            double[] change = LinearEquations.solve(curvature, gradient);
            for (int k = 0; k < clues.length; k++) {
                weights[k] -= change[k];
            }
        }
        return named(weights);
    }

    private Map<Clue, Double> named(double[] weights) {
        var named = new EnumMap<Clue, Double>(Clue.class);
        for (int k = 0; k < clues.length; k++) {
            named.put(clues[k], Math.round(weights[k] * 1000) / 1000.0);
        }
        return named;
    }

    private void add(Example example, double[] weights, double[] gradient, double[][] curvature) {
        var x = new double[clues.length];
        double odds = 0;
        for (int k = 0; k < clues.length; k++) {
            x[k] = example.evidence().strength(clues[k]);
            odds += weights[k] * x[k];
        }
        double p = 1 / (1 + Math.exp(-odds));
        double error = example.weight() * (p - (example.heading() ? 1 : 0));
        double spread = example.weight() * p * (1 - p);
        for (int k = 0; k < clues.length; k++) {
            if (x[k] != 0) {
                gradient[k] += error * x[k];
                for (int j = 0; j < clues.length; j++) {
                    curvature[k][j] += spread * x[k] * x[j];
                }
            }
        }
    }
}
