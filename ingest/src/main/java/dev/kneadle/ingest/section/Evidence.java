package dev.kneadle.ingest.section;

/** The clues of one line, each with its strength. A clue that was not set has none. */
final class Evidence {
    /** By the places of the clues. */
    private final double[] strengths = new double[Clue.COUNT];

    void set(Clue clue, double strength) {
        strengths[clue.place()] = strength;
    }

    void set(Clue clue, boolean holds) {
        if (holds) {
            set(clue, 1);
        }
    }

    double strength(Clue clue) {
        return strengths[clue.place()];
    }

    /**
     * The strengths, each times the weight of its clue, together.
     *
     * @param weights by the places of the clues
     */
    double weighed(double[] weights) {
        double sum = 0;
        for (int clue = 0; clue < strengths.length; clue++) {
            sum += strengths[clue] * weights[clue];
        }
        return sum;
    }
}
