package dev.kneadle.api;

import dev.kneadle.model.TextSpan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A text cut at the ends of its marks, so that a template can put each piece out by itself, escaped. */
record MarkedText(List<Piece> pieces) {
    private static final Comparator<TextSpan> BY_START = Comparator.comparingInt(TextSpan::start);

    MarkedText {
        pieces = List.copyOf(pieces);
    }

    record Piece(String text, boolean marked) {}

    /** The whole of {@code text}. Marks may come in any order, overlap and reach beyond its end. */
    static MarkedText of(String text, List<TextSpan> marks) {
        return of(text, new TextSpan(0, text.length()), marks);
    }

    /** What {@code part} covers of {@code text}, with the marks (in places of {@code text}) that lie in it. */
    static MarkedText of(String text, TextSpan part, List<TextSpan> marks) {
        var pieces = new ArrayList<Piece>();
        int from = part.start();
        for (TextSpan mark : marks.stream().sorted(BY_START).toList()) {
            int start = Math.clamp(mark.start(), from, part.end());
            int end = Math.clamp(mark.end(), start, part.end());
            add(pieces, text.substring(from, start), false);
            add(pieces, text.substring(start, end), true);
            from = end;
        }
        add(pieces, text.substring(from, part.end()), false);
        return new MarkedText(pieces);
    }

    private static void add(List<Piece> pieces, String text, boolean marked) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text, marked));
        }
    }
}
