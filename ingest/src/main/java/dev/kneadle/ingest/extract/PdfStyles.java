package dev.kneadle.ingest.extract;

import dev.kneadle.table.Table;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the type of a document's lines says. The size most characters have is the body's; a bigger or bolder style is one
 * for headings unless its lines read like running text.
 */
final class PdfStyles {
    /** How much bigger than the body a heading is set; scaling makes body text differ by less. */
    private static final float BIGGER = 1.08f;

    /** How much smaller than the body a bold heading may be. */
    private static final float SMALLER = 0.9f;

    /** The share of its runs of lines that begin in the middle of a sentence from which a style is one for text. */
    private static final double MID_SENTENCE = 0.2;

    /** Runs of lines in a style below which that share says nothing. */
    private static final int FEWEST_RUNS = 5;

    /** UTF-16 units of a slanted line or one in capitals that may be a heading without being bigger or bolder. */
    private static final int LONGEST_QUIET = 80;

    /** The share of lines in capitals from which capitals say nothing. */
    private static final double CAPITALS = 0.15;

    /** The word, in any case, then the number: "Figure 2-3", "Table A", "Fig. IV". */
    private static final Pattern CAPTION =
            Pattern.compile("(?iU:" + String.join("|", Table.lines(PdfStyles.class, "captions.txt"))
                    + ")\\b\\.?\\s*(?:[A-Z]?[-.]?\\d[\\d.–-]*|[IVX]+|[A-Z])(?:[\\s:.].*|$)");

    private static final Pattern QUIET_HEADING = Pattern.compile("[\\p{Lu}\\p{Lo}\\d].*[^.!?:;,…]");

    /** How a line is set. */
    private record Style(float size, boolean bold, boolean italic) {
        static Style of(PdfLine line) {
            return new Style(line.size(), line.bold(), line.italic());
        }
    }

    private interface Measure {
        float of(PdfLine line);
    }

    private final float body;
    private final boolean bodyBold;
    private final boolean bodyItalic;
    private final boolean capitalsTell;
    private final Set<Style> ofText;

    PdfStyles(List<PdfLine> lines) {
        this.body = mostCommon(lines, PdfLine::size);
        this.bodyBold = mostCommon(lines, line -> line.bold() ? 1f : 0f) > 0;
        this.bodyItalic = mostCommon(lines, line -> line.italic() ? 1f : 0f) > 0;
        long capitals = lines.stream().filter(PdfStyles::isInCapitals).count();
        this.capitalsTell = capitals < CAPITALS * lines.size();
        this.ofText = stylesOfText(lines);
    }

    /** The value that the most characters have. */
    private static float mostCommon(List<PdfLine> lines, Measure measure) {
        Map<Float, Integer> characters = new HashMap<>();
        lines.forEach(line -> characters.merge(measure.of(line), line.text().length(), Integer::sum));
        return characters.entrySet().stream()
                .max(Map.Entry.<Float, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(0f);
    }

    /** A scan whose type was recognised has body text in three sizes, and an appendix may be set bigger. */
    private static Set<Style> stylesOfText(List<PdfLine> lines) {
        Map<Style, Integer> runs = new HashMap<>();
        Map<Style, Integer> midSentence = new HashMap<>();
        for (int at = 0; at < lines.size(); at++) {
            Style style = Style.of(lines.get(at));
            if (at == 0 || !style.equals(Style.of(lines.get(at - 1)))) {
                runs.merge(style, 1, Integer::sum);
                boolean within = Character.isLowerCase(lines.get(at).text().codePointAt(0));
                midSentence.merge(style, within ? 1 : 0, Integer::sum);
            }
        }
        return runs.entrySet().stream()
                .filter(entry -> entry.getValue() >= FEWEST_RUNS)
                .filter(entry -> midSentence.getOrDefault(entry.getKey(), 0) > MID_SENTENCE * entry.getValue())
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The size of the body, in points. */
    float body() {
        return body;
    }

    boolean isBody(PdfLine line) {
        return line.size() == body;
    }

    /** Whether the type alone lets it stand out. */
    boolean isEmphasised(PdfLine line) {
        if (line.parted() || ofText.contains(Style.of(line))) {
            return false;
        }
        return isBigger(line) || (line.bold() && !bodyBold && line.size() >= body * SMALLER);
    }

    boolean isBigger(PdfLine line) {
        return line.size() >= body * BIGGER;
    }

    /** Whether a line that stands alone may be a heading by its slant or its capitals. */
    boolean isQuietHeading(PdfLine line) {
        String text = line.text();
        boolean told =
                (line.italic() && !bodyItalic && line.size() >= body * SMALLER) || (capitalsTell && isInCapitals(line));
        return told
                && !line.parted()
                && text.length() <= LONGEST_QUIET
                && QUIET_HEADING.matcher(text).matches()
                && !isCaption(text);
    }

    private static boolean isInCapitals(PdfLine line) {
        String text = line.text();
        return text.chars().filter(Character::isUpperCase).count() > 3
                && text.chars().noneMatch(Character::isLowerCase);
    }

    /** {@code "Table 1-1. Symptoms"}: it names a figure, not what follows. */
    static boolean isCaption(String text) {
        return CAPTION.matcher(text).matches();
    }

    /** Orders headings, the more important first: by size, then weight, then slant, then capitals over small letters. */
    static Comparator<PdfLine> byImportance() {
        return Comparator.comparingDouble(PdfLine::size)
                .thenComparing(PdfLine::bold)
                .thenComparing(PdfStyles::isInCapitals)
                .thenComparing(line -> !line.italic())
                .reversed();
    }
}
