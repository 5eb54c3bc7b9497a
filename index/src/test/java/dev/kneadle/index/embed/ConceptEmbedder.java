package dev.kneadle.index.embed;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A model for tests that knows a few words to mean the same: a text is the sum of its concepts, each a direction of its
 * own. Counts what it computes.
 */
public final class ConceptEmbedder implements Embedder {
    private static final Map<String, String> CONCEPTS =
            Map.of("buttock", "seat", "bottom", "seat", "glute", "seat", "pillow", "cushion", "bolster", "cushion");

    private static final int DIMENSIONS = 384;

    private final String name;
    private final Optional<String> problem;
    private final AtomicInteger computed = new AtomicInteger();

    /** @param problem why it cannot be loaded, if it can't */
    public ConceptEmbedder(String name, Optional<String> problem) {
        this.name = name;
        this.problem = problem;
    }

    public ConceptEmbedder() {
        this("concepts", Optional.empty());
    }

    /** How many passages were computed since this was last asked. */
    public int computed() {
        return computed.getAndSet(0);
    }

    @Override
    public String model() {
        return name;
    }

    @Override
    public boolean reads(String language) {
        return language.equals("en");
    }

    @Override
    public Optional<String> prepare() {
        return problem;
    }

    @Override
    public Optional<String> await() {
        return problem;
    }

    @Override
    public float[] ofPassage(String text) {
        computed.incrementAndGet();
        return ofQuery(text);
    }

    @Override
    public float[] ofQuery(String text) {
        double[] sum = new double[DIMENSIONS];
        for (String word : List.of(text.toLowerCase(Locale.ROOT).split("\\W+"))) {
            var direction = new Random(CONCEPTS.getOrDefault(word, word).hashCode());
            for (int at = 0; at < DIMENSIONS; at++) {
                sum[at] += direction.nextGaussian();
            }
        }
        double length = Math.sqrt(Arrays.stream(sum).map(x -> x * x).sum());
        float[] vector = new float[DIMENSIONS];
        for (int at = 0; at < DIMENSIONS; at++) {
            vector[at] = (float) (sum[at] / length);
        }
        return vector;
    }

    @Override
    public void close() {}
}
