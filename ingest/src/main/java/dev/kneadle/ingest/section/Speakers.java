package dev.kneadle.ingest.section;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The lines of a transcript that only say who speaks: "ANNA", "Ben:", "Interviewer 00:12". A text is a transcript if hardly
 * any short line but these stands in it: where "Pros" and "Cons" come again, the names of what they are told of do not. Who
 * speaks but once is known by the time, if all turns have one: "CONTRAINDICATIONS" amid names in capitals is a heading,
 * since a name taken for one costs less than a warning that is lost.
 */
final class Speakers {
    /** A name with a title, or "Second voice". */
    private static final int MAX_WORDS = 4;

    /** Turns of one speaker, and speakers with as many, from which it is a talk. */
    private static final int MIN_TURNS = 3;

    private static final int MIN_SPEAKERS = 2;

    /** Other short lines for so many turns, and how many there may be in any talk: its title and a heading. */
    private static final int TURNS_FOR_ANOTHER = 10;

    private static final int FEW_OTHERS = 2;

    private static final Pattern TIME = Pattern.compile("[\\[(]?\\d{1,2}:\\d\\d(?::\\d\\d)?[\\])]?");

    private final BitSet lines = new BitSet();

    /** @param brief the short lines, of which some may name a speaker */
    Speakers(List<Passage> passages, BitSet brief) {
        Map<String, List<Integer>> names = names(passages, brief);
        var once = new BitSet();
        names.values().stream().filter(turns -> turns.size() == 1).forEach(turns -> once.set(turns.getFirst()));
        names.values().removeIf(turns -> turns.size() < 2);
        long speakers = names.values().stream()
                .filter(turns -> turns.size() >= MIN_TURNS)
                .count();
        boolean isWrittenAsTalk = names.values().stream()
                .flatMap(List::stream)
                .anyMatch(turn -> isWrittenAsTurn(passages.get(turn).text()));
        if (speakers < MIN_SPEAKERS || !isWrittenAsTalk) {
            return;
        }
        names.values().forEach(turns -> turns.forEach(lines::set));
        addThoseWhoSpeakOnce(once, passages);
        int turns = lines.cardinality();
        if (others(passages, brief) > Math.max(FEW_OTHERS, turns / TURNS_FOR_ANOTHER)) {
            lines.clear();
        }
    }

    /** In what follows a heading of a talk someone is named first; what follows a name is said. */
    private void addThoseWhoSpeakOnce(BitSet once, List<Passage> passages) {
        if (!lines.stream().allMatch(turn -> hasTime(passages.get(turn).text()))) {
            return;
        }
        for (int i = once.previousSetBit(passages.size()); i >= 0; i = once.previousSetBit(i - 1)) {
            if (!lines.get(i + 1) && hasTime(passages.get(i).text())) {
                lines.set(i);
            }
        }
    }

    private static Map<String, List<Integer>> names(List<Passage> passages, BitSet brief) {
        var names = new HashMap<String, List<Integer>>();
        for (int i = brief.nextSetBit(0); i >= 0; i = brief.nextSetBit(i + 1)) {
            if (mayBeName(passages.get(i)) && i + 1 < passages.size()) {
                names.computeIfAbsent(name(passages.get(i)), any -> new ArrayList<>())
                        .add(i);
            }
        }
        return names;
    }

    private static boolean mayBeName(Passage line) {
        return line.words() <= MAX_WORDS && !line.isQuestion() && !HeadingWords.namesTopic(line);
    }

    /** In capitals, with a colon or with a time: "Soak" and "Knead" in turn are steps that come again. */
    private static boolean isWrittenAsTurn(String line) {
        return line.endsWith(":") || hasTime(line) || line.equals(line.toUpperCase(Locale.ROOT));
    }

    private static boolean hasTime(String line) {
        return TIME.matcher(line).find();
    }

    private static String name(Passage line) {
        String name = TIME.matcher(line.text()).replaceAll("").strip().toLowerCase(Locale.ROOT);
        return name.endsWith(":") ? name.substring(0, name.length() - 1) : name;
    }

    /** Short lines that name nobody and that no speaker says: nobody speaks in the capitals of a title. */
    private long others(List<Passage> passages, BitSet brief) {
        return brief.stream()
                .filter(i -> !lines.get(i) && (!isSpoken(i) || isTitle(passages.get(i))))
                .count();
    }

    private static boolean isTitle(Passage line) {
        return line.isInTitleCase() && !line.isQuestion();
    }

    /** Whether passage {@code i} says who speaks. */
    boolean has(int i) {
        return lines.get(i);
    }

    /** Whether passage {@code i} is what a speaker begins with. */
    boolean isSpoken(int i) {
        return i > 0 && lines.get(i - 1);
    }
}
