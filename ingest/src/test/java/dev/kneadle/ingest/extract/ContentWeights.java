package dev.kneadle.ingest.extract;

import dev.kneadle.ingest.LinearEquations;
import dev.kneadle.table.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Weights of signs, fitted by a logistic regression with a ridge, by Newton's method. A sign has a weight on any page and,
 * for each kind of page but the first, one that is added there.
 */
final class ContentWeights {
    /** The kinds in the order of the columns of {@code weights.txt}. */
    private static final List<PageKind> COLUMNS =
            List.of(PageKind.ARTICLE, PageKind.FORUM, PageKind.PRODUCT, PageKind.SPARSE);

    private static final List<Sign> SIGNS = List.of(Sign.values());

    /** A penalty on large weights, and a larger one on what is added to them: a kind of page has fewer pages. */
    private static final double RIDGE = 2;

    private static final double RIDGE_OF_KINDS = 8;

    /** What a page counts beside the ridge. */
    private static final double PAGE = 20;

    /** Steps; the weights stand still after eight. */
    private static final int STEPS = 10;

    private static final double LONGEST_STEP = 5;

    private static final Map<Sign, Integer> INDEX = index();

    /** Those whose weights are set against what the pages say; {@code weights.txt} marks them and says why. */
    private static final Set<Sign> BY_HAND = Table.lines(SignWeights.class, "weights.txt").stream()
            .filter(line -> line.startsWith("*"))
            .map(line -> Sign.valueOf(line.substring(1).split("\\s+", 2)[0]))
            .collect(Collectors.toUnmodifiableSet());

    private final double[] values = new double[SIGNS.size() * COLUMNS.size()];

    private ContentWeights() {}

    private static Map<Sign, Integer> index() {
        var index = new EnumMap<Sign, Integer>(Sign.class);
        SIGNS.forEach(sign -> index.put(sign, index.size()));
        return index;
    }

    static ContentWeights fit(List<LabelledPage> pages) {
        var weights = new ContentWeights();
        List<LabelledPage> judged = pages.stream().filter(LabelledPage::judged).toList();
        double all = judged.stream()
                .flatMap(page -> page.weights().stream())
                .mapToDouble(weight -> weight)
                .sum();
        for (int step = 0; step < STEPS; step++) {
            weights.improve(judged, PAGE * judged.size() / all);
        }
        return weights;
    }

    private void improve(List<LabelledPage> pages, double scale) {
        int size = values.length;
        double[] gradient = new double[size];
        double[][] curvature = new double[size][size];
        for (int k = 0; k < size; k++) {
            double ridge = k < SIGNS.size() ? RIDGE : RIDGE_OF_KINDS;
            gradient[k] = -ridge * values[k];
            curvature[k][k] = ridge;
        }
        for (LabelledPage page : pages) {
            add(page, scale, gradient, curvature);
        }
        double[] change = LinearEquations.solve(curvature, gradient);
        double largest = Arrays.stream(change).map(Math::abs).max().orElse(0);
        double length = Math.min(1, LONGEST_STEP / largest);
        for (int k = 0; k < size; k++) {
            values[k] += length * change[k];
        }
    }

    private void add(LabelledPage page, double scale, double[] gradient, double[][] curvature) {
        for (int at = 0; at < page.content().size(); at++) {
            int[] active = active(page.page().kind(), page.page().signs().get(at));
            double p = 1
                    / (1
                            + Math.exp(-Arrays.stream(active)
                                    .mapToDouble(k -> values[k])
                                    .sum()));
            double weight = scale * page.weights().get(at);
            double error = weight * ((page.content().get(at) ? 1 : 0) - p);
            double bend = weight * p * (1 - p);
            for (int k : active) {
                gradient[k] += error;
                for (int j : active) {
                    curvature[k][j] += bend;
                }
            }
        }
    }

    /** Where the weights of these signs stand. */
    private static int[] active(PageKind kind, Set<Sign> signs) {
        int added = COLUMNS.indexOf(kind) * SIGNS.size();
        int[] active = new int[added == 0 ? signs.size() : 2 * signs.size()];
        int next = 0;
        for (Sign sign : signs) {
            int at = INDEX.getOrDefault(sign, 0);
            active[next++] = at;
            if (added > 0) {
                active[next++] = added + at;
            }
        }
        return active;
    }

    /** By the weights that were fitted, and by the shipped ones of signs that are set by hand. */
    double odds(PageKind kind, Set<Sign> signs) {
        EnumSet<Sign> fitted = EnumSet.copyOf(signs);
        fitted.removeAll(BY_HAND);
        EnumSet<Sign> byHand = EnumSet.copyOf(signs);
        byHand.removeAll(fitted);
        return SignWeights.of(kind, byHand)
                + Arrays.stream(active(kind, fitted))
                        .mapToDouble(k -> values[k])
                        .sum();
    }

    /** As they stand in {@code weights.txt}, without the names. */
    List<String> lines() {
        var lines = new ArrayList<String>();
        for (Sign sign : SIGNS) {
            var line = new StringBuilder(String.format(Locale.ROOT, "%-18s", sign));
            for (int column = 0; column < COLUMNS.size(); column++) {
                line.append(String.format(
                        Locale.ROOT, " %5.2f", values[column * SIGNS.size() + INDEX.getOrDefault(sign, 0)]));
            }
            lines.add(line.toString());
        }
        return lines;
    }
}
