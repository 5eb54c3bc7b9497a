package dev.kneadle.ingest.extract;

import dev.kneadle.table.Table;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tables of contents: lines in a row of which most name a line that stands further on, or lead with dots to a page's
 * number. Their own heading goes with them.
 */
final class PdfContents {
    /** Lines that make a table; fewer in a row are a summary of what comes, or chance. */
    private static final int FEWEST = 4;

    /** The share of its lines that must be entries; the others are the rest of long ones, and the word "Page". */
    private static final double ENTRIES = 0.6;

    /** Lines in a row that may be none before the table is taken to have ended. */
    private static final int MOST_BETWEEN = 2;

    /** UTF-16 units of the longest entry on one line. */
    private static final int LONGEST = 150;

    private static final Pattern LEADER = Pattern.compile(".*(?:\\.\\s?){4,}\\s*\\S{0,12}|.*…\\s?…\\s*\\S{0,12}");
    private static final Pattern PAGE_AT_END =
            Pattern.compile("[\\s.…_·]*(?:\\p{Alnum}{1,10}-)?(?:\\d{1,4}|[ivxlc]{1,6})$");
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?;,]$");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private static final Set<String> HEADINGS = Set.copyOf(Table.lines(PdfContents.class, "contents.txt"));

    private final List<PdfLine> lines;

    /** Where each text stands last. */
    private final Map<String, Integer> last = new HashMap<>();

    private final Set<PdfLine> found = Collections.newSetFromMap(new IdentityHashMap<>());

    private PdfContents(List<PdfLine> lines) {
        this.lines = lines;
        for (int at = 0; at < lines.size(); at++) {
            last.put(plain(lines.get(at).text()), at);
        }
    }

    /** @param lines in reading order, without the furniture of their pages */
    static Set<PdfLine> in(List<PdfLine> lines) {
        var contents = new PdfContents(lines);
        for (int at = 0; at < lines.size(); at++) {
            at = contents.skip(at);
        }
        return contents.found;
    }

    /** The last line of the table that begins at {@code start}; {@code start} itself where none does. */
    private int skip(int start) {
        if (!isEntry(start)) {
            return start;
        }
        int entries = 0;
        int end = start;
        for (int at = start; at < lines.size() && at - end <= MOST_BETWEEN; at++) {
            if (isEntry(at)) {
                entries++;
                end = at + 1;
            }
        }
        if (entries < FEWEST) {
            return start;
        }
        if (entries < ENTRIES * (end - start)) {
            return end - 1;
        }
        dropHeading(start);
        lines.subList(start, end).forEach(found::add);
        return end - 1;
    }

    private boolean isEntry(int at) {
        String text = lines.get(at).text();
        if (text.length() > LONGEST) {
            return false;
        }
        return LEADER.matcher(text).matches() || standsAgain(text, at);
    }

    /** Further on than the table itself is long: entries may repeat within it. */
    private boolean standsAgain(String text, int at) {
        String plain = plain(text);
        if (plain.length() < 3 || SENTENCE_END.matcher(text).find()) {
            return false;
        }
        String withoutPage = plain(PAGE_AT_END.matcher(text).replaceFirst(""));
        int again = Math.max(last.getOrDefault(plain, -1), last.getOrDefault(withoutPage, -1));
        return again > at && lines.get(again).page() > lines.get(at).page();
    }

    private void dropHeading(int start) {
        for (int at = start - 1; at >= Math.max(0, start - MOST_BETWEEN); at--) {
            if (HEADINGS.contains(plain(lines.get(at).text()))) {
                lines.subList(at, start).forEach(found::add);
                return;
            }
        }
    }

    private static String plain(String text) {
        return NO_LETTERS.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }
}
