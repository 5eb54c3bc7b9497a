package dev.kneadle.ingest.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * A page whose content people have copied out, and which of its runs that makes content.
 *
 * @param judged whether its runs are judged at all; short pages and those that are read from their data are not
 * @param content for each run whether it stands in the copy; a run without a word is not known
 * @param weights for each run how much it counts in the fit; all runs of a page together about one page
 * @param copy the words of the copy, and how often each is there
 */
record LabelledPage(
        String type,
        boolean judged,
        PageSigns page,
        List<Boolean> content,
        List<Double> weights,
        Map<String, Integer> copy) {
    private static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);

    /** Words from which a run that stands in the copy is there for itself; fewer may be there by chance. */
    private static final int LONG = 5;

    /** Words that are compared at a time where a run and the copy differ a little. */
    private static final int SHINGLE = 4;

    /** How many runs from the next long one a short one may be, and how many where it is a line of the copy by itself. */
    private static final int NEAR = 6;

    private static final int NEAR_AS_A_LINE = 12;

    /** A copy shorter than this counts as if it had so many words, and a page of furniture as at most four pages. */
    private static final int LEAST_WORDS = 60;

    private static final double MOST_WEIGHT = 4;

    /** The natural log-odds that a run of a page of this kind, with these signs, is content. */
    interface Odds {
        double of(PageKind kind, Set<Sign> signs);
    }

    static LabelledPage of(byte[] bytes, String type, String copy) throws UnreadableArticle {
        HtmlPage html = HtmlPage.of(Parser.htmlParser()
                .setMaxDepth(HtmlReader.MAX_DEPTH)
                .parseInput(Encoding.decode(bytes, HtmlReader.declaredCharset(bytes)), ""));
        HtmlAdmonitions.spellOut(html);
        Element inData = new Document("").body().html(PageData.html(html));
        PageText text = PageText.of(MainContent.shown(html, new Blocks()));
        PageText dataText = PageText.of(inData);
        boolean fromData = MainContent.isInData(text, dataText);
        boolean judged = !fromData && MainContent.mayHoldFurniture(text);
        PageSigns signs = PageSigns.of(html, fromData ? dataText : text, inData.text());
        List<Boolean> content = labels(signs.text().runs(), copy);
        return new LabelledPage(
                type, judged, signs, content, weights(signs, words(copy).size()), counts(words(copy)));
    }

    private static List<String> words(String text) {
        return WORD.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .toList();
    }

    private static Map<String, Integer> counts(List<String> words) {
        var counts = new HashMap<String, Integer>();
        words.forEach(word -> counts.merge(word, 1, Integer::sum));
        return counts;
    }

    private static List<Double> weights(PageSigns page, int copied) {
        List<TextRun> runs = page.text().runs();
        double[] weights = new double[runs.size()];
        for (int at = 0; at < weights.length; at++) {
            boolean heading = page.signs().get(at).contains(Sign.HEADING);
            weights[at] = (runs.get(at).words() + 1) * (heading ? 2.0 : 1.0) / Math.max(copied, LEAST_WORDS);
        }
        double scale = Math.min(1, MOST_WEIGHT / Arrays.stream(weights).sum());
        return Arrays.stream(weights).mapToObj(weight -> weight * scale).toList();
    }

    /** Whether each run is in the copy; short ones only near a long one that is, or as a line of their own. */
    private static List<Boolean> labels(List<TextRun> runs, String copy) {
        List<String> all = words(copy);
        String joined = ' ' + String.join(" ", all) + ' ';
        Set<List<String>> shingles = new HashSet<>(shingles(all));
        Set<String> lines = new HashSet<>(
                copy.lines().map(line -> String.join(" ", words(line))).toList());
        List<List<String>> words = runs.stream().map(run -> words(run.text())).toList();
        List<Integer> anchors = new ArrayList<>();
        for (int at = 0; at < runs.size(); at++) {
            List<String> own = words.get(at);
            if (own.size() >= LONG && (joined.contains(padded(own)) || mostly(shingles(own), shingles))) {
                anchors.add(at);
            }
        }
        var labels = new ArrayList<Boolean>();
        for (int at = 0; at < runs.size(); at++) {
            List<String> own = words.get(at);
            labels.add(
                    own.size() >= LONG
                            ? anchors.contains(at)
                            : joined.contains(padded(own))
                                    && isNear(at, lines.contains(String.join(" ", own)), anchors));
        }
        return labels;
    }

    private static String padded(List<String> words) {
        return ' ' + String.join(" ", words) + ' ';
    }

    private static boolean isNear(int at, boolean line, List<Integer> anchors) {
        if (line && anchors.size() < LONG) {
            return true;
        }
        int reach = line ? NEAR_AS_A_LINE : NEAR;
        return anchors.stream().anyMatch(anchor -> Math.abs(anchor - at) <= reach);
    }

    private static List<List<String>> shingles(List<String> words) {
        return Stream.iterate(0, at -> at + SHINGLE <= words.size(), at -> at + 1)
                .map(at -> words.subList(at, at + SHINGLE))
                .toList();
    }

    private static boolean mostly(List<List<String>> own, Set<List<String>> all) {
        return own.stream().filter(all::contains).count() * 2 > own.size();
    }

    /** How well the words that are kept by {@code odds} are those of the copy. */
    double wordF1(Odds odds) {
        double[] each = page.signs().stream()
                .mapToDouble(signs -> odds.of(page.kind(), signs))
                .toArray();
        boolean[] keep = judged ? page.keep(each) : new boolean[0];
        var kept = new ArrayList<String>();
        for (int at = 0; at < each.length; at++) {
            if (!judged || keep[at]) {
                kept.addAll(words(page.text().runs().get(at).text()));
            }
        }
        return f1(counts(kept), copy);
    }

    private static double f1(Map<String, Integer> kept, Map<String, Integer> copy) {
        int all = sum(kept) + sum(copy);
        int both = kept.entrySet().stream()
                .mapToInt(word -> Math.min(word.getValue(), copy.getOrDefault(word.getKey(), 0)))
                .sum();
        return all == 0 ? 1 : 2.0 * both / all;
    }

    private static int sum(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(count -> count).sum();
    }
}
