package dev.kneadle.ingest.clean;

import dev.kneadle.ingest.extract.Block;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Finds tables of contents: a label such as "In this article" with lines below it that each come again, alone on a line,
 * further on. Without a label the lines must have page numbers behind dots. Whatever is found here is said once more in
 * the article, so nothing is lost when it is dropped.
 */
final class Contents {
    /** Two headings need no table; two equal lines may be chance. */
    private static final int MIN_ENTRIES = 3;

    /** An entry is a heading; longer text, in UTF-16 units, is none. */
    private static final int MAX_ENTRY = 160;

    private static final Pattern PAGE = Pattern.compile("\\s*(?:[.·…_]\\s?){2,}\\s*\\d{0,4}$|\\s+\\d{1,4}$");
    private static final Pattern LEADER = Pattern.compile("(?:[.·…_]\\s?){2,}\\d{1,4}$");
    private static final Pattern NUMBER = Pattern.compile("^(?:\\d{1,3}\\.)*\\d{1,3}[.)]?\\s+");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** More entries than a book has chapters and sections. */
    private static final int MAX_ENTRIES = 500;

    private final List<Line> lines;

    /** Where each line stands last, by its words. */
    private final Map<String, Integer> last = new HashMap<>();

    private Contents(List<Block> blocks) {
        this.lines = blocks.stream().map(block -> Line.of(block.text())).toList();
        for (int i = 0; i < lines.size(); i++) {
            last.put(lines.get(i).key(), i);
        }
    }

    /**
     * @param key its words, without a number before and a page behind them; empty where it is too long for an entry
     * @param paged whether a page number stands behind dots
     */
    private record Line(String key, boolean paged, boolean label) {
        static Line of(String text) {
            return text.length() > MAX_ENTRY
                    ? new Line("", false, false)
                    : new Line(Contents.key(text), hasPage(text), Furniture.announcesContents(text));
        }
    }

    /** Whether a page number stands behind dots; most lines end in no digit. */
    private static boolean hasPage(String text) {
        return !text.isEmpty()
                && Character.isDigit(text.charAt(text.length() - 1))
                && LEADER.matcher(text).find();
    }

    /** Whether a table may begin here, as in few articles one does: the others need not be looked at line by line. */
    private static boolean mayBegin(String text) {
        return text.length() <= MAX_ENTRY && (hasPage(text) || Furniture.announcesContents(text));
    }

    /** The blocks that are a table of contents or its label. */
    static BitSet in(List<Block> blocks) {
        boolean any = blocks.stream().anyMatch(block -> mayBegin(block.text()));
        return any ? new Contents(blocks).find(blocks) : new BitSet();
    }

    private BitSet find(List<Block> blocks) {
        var found = new BitSet();
        for (int i = 0; i < lines.size(); i++) {
            boolean labelled = lines.get(i).label();
            if (labelled || lines.get(i).paged()) {
                int end = end(labelled ? i + 1 : i, labelled, blocks);
                found.set(i, Math.max(i, end));
                i = Math.max(i, end - 1);
            }
        }
        return found;
    }

    /** Behind the last entry of the table that begins at {@code start}; 0 where there is none. */
    private int end(int start, boolean labelled, List<Block> blocks) {
        int entries = 0;
        int end = start;
        for (int i = start; i < lines.size() && entries < MAX_ENTRIES; i++) {
            if (blocks.get(i).text().isBlank()) {
                continue;
            }
            Line line = lines.get(i);
            if (!line.paged() && !(labelled && comesAgain(line, i + 1))) {
                break;
            }
            entries++;
            end = i + 1;
        }
        return entries >= MIN_ENTRIES && comeAgain(start, end) ? end : 0;
    }

    /** Whether most of the entries from {@code start} to {@code end} stand as lines of their own behind the table. */
    private boolean comeAgain(int start, int end) {
        List<Line> entries = lines.subList(start, end).stream()
                .filter(line -> !line.key().isEmpty())
                .toList();
        long again = entries.stream().filter(line -> comesAgain(line, end)).count();
        return again * 2 > entries.size();
    }

    private boolean comesAgain(Line line, int from) {
        return !line.key().isEmpty() && last.getOrDefault(line.key(), 0) >= from;
    }

    private static String key(String text) {
        String words = NUMBER.matcher(PAGE.matcher(text).replaceFirst("")).replaceFirst("");
        return NO_WORD.matcher(words).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }
}
