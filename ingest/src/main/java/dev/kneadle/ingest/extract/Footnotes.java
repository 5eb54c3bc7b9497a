package dev.kneadle.ingest.extract;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Node;

/**
 * The footnotes of one Markdown text, each due once, where it is first referred to: a note belongs to the section that
 * refers to it, wherever its author wrote it down.
 */
final class Footnotes {
    private final List<FootnoteParser.Footnote> notes = new ArrayList<>();
    private final Set<Node> referred = new HashSet<>();
    private final Deque<Node> due = new ArrayDeque<>();

    private Footnotes() {}

    static Footnotes in(Node document) {
        var footnotes = new Footnotes();
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(CustomBlock block) {
                if (block instanceof FootnoteParser.Footnote note) {
                    footnotes.notes.add(note);
                }
                visitChildren(block);
            }
        });
        return footnotes;
    }

    /** The note is due from now on, unless it has been before. */
    void refer(Node note) {
        if (referred.add(note)) {
            due.add(note);
        }
    }

    /** The next note that has been referred to and not been taken. */
    Optional<Node> nextDue() {
        return Optional.ofNullable(due.poll());
    }

    /** The notes nothing refers to, in the order they were written; no reader of Markdown shows them. */
    List<Unreferred> unreferred() {
        var labels = new HashSet<String>();
        var unreferred = new ArrayList<Unreferred>();
        for (FootnoteParser.Footnote note : notes) {
            boolean first = labels.add(note.label());
            if (!referred.contains(note)) {
                unreferred.add(new Unreferred(note, first));
            }
        }
        return unreferred;
    }

    /** @param first whether no note above has the same label; marks mean the first */
    record Unreferred(Node note, boolean first) {
        String reason() {
            return first ? "footnote nothing refers to" : "footnote whose label another has";
        }
    }
}
