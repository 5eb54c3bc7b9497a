package dev.kneadle.ingest.section;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntPredicate;

/**
 * Lines that come again and again in turn, with text between: "Pros", "Cons", "Pros", "Cons". A line that only comes again
 * may be a button or a name; two that take turns label the parts of what is told alike several times.
 */
final class Turns {
    private static final int MAX_WORDS = 6;

    /** Passages behind the first of a line in which the other of its pair is looked for. */
    private static final int REACH = 200;

    /** Of each short line, all places where it stands. */
    private final Map<Integer, List<Integer>> places = new HashMap<>();

    private final BitSet taking = new BitSet();

    /** @param mayHead which passages can be headings at all */
    Turns(List<Passage> passages, IntPredicate mayHead) {
        var lines = new HashMap<String, List<Integer>>();
        for (int i = 0; i < passages.size(); i++) {
            if (passages.get(i).words() <= MAX_WORDS && !passages.get(i).endsSentence() && mayHead.test(i)) {
                List<Integer> line = lines.computeIfAbsent(words(passages.get(i)), any -> new ArrayList<>());
                line.add(i);
                places.put(i, line);
            }
        }
        lines.values().stream().filter(line -> line.size() > 1).forEach(this::pair);
    }

    private static String words(Passage line) {
        String text = line.text().toLowerCase(Locale.ROOT);
        return line.isLead() ? text.substring(0, text.length() - 1) : text;
    }

    /** Whether line {@code i} takes turns with another. */
    boolean has(int i) {
        return taking.get(i);
    }

    /** Looks between the first two places of a line for another that takes turns with it. */
    private void pair(List<Integer> line) {
        int end = Math.min(line.get(1), line.getFirst() + REACH);
        for (int i = line.getFirst() + 1; i < end; i++) {
            List<Integer> other = places.getOrDefault(i, List.of());
            if (other.size() > 1 && other.getFirst() == i && takeTurns(line, other)) {
                line.forEach(taking::set);
                other.forEach(taking::set);
            }
        }
    }

    private static boolean takeTurns(List<Integer> line, List<Integer> other) {
        if (other.size() != line.size() && other.size() != line.size() - 1) {
            return false;
        }
        for (int turn = 0; turn < other.size(); turn++) {
            boolean over = turn + 1 < line.size() && other.get(turn) + 1 >= line.get(turn + 1);
            if (line.get(turn) + 1 >= other.get(turn) || over) {
                return false;
            }
        }
        return true;
    }
}
