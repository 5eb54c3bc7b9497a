package dev.kneadle.ingest.extract;

import dev.kneadle.table.Table;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How much each sign speaks for content, and what text is called that has it and is none. The figures are in
 * {@code weights.txt}, a line for each sign: its natural log-odds on any page, then what is added to that on a page of
 * each other kind, then the name. A star before a sign says that its figures are set by hand.
 */
final class SignWeights {
    private static final String UNNAMED = "boilerplate";

    /** The kinds in the order of the columns; the first has nothing added. */
    private static final List<PageKind> COLUMNS =
            List.of(PageKind.ARTICLE, PageKind.FORUM, PageKind.PRODUCT, PageKind.SPARSE);

    private static final Map<PageKind, Map<Sign, Double>> WEIGHTS = new EnumMap<>(PageKind.class);
    private static final Map<Sign, String> REASONS = new EnumMap<>(Sign.class);
    private static final String STAR = "*";

    static {
        Table.lines(SignWeights.class, "weights.txt").forEach(SignWeights::read);
    }

    private SignWeights() {}

    private static void read(String line) {
        String[] fields = line.split("\\s+", 6);
        Sign sign = Sign.valueOf(fields[0].replace(STAR, ""));
        double always = Double.parseDouble(fields[1]);
        for (int column = 0; column < COLUMNS.size(); column++) {
            double added = column == 0 ? 0 : Double.parseDouble(fields[column + 1]);
            WEIGHTS.computeIfAbsent(COLUMNS.get(column), kind -> new EnumMap<>(Sign.class))
                    .put(sign, always + added);
        }
        if (fields.length > 5) {
            REASONS.put(sign, fields[5]);
        }
    }

    /** The natural log-odds that text with these signs is content: 0 is even. */
    static double of(PageKind kind, Set<Sign> signs) {
        Map<Sign, Double> weights = WEIGHTS.getOrDefault(kind, Map.of());
        double sum = 0;
        for (Sign sign : signs) {
            sum += weights.getOrDefault(sign, 0.0);
        }
        return sum;
    }

    /** What texts with these signs are called: what most speaks against them. */
    static String reason(PageKind kind, Iterable<Set<Sign>> texts) {
        Map<Sign, Double> weights = WEIGHTS.getOrDefault(kind, Map.of());
        var against = new HashMap<String, Double>();
        for (Set<Sign> signs : texts) {
            for (Sign sign : signs) {
                double weight = weights.getOrDefault(sign, 0.0);
                if (weight < 0 && REASONS.containsKey(sign)) {
                    against.merge(REASONS.get(sign), weight, Double::sum);
                }
            }
        }
        return against.entrySet().stream()
                .min(Map.Entry.<String, Double>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(UNNAMED);
    }
}
