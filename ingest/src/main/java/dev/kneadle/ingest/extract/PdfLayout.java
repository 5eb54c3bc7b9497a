package dev.kneadle.ingest.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells headings, paragraphs and list items from where lines stand and how they are set. The size most characters have
 * is the body's; lines that are bigger, or bold where the body is not, are a heading unless they are too long for one.
 */
final class PdfLayout {
    /** How much bigger than the body a heading is set; scaling makes body text differ by less. */
    private static final float BIGGER = 1.08f;

    /** UTF-16 units up to which emphasised lines can be a heading; longer ones are a notice. */
    private static final int LONGEST_HEADING = 200;

    /** A gap of this many times the usual distance of lines parts paragraphs. */
    private static final float PARAGRAPH_GAP = 1.3f;

    /** A line shorter than this share of the usual full line can be a paragraph's last. */
    private static final float SHORT = 0.85f;

    private static final Pattern MARKER = Pattern.compile("(?:([•▪▫●○◦‣⁃■□–—*-])|\\(?(\\d{1,3})[.)])\\s+(?=\\S)");
    private static final Pattern SENTENCE_END = Pattern.compile(".*[.!?:;…][\"”’)\\]]*");

    private final Blocks out;
    private final List<PdfLine> lines;
    private final float body;
    private final boolean bodyBold;
    private final float leading;
    private final float width;
    private final List<PdfLine> pending = new ArrayList<>();
    private final NavigableSet<Float> headingSizes = new TreeSet<>(Comparator.reverseOrder());
    private Optional<String> title = Optional.empty();

    private PdfLayout(Blocks out, List<PdfLine> lines) {
        this.out = out;
        this.lines = lines;
        this.body = mostCommon(lines, PdfLine::size);
        this.bodyBold = mostCommon(lines, line -> line.bold() ? 1f : 0f) > 0;
        this.leading = leading();
        this.width = width();
        lines.stream()
                .filter(this::isEmphasised)
                .filter(line -> line.text().length() <= LONGEST_HEADING)
                .forEach(line -> headingSizes.add(line.size()));
    }

    /**
     * Adds the blocks of {@code lines}.
     *
     * @return the biggest heading of the first page
     */
    static Optional<String> add(List<PdfLine> lines, Blocks out) {
        Set<PdfLine> furniture = PdfFurniture.in(lines);
        furniture.forEach(line -> out.drop(line.text(), "page furniture"));
        var layout = new PdfLayout(
                out, lines.stream().filter(line -> !furniture.contains(line)).toList());
        layout.add();
        return layout.title;
    }

    private void add() {
        for (PdfLine line : lines) {
            if (!pending.isEmpty() && startsAnew(pending.getLast(), line)) {
                end();
            }
            pending.add(line);
        }
        end();
    }

    private interface Measure {
        float of(PdfLine line);
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

    /** The usual distance from one line of the body to the next, in points. */
    private float leading() {
        Map<Integer, Integer> distances = new HashMap<>();
        for (int at = 1; at < lines.size(); at++) {
            float distance = lines.get(at).y() - lines.get(at - 1).y();
            boolean both = lines.get(at).size() == body && lines.get(at - 1).size() == body;
            if (both && distance > body * 0.8f && distance < body * 3) {
                distances.merge(Math.round(distance * 2), 1, Integer::sum);
            }
        }
        // Of equally common distances the smaller: it is the one within paragraphs.
        return distances.entrySet().stream()
                .max(Map.Entry.<Integer, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(entry -> entry.getKey() / 2f)
                .orElse(body * 1.2f);
    }

    /** The width of a full line: nine in ten are not wider. */
    private float width() {
        List<Float> widths = lines.stream()
                .filter(line -> line.size() == body)
                .map(PdfLine::width)
                .sorted()
                .toList();
        return widths.isEmpty() ? 0 : widths.get(widths.size() * 9 / 10);
    }

    private boolean isEmphasised(PdfLine line) {
        return isBigger(line) || (line.bold() && !bodyBold && line.size() >= body * 0.95f);
    }

    private boolean isBigger(PdfLine line) {
        return line.size() >= body * BIGGER;
    }

    private boolean startsAnew(PdfLine previous, PdfLine line) {
        boolean emphasised = isEmphasised(line);
        if (emphasised != isEmphasised(previous)
                || (emphasised && (line.size() != previous.size() || line.bold() != previous.bold()))) {
            return true;
        }
        float distance = line.y() - previous.y();
        if (Math.abs(distance) < 1) {
            return false;
        }
        boolean elsewhere = line.page() != previous.page() || distance < 0;
        if (emphasised) {
            return elsewhere || distance > line.size() * 1.9f;
        }
        boolean sentenceEnds = SENTENCE_END.matcher(previous.text()).matches();
        if (MARKER.matcher(line.text()).lookingAt()) {
            return true;
        }
        if (elsewhere) {
            return sentenceEnds;
        }
        if (distance > leading * PARAGRAPH_GAP) {
            return true;
        }
        boolean indented = line.x() > pending.getFirst().x() + body * 0.8f && pending.size() > 1;
        boolean back = isItem() && line.x() <= pending.getFirst().x() + 1;
        return back || (sentenceEnds && (indented || previous.width() < width * SHORT));
    }

    private boolean isItem() {
        return MARKER.matcher(pending.getFirst().text()).lookingAt();
    }

    private void end() {
        if (pending.isEmpty()) {
            return;
        }
        String text = joined();
        PdfLine first = pending.getFirst();
        if (isHeading(first, text)) {
            out.styledHeading(level(first), text, isBigger(first) ? 0.95 : 0.85);
            title = title.or(() ->
                    first.page() == 1 && first.size() == headingSizes.first() ? Optional.of(text) : Optional.empty());
        } else {
            addText(first, text);
        }
        pending.clear();
    }

    private boolean isHeading(PdfLine first, String text) {
        return isEmphasised(first)
                && text.length() <= LONGEST_HEADING
                && text.chars().anyMatch(Character::isLetter)
                && (isBigger(first) || !text.endsWith("."));
    }

    /** By the rank of its size; bold type of the body's size comes last. */
    private int level(PdfLine line) {
        return Math.min(6, 1 + headingSizes.headSet(line.size()).size());
    }

    private void addText(PdfLine first, String text) {
        Matcher marker = MARKER.matcher(text);
        if (!isEmphasised(first) && marker.lookingAt()) {
            String number = marker.group(2);
            out.listItem(text.substring(marker.end()), 1, number == null ? "•" : number + ".");
        } else {
            out.paragraph(text, isEmphasised(first) ? Block.Look.BOLD : Block.Look.PLAIN);
        }
    }

    private String joined() {
        var text = new StringBuilder();
        for (PdfLine line : pending) {
            if (isHyphenated(text, line.text())) {
                text.setLength(text.length() - 1);
            } else if (!text.isEmpty()) {
                text.append(' ');
            }
            text.append(line.text());
        }
        return text.toString();
    }

    /** A word is parted between small letters; "Self-" before "Massage" is not. */
    private static boolean isHyphenated(CharSequence text, String next) {
        int length = text.length();
        return length > 1
                && text.charAt(length - 1) == '-'
                && Character.isLowerCase(text.charAt(length - 2))
                && Character.isLowerCase(next.codePointAt(0));
    }
}
