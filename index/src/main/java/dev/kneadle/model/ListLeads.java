package dev.kneadle.model;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which lines introduce which in a text: "Do not:" the items of its list. An item without its lead can say the opposite
 * of what its author meant, so whoever shows one shows both.
 */
public final class ListLeads {
    /** A list in a list in a list; deeper nesting is lost on readers anyway, and bounds what is put in front. */
    private static final int DEEPEST = 3;

    private final String text;

    /** From where a line starts to where the line that introduces it starts. */
    private final Map<Integer, Integer> leadByLine = new HashMap<>();

    private ListLeads(String text) {
        this.text = text;
    }

    /** The leads in {@code text}, a section's text with a line for each paragraph and item. */
    public static ListLeads in(String text) {
        var leads = new ListLeads(text);
        int above = 0;
        for (int line = text.indexOf('\n') + 1; line > 0; line = text.indexOf('\n', line) + 1) {
            leads.addLine(line, above);
            above = line;
        }
        return leads;
    }

    private void addLine(int line, int above) {
        if (introduces(above)) {
            leadByLine.put(line, above);
            return;
        }
        Integer shared = leadByLine.get(above);
        if (shared != null && isItem(line) && isItem(above)) {
            leadByLine.put(line, shared);
        }
    }

    /** What introduces the sentence that starts at {@code position}, the outermost lead first; mostly nothing. */
    public List<TextSpan> of(int position) {
        Deque<TextSpan> leads = new ArrayDeque<>();
        Integer lead = leadByLine.get(startOfLine(position));
        while (lead != null && leads.size() < DEEPEST) {
            leads.addFirst(lastSentenceOf(lead));
            lead = leadByLine.get(lead);
        }
        return List.copyOf(leads);
    }

    /** Whether the line at {@code position} announces what follows it. */
    private boolean introduces(int position) {
        int last = endOfLine(position) - 1;
        while (last >= position && Character.isWhitespace(text.charAt(last))) {
            last--;
        }
        return last >= position
                && text.charAt(last) == ':'
                && !Sentences.in(lineAt(position)).isEmpty();
    }

    private boolean isItem(int line) {
        return Sentences.afterMarker(text, line, endOfLine(line)) > line;
    }

    private TextSpan lastSentenceOf(int line) {
        TextSpan last = Sentences.in(lineAt(line)).getLast();
        return new TextSpan(line + last.start(), line + last.end());
    }

    private String lineAt(int line) {
        return text.substring(line, endOfLine(line));
    }

    private int startOfLine(int position) {
        return text.lastIndexOf('\n', position - 1) + 1;
    }

    private int endOfLine(int position) {
        int end = text.indexOf('\n', position);
        return end < 0 ? text.length() : end;
    }
}
