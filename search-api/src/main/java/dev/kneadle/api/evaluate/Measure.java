package dev.kneadle.api.evaluate;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * How well one query was answered, from 0 to 1, as trec_eval counts it. An answer is relevant where its grade is above
 * 0; what nobody has judged is not.
 */
public enum Measure {
    /** Whether the best answers stand first: each counts its grade, less the further down it stands. */
    NDCG("nDCG@10") {
        @Override
        public double of(List<String> ranked, Map<String, Integer> grades) {
            return gain(gains(ranked, grades)) / gain(ideal(grades));
        }

        private static double gain(List<Integer> gains) {
            return IntStream.range(0, Math.min(PAGE, gains.size()))
                    .mapToDouble(at -> gains.get(at) / (Math.log(at + 2) / Math.log(2)))
                    .sum();
        }
    },

    /** How far down the first relevant answer stands: 1 on top, a half below it. */
    MRR("MRR@10") {
        @Override
        public double of(List<String> ranked, Map<String, Integer> grades) {
            List<Integer> gains = gains(ranked, grades);
            return IntStream.range(0, Math.min(PAGE, gains.size()))
                    .filter(at -> gains.get(at) > 0)
                    .mapToDouble(at -> 1.0 / (at + 1))
                    .findFirst()
                    .orElse(0);
        }
    },

    /** How much of what stands above each relevant answer is relevant too. */
    MAP("MAP") {
        @Override
        public double of(List<String> ranked, Map<String, Integer> grades) {
            List<Integer> gains = gains(ranked, grades);
            int found = 0;
            double precision = 0;
            for (int at = 0; at < gains.size(); at++) {
                if (gains.get(at) > 0) {
                    found++;
                    precision += (double) found / (at + 1);
                }
            }
            return precision / ideal(grades).size();
        }
    },

    /** How many of the relevant answers there are at all among the first hundred. */
    RECALL("Recall@100") {
        @Override
        public double of(List<String> ranked, Map<String, Integer> grades) {
            long found = gains(ranked, grades).stream()
                    .limit(DEPTH)
                    .filter(gain -> gain > 0)
                    .count();
            return (double) found / ideal(grades).size();
        }
    };

    /** How many answers of a query are ranked for judging. */
    public static final int DEPTH = 100;

    /** The first page, which is all that most people see. */
    private static final int PAGE = 10;

    private final String label;

    Measure(String label) {
        this.label = label;
    }

    /** As it stands in tables and in JSON: {@code nDCG@10}. */
    public String label() {
        return label;
    }

    /**
     * How well these answers fit what people judged.
     *
     * @param ranked ids of answers, the best first, none twice
     * @param grades of the answers that were judged, at least one of them above 0
     */
    public abstract double of(List<String> ranked, Map<String, Integer> grades);

    private static List<Integer> gains(List<String> ranked, Map<String, Integer> grades) {
        return ranked.stream()
                .map(id -> Math.max(0, grades.getOrDefault(id, 0)))
                .toList();
    }

    private static List<Integer> ideal(Map<String, Integer> grades) {
        Collection<Integer> all = grades.values();
        return all.stream()
                .filter(grade -> grade > 0)
                .sorted((one, other) -> Integer.compare(other, one))
                .toList();
    }
}
