package dev.kneadle.api;

import dev.kneadle.index.Hit;
import dev.kneadle.index.SafetyNote;
import dev.kneadle.index.SearchRequest;
import dev.kneadle.index.SearchResult;
import dev.kneadle.index.Snippet;
import dev.kneadle.index.UrgentNote;
import dev.kneadle.model.Tag;
import java.io.PrintWriter;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An answer for people at a terminal. What articles say is shown there, never obeyed: see {@link VisibleText}. */
final class TerminalAnswer {
    private static final String BOLD = "\u001B[1m";
    private static final String PLAIN = "\u001B[0m";

    private final PrintWriter out;
    private final boolean styled;

    /** @param styled whether {@code out} is a terminal that can set words in bold */
    TerminalAnswer(PrintWriter out, boolean styled) {
        this.out = out;
        this.styled = styled;
    }

    void print(SearchRequest asked, SearchResult result) {
        for (UrgentNote note : result.urgent()) {
            out.println(bold("Urgent: " + VisibleText.onTerminal(note.text())) + " ("
                    + VisibleText.onTerminal(note.id().toString()) + ")");
        }
        out.println(outcome(asked, result));
        result.applied()
                .corrections()
                .forEach(correction ->
                        out.println("No section has “" + VisibleText.onTerminal(correction.from()) + "”; this is for “"
                                + VisibleText.onTerminal(correction.to()) + "”. --exact searches as typed."));
        int rank = asked.offset();
        for (Hit hit : result.hits()) {
            rank++;
            out.println();
            print(rank, hit);
        }
    }

    private static String outcome(SearchRequest asked, SearchResult result) {
        String query = "“" + VisibleText.onTerminal(asked.query()) + "”";
        if (result.hits().isEmpty()) {
            return "Nothing for " + query + ". Fewer or more general words may help.";
        }
        return ResultsPage.outcome(asked, result) + " for " + query;
    }

    private void print(int rank, Hit hit) {
        out.println(bold(rank + ". " + path(hit)));
        if (!hit.section().tags().isEmpty()) {
            line(hit.section().tags().stream().map(Tag::label).collect(Collectors.joining(", ")));
        }
        for (SafetyNote note : hit.safety()) {
            line("Warning: " + VisibleText.onTerminal(note.text()) + " (" + WarningBox.place(note) + ")");
        }
        for (Snippet snippet : hit.snippets()) {
            line(MarkedText.of(snippet.text(), snippet.highlights()).pieces().stream()
                    .map(this::styled)
                    .collect(Collectors.joining()));
        }
        line(VisibleText.onTerminal(hit.id().toString()));
        hit.duplicates()
                .forEach(duplicate -> line(
                        "Also: " + VisibleText.onTerminal(duplicate.section().toString())));
    }

    private static String path(Hit hit) {
        return Stream.concat(Stream.of(hit.article().title()), hit.section().section().headings().stream())
                .map(VisibleText::onTerminal)
                .collect(Collectors.joining(" > "));
    }

    private String styled(MarkedText.Piece piece) {
        String visible = VisibleText.onTerminal(piece.text());
        return piece.marked() ? bold(visible) : visible;
    }

    private String bold(String text) {
        return styled ? BOLD + text + PLAIN : text;
    }

    private void line(String text) {
        out.println("   " + text);
    }
}
