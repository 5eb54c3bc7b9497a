package dev.kneadle.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Which lines introduce which in a text: "Do not:" the items of its list. An item without its lead can say the opposite
 * of what its author meant, so whoever shows one shows both.
 */
public final class ListLeads {
    /** A list in a list in a list; deeper nesting is lost on readers anyway, and bounds what is put in front. */
    private static final int DEEPEST = 3;

    private final String text;

    /** Where each line starts, in order. */
    private final List<Integer> lines = new ArrayList<>();

    /** What introduces each of these lines. */
    private final List<Optional<Lead>> leads = new ArrayList<>();

    /**
     * A sentence that introduces lines.
     *
     * @param above what introduces it in turn
     */
    private record Lead(TextSpan sentence, Optional<Lead> above) {}

    private ListLeads(String text) {
        this.text = text;
    }

    /**
     * The leads in {@code text}, a section's text with a line for each paragraph and item. Looks at each line once,
     * however long it is.
     */
    public static ListLeads in(String text) {
        var leads = new ListLeads(text);
        leads.add(0, Optional.empty());
        for (int line = text.indexOf('\n') + 1; line > 0; line = text.indexOf('\n', line) + 1) {
            leads.add(line, leads.introducing(line));
        }
        return leads;
    }

    private void add(int line, Optional<Lead> lead) {
        lines.add(line);
        leads.add(lead);
    }

    /** What introduces {@code line}, which follows the last of the lines so far. */
    private Optional<Lead> introducing(int line) {
        int above = lines.getLast();
        Optional<Lead> aboveThat = leads.getLast();
        Optional<Lead> announced = announcedBy(above).map(sentence -> new Lead(sentence, aboveThat));
        if (announced.isPresent()) {
            return announced;
        }
        return aboveThat.filter(shared -> isItem(line) && isItem(above));
    }

    /** What introduces the sentence that starts at {@code position}, the outermost lead first; mostly nothing. */
    public List<TextSpan> of(int position) {
        Deque<TextSpan> found = new ArrayDeque<>();
        Optional<Lead> lead = leads.get(lineOf(position));
        while (lead.isPresent() && found.size() < DEEPEST) {
            found.addFirst(lead.get().sentence());
            lead = lead.get().above();
        }
        return List.copyOf(found);
    }

    /**
     * Whether an item begins at {@code position} that no line introduces. Then its section's heading does: "burst it" under
     * "Don't".
     */
    public boolean isLedByHeading(int position) {
        int line = lines.get(lineOf(position));
        return isItem(line)
                && text.substring(Sentences.afterMarker(text, line, endOfLine(line)), position)
                        .isBlank()
                && of(position).isEmpty();
    }

    private int lineOf(int position) {
        int at = Collections.binarySearch(lines, position);
        return at >= 0 ? at : -at - 2;
    }

    /** The last sentence of a line that announces what follows it. */
    private Optional<TextSpan> announcedBy(int line) {
        int end = endOfLine(line);
        int last = end - 1;
        while (last >= line && Character.isWhitespace(text.charAt(last))) {
            last--;
        }
        if (last < line || text.charAt(last) != ':') {
            return Optional.empty();
        }
        List<TextSpan> sentences = Sentences.in(text.substring(line, end));
        if (sentences.isEmpty()) {
            return Optional.empty();
        }
        TextSpan sentence = sentences.getLast();
        return Optional.of(new TextSpan(line + sentence.start(), line + sentence.end()));
    }

    private boolean isItem(int line) {
        return Sentences.afterMarker(text, line, endOfLine(line)) > line;
    }

    private int endOfLine(int line) {
        int end = text.indexOf('\n', line);
        return end < 0 ? text.length() : end;
    }

    /** A heading as the line that leads what stands below it: with a colon, unless it breaks off in dots. */
    public static String asLead(String heading) {
        boolean promises = heading.endsWith(":") || heading.endsWith("…") || heading.endsWith("...");
        return promises ? heading : heading + ":";
    }
}
