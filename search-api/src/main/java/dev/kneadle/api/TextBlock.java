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
    record Paragraph(MarkedText text) implements TextBlock {}

    record Bullets(List<MarkedText> items) implements TextBlock {}

    /**
     * A numbered list.
     *
     * @param first the number it starts with
     */
    record Numbers(int first, List<MarkedText> items) implements TextBlock {}

    /** How sections keep list items: a bullet, or up to three digits with a full stop or parenthesis. */
    Pattern MARKER = Pattern.compile("• *|([0-9]{1,3})[.)] +");

    /** The lines of a section's text as blocks, neighbouring items in one list. */
    static List<TextBlock> in(TaggedSection tagged) {
        String text = tagged.section().text();
        List<TextSpan> warnings = tagged.sentences().stream()
                .filter(sentence -> sentence.tag() == Tag.WARNING)
                .map(Sentence::span)
                .toList();
        var blocks = new ArrayList<TextBlock>();
        int start = 0;
        while (start < text.length()) {
            int newline = text.indexOf('\n', start);
            int end = newline < 0 ? text.length() : newline;
            addLine(blocks, text, new TextSpan(start, end), warnings);
            start = end + 1;
        }
        return blocks;
    }

    private static void addLine(List<TextBlock> blocks, String text, TextSpan line, List<TextSpan> warnings) {
        Matcher marker = MARKER.matcher(text).region(line.start(), line.end());
        if (!marker.lookingAt()) {
            if (!line.of(text).isBlank()) {
                blocks.add(new Paragraph(MarkedText.of(text, line, warnings)));
            }
            return;
        }
        MarkedText item = MarkedText.of(text, new TextSpan(marker.end(), line.end()), warnings);
        if (marker.group(1) == null) {
            bullets(blocks).add(item);
        } else {
            numbers(blocks, Integer.parseInt(marker.group(1))).add(item);
        }
    }

    private static List<MarkedText> bullets(List<TextBlock> blocks) {
        if (!blocks.isEmpty() && blocks.getLast() instanceof Bullets(var items)) {
            return items;
        }
        var items = new ArrayList<MarkedText>();
        blocks.add(new Bullets(items));
        return items;
    }

    /** The list that number {@code number} belongs to: the last one, if that is where it has come to. */
    private static List<MarkedText> numbers(List<TextBlock> blocks, int number) {
        if (!blocks.isEmpty()
                && blocks.getLast() instanceof Numbers(int first, var items)
                && first + items.size() == number) {
            return items;
        }
        var items = new ArrayList<MarkedText>();
        blocks.add(new Numbers(number, items));
        return items;
    }
}
