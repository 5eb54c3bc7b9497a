package dev.kneadle.api;

import dev.kneadle.model.Sentence;
import dev.kneadle.model.Tag;
import dev.kneadle.model.TaggedSection;
import dev.kneadle.model.TextSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A paragraph or a list of a section's text, its warnings marked. */
sealed interface TextBlock {
    /** The items of a list; a paragraph is its own only one. */
    List<MarkedText> items();

    record Paragraph(MarkedText text) implements TextBlock {
        @Override
        public List<MarkedText> items() {
            return List.of(text);
        }
    }

    record Bullets(List<MarkedText> items) implements TextBlock {
        public Bullets {
            items = List.copyOf(items);
        }
    }

    /**
     * A numbered list.
     *
     * @param first the number it starts with
     */
    record Numbers(int first, List<MarkedText> items) implements TextBlock {
        public Numbers {
            items = List.copyOf(items);
        }
    }

    /** How sections keep list items: a bullet, or up to three digits with a full stop or parenthesis. */
    Pattern MARKER = Pattern.compile("• *|([0-9]{1,3})[.)] +");

    /** The lines of a section's text as blocks, neighbouring items in one list. */
    static List<TextBlock> in(TaggedSection tagged) {
        String text = tagged.section().text();
        List<TextSpan> warnings = tagged.sentences().stream()
                .filter(sentence -> sentence.tag() == Tag.WARNING)
                .map(Sentence::span)
                .toList();
        var lines = new ArrayList<TextBlock>();
        int start = 0;
        while (start < text.length()) {
            int newline = text.indexOf('\n', start);
            int end = newline < 0 ? text.length() : newline;
            addLine(lines, text, new TextSpan(start, end), warnings);
            start = end + 1;
        }
        return joined(lines);
    }

    /** Adds the line as a block by itself, unless it is blank. */
    private static void addLine(List<TextBlock> lines, String text, TextSpan line, List<TextSpan> warnings) {
        Matcher marker = MARKER.matcher(text).region(line.start(), line.end());
        if (!marker.lookingAt()) {
            if (!line.of(text).isBlank()) {
                lines.add(new Paragraph(MarkedText.of(text, line, warnings)));
            }
            return;
        }
        MarkedText item = MarkedText.of(text, new TextSpan(marker.end(), line.end()), warnings);
        lines.add(
                marker.group(1) == null
                        ? new Bullets(List.of(item))
                        : new Numbers(Integer.parseInt(marker.group(1)), List.of(item)));
    }

    private static List<TextBlock> joined(List<TextBlock> lines) {
        var blocks = new ArrayList<TextBlock>();
        int end;
        for (int at = 0; at < lines.size(); at = end) {
            end = at + 1;
            while (end < lines.size() && continues(lines.get(at), end - at, lines.get(end))) {
                end++;
            }
            blocks.add(joined(lines.get(at), lines.subList(at, end)));
        }
        return blocks;
    }

    /** Whether {@code line} is the next item of the list that {@code first} began and that has come to {@code items}. */
    private static boolean continues(TextBlock first, int items, TextBlock line) {
        return switch (first) {
            case Paragraph paragraph -> false;
            case Bullets bullets -> line instanceof Bullets;
            case Numbers numbers -> line instanceof Numbers next && numbers.first() + items == next.first();
        };
    }

    private static TextBlock joined(TextBlock first, List<TextBlock> run) {
        List<MarkedText> items =
                run.stream().flatMap(line -> line.items().stream()).toList();
        return switch (first) {
            case Paragraph paragraph -> paragraph;
            case Bullets bullets -> new Bullets(items);
            case Numbers numbers -> new Numbers(numbers.first(), items);
        };
    }
}
