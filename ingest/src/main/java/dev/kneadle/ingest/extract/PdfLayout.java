package dev.kneadle.ingest.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells headings, paragraphs and list items from where lines stand and how they are set. What stands out by its type is a
 * heading unless it is too long for one, ends like a sentence, or runs on in the text behind it.
 */
final class PdfLayout {
    /** UTF-16 units up to which emphasised lines can be a heading; longer ones are a notice. */
    private static final int LONGEST_HEADING = 200;

    /** Words from which a bold "heading" that ends in a full stop is a sentence. */
    private static final int SENTENCE = 5;

    /** A gap of this many times the usual distance of lines parts paragraphs. */
    private static final float PARAGRAPH_GAP = 1.3f;

    /** A line shorter than this share of the usual full line can be a paragraph's last. */
    private static final float SHORT = 0.85f;

    private static final Pattern MARKER =
            Pattern.compile("(?:([•▪▫●○◦‣⁃■□❑❒☐✓✔➢►▶–—*-])|\\(?(\\d{1,3})[.)])\\s+(?=\\S)");
    private static final Pattern BULLET_ALONE = Pattern.compile("[•▪▫●○◦‣⁃■□❑❒☐✓✔➢►▶]");
    private static final Pattern SENTENCE_END = Pattern.compile(".*[.!?:;…][\"”’)\\]]*");
    private static final Pattern FULL_STOP = Pattern.compile(".*[.!?…][\"”’)\\]]*");
    private static final Pattern QUOTE = Pattern.compile("[\"“„«‟]");
    private static final Pattern WITHIN = Pattern.compile(".*[\\p{L})”’\"][.!?;] .*");

    private final List<PdfLine> lines;
    private final PdfStyles styles;
    private final PdfText words;
    private final float leading;
    private final float width;
    private final List<PdfLine> pending = new ArrayList<>();
    private final List<PdfBlock> blocks = new ArrayList<>();

    private PdfLayout(List<PdfLine> lines) {
        this.lines = lines;
        this.styles = new PdfStyles(lines);
        this.words = new PdfText(lines);
        this.leading = leading();
        this.width = width();
    }

    /**
     * A piece of the document.
     *
     * @param first its first line, in whose type it is set
     * @param heading whether it is one, and how sure that is: 0 where it is none
     */
    record PdfBlock(PdfLine first, String text, double heading) {
        boolean isHeading() {
            return heading > 0;
        }
    }

    /** The blocks of {@code all}; what is dropped goes to {@code out}. */
    static List<PdfBlock> blocks(List<PdfLine> all, Blocks out) {
        List<PdfLine> lines = without(PdfFurniture.in(all), "page furniture", all, out);
        return new PdfLayout(without(PdfContents.in(lines), "table of contents", lines, out)).read();
    }

    private static List<PdfLine> without(Set<PdfLine> some, String reason, List<PdfLine> all, Blocks out) {
        all.stream().filter(some::contains).forEach(line -> out.drop(line.text(), reason));
        return all.stream().filter(line -> !some.contains(line)).toList();
    }

    private List<PdfBlock> read() {
        for (int at = 0; at < lines.size(); at++) {
            PdfLine line = lines.get(at);
            if (!pending.isEmpty() && startsAnew(pending.getLast(), line)) {
                end(Optional.of(line));
            }
            pending.add(line);
        }
        end(Optional.empty());
        return blocks;
    }

    /** The usual distance from one line of the body to the next, in points. */
    private float leading() {
        Map<Integer, Integer> distances = new HashMap<>();
        for (int at = 1; at < lines.size(); at++) {
            float distance = lines.get(at).y() - lines.get(at - 1).y();
            boolean both = styles.isBody(lines.get(at)) && styles.isBody(lines.get(at - 1));
            if (both && distance > styles.body() * 0.8f && distance < styles.body() * 3) {
                distances.merge(Math.round(distance * 2), 1, Integer::sum);
            }
        }
        // Of equally common distances the smaller: it is the one within paragraphs.
        return distances.entrySet().stream()
                .max(Map.Entry.<Integer, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(entry -> entry.getKey() / 2f)
                .orElse(styles.body() * 1.2f);
    }

    /** The width of a full line: nine in ten are not wider. */
    private float width() {
        List<Float> widths = lines.stream()
                .filter(styles::isBody)
                .map(PdfLine::width)
                .sorted()
                .toList();
        return widths.isEmpty() ? 0 : widths.get(widths.size() * 9 / 10);
    }

    private boolean startsAnew(PdfLine previous, PdfLine line) {
        boolean emphasised = styles.isEmphasised(line);
        if (BULLET_ALONE.matcher(previous.text()).matches() && pending.size() == 1) {
            return false;
        }
        if (emphasised != styles.isEmphasised(previous)) {
            return !isRunIn(previous, line);
        }
        if (emphasised && (line.size() != previous.size() || line.bold() != previous.bold())) {
            return true;
        }
        float distance = line.y() - previous.y();
        if (Math.abs(distance) < 1) {
            return line.parted() || previous.parted();
        }
        boolean elsewhere = line.page() != previous.page() || distance < 0;
        if (emphasised) {
            return elsewhere || distance > line.size() * 1.9f;
        }
        if (line.parted()
                || previous.parted()
                || isQuietHeading(previous)
                || MARKER.matcher(line.text()).lookingAt()) {
            return true;
        }
        boolean sentenceEnds = SENTENCE_END.matcher(previous.text()).matches();
        if (elsewhere) {
            return sentenceEnds;
        }
        if (distance > leading * PARAGRAPH_GAP || (sentenceEnds && line.italic() != previous.italic())) {
            return true;
        }
        boolean indented = line.x() > pending.getFirst().x() + styles.body() * 0.8f && pending.size() > 1;
        boolean back = isItem() && line.x() <= pending.getFirst().x() + 1;
        return back || (sentenceEnds && (indented || previous.width() < width * SHORT));
    }

    /** A sentence that begins in bold type and goes on without it. */
    private boolean isRunIn(PdfLine previous, PdfLine line) {
        return styles.isEmphasised(previous)
                && !styles.isBigger(previous)
                && line.page() == previous.page()
                && Math.abs(line.y() - previous.y()) < leading * PARAGRAPH_GAP
                && Character.isLowerCase(line.text().codePointAt(0))
                && !SENTENCE_END.matcher(previous.text()).matches();
    }

    private boolean isItem() {
        return MARKER.matcher(pending.getFirst().text()).lookingAt();
    }

    /** Alone in its paragraph, in slanted type or capitals where the body is in neither. */
    private boolean isQuietHeading(PdfLine line) {
        return pending.size() == 1 && styles.isQuietHeading(line) && !isItem();
    }

    private void end(Optional<PdfLine> next) {
        String text = pending.isEmpty() ? "" : words.joined(pending);
        if (!text.isEmpty()) {
            blocks.add(new PdfBlock(pending.getFirst(), text, heading(text, next)));
        }
        pending.clear();
    }

    /** How sure it is that the pending lines are a heading: 0 where they are none. */
    private double heading(String text, Optional<PdfLine> next) {
        PdfLine first = pending.getFirst();
        boolean emphasised = pending.stream().allMatch(styles::isEmphasised);
        if (!emphasised) {
            return isQuietHeading(first)
                            && next.filter(line -> standsOver(first, line)).isPresent()
                    ? 0.7
                    : 0;
        }
        if (text.length() > LONGEST_HEADING || !hasWord(text) || PdfStyles.isCaption(text) || isSentence(text)) {
            return 0;
        }
        return styles.isBigger(first) ? 0.95 : 0.85;
    }

    /** A quiet heading has more room above than below, or as much, and text under it that is set otherwise. */
    private boolean standsOver(PdfLine heading, PdfLine next) {
        boolean apart =
                next.page() != heading.page() || (next.y() > heading.y() && next.y() - heading.y() < 4 * styles.body());
        return apart && !(next.italic() && heading.italic());
    }

    private static boolean hasWord(String text) {
        return text.length() > 1 && text.chars().anyMatch(Character::isLetter);
    }

    /** Bold type in the body's size may be a sentence that matters; bigger type only where it says several. */
    private boolean isSentence(String text) {
        boolean several =
                WITHIN.matcher(text).matches() && FULL_STOP.matcher(text).matches();
        int count = text.split(" ", SENTENCE + 1).length;
        boolean one = FULL_STOP.matcher(text).matches() && !text.endsWith("?") && count >= SENTENCE;
        boolean quoted = QUOTE.matcher(text).lookingAt() && count >= SENTENCE;
        return quoted || (several && count >= SENTENCE) || (one && text.endsWith(".")) || text.endsWith(",");
    }

    /** Adds what is no heading as a paragraph or an item. */
    static void addText(PdfBlock block, Blocks out) {
        Matcher marker = MARKER.matcher(block.text());
        if (marker.lookingAt()) {
            String number = marker.group(2);
            out.listItem(block.text().substring(marker.end()), 1, number == null ? "•" : number + ".");
        } else {
            out.paragraph(block.text(), Block.Look.PLAIN);
        }
    }
}
