package dev.kneadle.ingest.extract;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Node;

/**
 * The footnotes of one Markdown text, each due once, where it is first referred to: a note belongs to the section that
 * refers to it, wherever its author wrote it down.
 */
final class Footnotes {
    /** {@code [^1]}; the bound keeps a text of opening brackets from being read to its end at each of them. */
    private static final Pattern MARK =
            Pattern.compile("\\[\\^([^\\[\\]\\s]{1," + FootnoteParser.LONGEST_LABEL + "})\\]");

    private final Map<String, Node> notes = new LinkedHashMap<>();
    private final Set<String> referred = new HashSet<>();
    private final Deque<Node> due = new ArrayDeque<>();

    private Footnotes() {}

    /** Of two notes with one label the first is meant. */
    static Footnotes in(Node document) {
        var footnotes = new Footnotes();
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(CustomBlock block) {
                if (block instanceof FootnoteParser.Footnote note) {
                    footnotes.notes.putIfAbsent(note.label(), note);
                }
                visitChildren(block);
            }
        });
        return footnotes;
    }

    /** The text without the marks that refer to notes, which are due from now on. A mark without a note stays. */
    String withoutMarks(String text) {
        return notes.isEmpty() ? text : MARK.matcher(text).replaceAll(this::readMark);
    }

    private String readMark(MatchResult mark) {
        String label = mark.group(1);
        Node note = notes.get(label);
        if (note == null) {
            return Matcher.quoteReplacement(mark.group());
        }
        if (referred.add(label)) {
            due.add(note);
        }
        return "";
    }

    /** The next note that has been referred to and not been taken. */
    Optional<Node> nextDue() {
        return Optional.ofNullable(due.poll());
    }

    /** The notes nothing refers to; no reader of Markdown shows them. */
    List<Node> unreferred() {
        return notes.entrySet().stream()
                .filter(note -> !referred.contains(note.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }
}
