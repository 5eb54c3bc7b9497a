package dev.kneadle.ingest.section;

import dev.kneadle.ingest.extract.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Takes out the line ends that an editor or a mail program put in to fill a column.
 *
 * <p>A line is full where the first word of the next line would not have fitted any more. The column is the one at which
 * most lines are full; a text in which too few are, or too many lines are longer, is not wrapped, and each of its lines
 * stands for itself.
 */
final class HardWrap {
    /** Columns people wrap at: 45 is narrow newspaper setting, 72 to 80 mail and terminals, 100 to 120 wide editors. */
    private static final int MIN_WIDTH = 40;

    private static final int MAX_WIDTH = 132;

    /**
     * The share of lines with a line below them that are full in a wrapped text: nearly all in prose, half where lists
     * and code stand between. By chance a line is full once in seven times: words have six letters, lines differ by forty.
     */
    private static final double FULL = 0.4;

    /** The share of full lines whose sentence goes on below: four in five of prose, none in a list of equally long items. */
    private static final double OPEN = 0.3;

    /** Fewer full lines than this may be chance. */
    private static final int MIN_FULL = 2;

    /** The share of lines that may be longer than the column: addresses and code are not wrapped. */
    private static final double LONGER = 0.2;

    /**
     * A line that is drawn: "=====" below a title, "* * *" between parts. It says as much as a blank line. Three signs or more
     * that nothing but lines is made of, five of those that may be said: "+++". Stars rate, up to five, and dots leave out,
     * so of them it takes more.
     */
    private static final Pattern RULE =
            Pattern.compile("([-=_])(?: ?\\1){2,}+|([~#+])(?: ?\\2){4,}+|\\*(?: \\*){2,}+|\\*{8,}+|\\.(?: ?\\.){7,}+");

    /** "a." or "b)" of an item of a list within a list, but not "e. g." within a sentence. */
    private static final Pattern LETTERED = Pattern.compile("[a-z][.)] +(?!\\p{L}\\.)\\S");

    /** A line that is this much of the column wide and stops within a sentence was broken by hand. */
    private static final double BY_HAND = 0.6;

    private final List<Block.Line> lines;
    private final int width;
    private final Hyphens hyphens;

    private HardWrap(List<Block.Line> lines) {
        this.lines = lines;
        this.width = width(lines);
        this.hyphens = Hyphens.of(lines);
    }

    /** The passages that {@code lines} are made of, blank and drawn lines taken out. */
    static List<Passage> undo(List<Block.Line> lines) {
        return new HardWrap(lines.stream().map(HardWrap::withoutRule).toList()).passages();
    }

    private static Block.Line withoutRule(Block.Line line) {
        boolean mayBeRule =
                !line.text().isEmpty() && !Character.isLetterOrDigit(line.text().charAt(0));
        return mayBeRule && RULE.matcher(line.text()).matches() ? new Block.Line("") : line;
    }

    private List<Passage> passages() {
        var passages = new ArrayList<Passage>();
        boolean afterBlank = true;
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).text().isEmpty()) {
                afterBlank = true;
                continue;
            }
            int first = i;
            var text = new StringBuilder(lines.get(i).text());
            while (isFollowed(lines, i) && goesOn(first, i)) {
                i++;
                hyphens.join(text, lines.get(i).text());
            }
            boolean beforeBlank = !isFollowed(lines, i);
            int cells = i == first ? lines.get(i).cells() : 1;
            passages.add(new Passage(
                    text.toString(), afterBlank, beforeBlank, lines.get(first).indent(), cells));
            afterBlank = false;
        }
        return passages;
    }

    /** Whether line {@code i}, of a passage that began with line {@code first}, was broken rather than ended. */
    private boolean goesOn(int first, int i) {
        Block.Line line = lines.get(i);
        Block.Line next = lines.get(i + 1);
        if (Passage.startsItem(next.text()) && !isWithinSentence(line, next)) {
            return false;
        }
        if (LETTERED.matcher(next.text()).lookingAt() && next.indent() > line.indent()) {
            return false;
        }
        boolean hanging = Passage.startsItem(lines.get(first).text())
                && next.indent() > lines.get(first).indent();
        boolean open = isOpen(line, next);
        if (hanging && open) {
            return true;
        }
        return width > 0 && (isFull(line, next, width) || (open && end(line) >= BY_HAND * width));
    }

    /** Whether a number the next line begins with, as in "in chapter / 12. Then", counts no items. */
    private static boolean isWithinSentence(Block.Line line, Block.Line next) {
        return Passage.startsNumber(next.text())
                && !Passage.endsSentence(line.text())
                && !line.text().endsWith(":")
                && next.indent() <= line.indent();
    }

    /** Whether a sentence seems to go on from a line to the next; scripts without capitals cannot tell. */
    private static boolean isOpen(Block.Line line, Block.Line next) {
        int first = next.text().codePointAt(0);
        boolean low = Character.isLetter(first) && !Character.isUpperCase(first) && !Character.isTitleCase(first);
        return low && !Passage.endsSentence(line.text());
    }

    /** The column {@code lines} are wrapped at, the widest of several that fit equally; 0 where they are not. */
    private static int width(List<Block.Line> lines) {
        var full = new int[MAX_WIDTH + 2];
        int followed = 0;
        for (int i = 0; i < lines.size(); i++) {
            if (isFollowed(lines, i)) {
                followed++;
                int from = Math.max(end(lines.get(i)), MIN_WIDTH);
                int to = Math.min(endWithFirstWord(lines.get(i), lines.get(i + 1)), MAX_WIDTH + 1);
                if (from < to) {
                    full[from]++;
                    full[to]--;
                }
            }
        }
        int best = 0;
        int most = 0;
        int now = 0;
        for (int column = MIN_WIDTH; column <= MAX_WIDTH; column++) {
            now += full[column];
            if (now >= most && now > 0) {
                most = now;
                best = column;
            }
        }
        return most >= Math.max(MIN_FULL, FULL * followed) && isWrappedAt(best, lines) ? best : 0;
    }

    /** Whether few lines are longer than {@code column} and enough of the full ones break a sentence. */
    private static boolean isWrappedAt(int column, List<Block.Line> lines) {
        int all = 0;
        int longer = 0;
        int full = 0;
        int open = 0;
        for (int i = 0; i < lines.size(); i++) {
            all += lines.get(i).text().isEmpty() ? 0 : 1;
            longer += end(lines.get(i)) > column ? 1 : 0;
            if (isFollowed(lines, i) && isFull(lines.get(i), lines.get(i + 1), column)) {
                full++;
                open += isOpen(lines.get(i), lines.get(i + 1)) ? 1 : 0;
            }
        }
        return longer <= LONGER * all && open >= OPEN * full;
    }

    private static boolean isFollowed(List<Block.Line> lines, int i) {
        return i + 1 < lines.size()
                && !lines.get(i).text().isEmpty()
                && !lines.get(i + 1).text().isEmpty();
    }

    private static boolean isFull(Block.Line line, Block.Line next, int width) {
        return end(line) <= width && endWithFirstWord(line, next) > width;
    }

    private static int endWithFirstWord(Block.Line line, Block.Line next) {
        if (Unspaced.startsIn(next.text())) {
            return end(line) + 1;
        }
        int space = next.text().indexOf(' ');
        return end(line) + 1 + (space < 0 ? next.text().length() : space);
    }

    private static int end(Block.Line line) {
        return line.indent() + line.text().length();
    }
}
