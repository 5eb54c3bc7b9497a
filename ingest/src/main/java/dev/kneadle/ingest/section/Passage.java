package dev.kneadle.ingest.section;

import dev.kneadle.ingest.extract.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One line of plain text as its author thought of it: a paragraph, an item or a heading, with the line ends of a hard
 * wrap taken out.
 *
 * @param text never blank, single spaces
 * @param afterBlank whether a blank line, or the beginning of the text, stands before it
 * @param beforeBlank whether a blank line, or the end of the text, stands behind it
 */
record Passage(String text, boolean afterBlank, boolean beforeBlank) {
    /** Longer lines than this are no hard wrap: 72 to 100 columns are what editors and mail programs wrap at. */
    private static final int MAX_WRAP_WIDTH = 110;

    private static final int MIN_WRAP_WIDTH = 40;

    /** A bullet and white space. */
    private static final Pattern BULLET = Pattern.compile("([-*•–—·▪◦‣●○■])\\s+(?=\\S)");

    /** "3." or "3)", of a heading or an item. */
    private static final Pattern NUMBER = Pattern.compile("(\\d{1,3})[.)]\\s+(?=\\S)");

    /** What may stand behind the end of a sentence. */
    private static final String CLOSING = "\"'”’)]";

    private static final String SENTENCE_ENDS = ".!…";

    private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0]+");

    static List<Passage> join(List<String> lines) {
        List<String> clean = lines.stream()
                .map(line -> SPACE.matcher(line).replaceAll(" ").strip())
                .toList();
        int width = wrapWidth(clean);
        var passages = new ArrayList<Passage>();
        var text = new StringBuilder();
        boolean afterBlank = true;
        for (int i = 0; i < clean.size(); i++) {
            String line = clean.get(i);
            if (line.isEmpty()) {
                afterBlank = true;
                continue;
            }
            text.append(text.isEmpty() ? "" : " ").append(line);
            String next = i + 1 < clean.size() ? clean.get(i + 1) : "";
            if (isWrapped(line, next, width)) {
                continue;
            }
            passages.add(new Passage(text.toString(), afterBlank, next.isEmpty()));
            text.setLength(0);
            afterBlank = false;
        }
        return passages;
    }

    /**
     * The column a text is hard-wrapped at, or 0 where it is not: the longest line's length, if lines that are followed
     * by another are mostly so full that the next one's first word would not have fitted.
     */
    private static int wrapWidth(List<String> lines) {
        int width = lines.stream().mapToInt(String::length).max().orElse(0);
        if (width < MIN_WRAP_WIDTH || width > MAX_WRAP_WIDTH) {
            return 0;
        }
        int followed = 0;
        int full = 0;
        for (int i = 0; i + 1 < lines.size(); i++) {
            if (!lines.get(i).isEmpty() && !lines.get(i + 1).isEmpty()) {
                followed++;
                full += isFull(lines.get(i), lines.get(i + 1), width) ? 1 : 0;
            }
        }
        return full * 2 > followed ? width : 0;
    }

    private static boolean isWrapped(String line, String next, int width) {
        return width > 0 && !next.isEmpty() && isFull(line, next, width) && !startsItem(next);
    }

    private static boolean isFull(String line, String next, int width) {
        int space = next.indexOf(' ');
        int firstWord = space < 0 ? next.length() : space;
        return line.length() + 1 + firstWord > width;
    }

    private static boolean startsItem(String line) {
        return BULLET.matcher(line).lookingAt() || NUMBER.matcher(line).lookingAt();
    }

    boolean isBulleted() {
        return BULLET.matcher(text).lookingAt();
    }

    /** The number the passage begins with, or -1. */
    int number() {
        Matcher number = NUMBER.matcher(text);
        return number.lookingAt() ? Integer.parseInt(number.group(1)) : -1;
    }

    Block.ListItem asItem() {
        Matcher number = NUMBER.matcher(text);
        if (number.lookingAt()) {
            return new Block.ListItem(text.substring(number.end()), 1, number.group(1) + ".");
        }
        Matcher bullet = BULLET.matcher(text);
        return Block.ListItem.bullet(bullet.lookingAt() ? text.substring(bullet.end()) : text);
    }

    int words() {
        return text.split(" ", -1).length;
    }

    /** Whether it ends as a sentence of running text does. A question may be a heading, so its mark does not count. */
    boolean endsSentence() {
        int end = text.length();
        while (end > 0 && CLOSING.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end > 0 && SENTENCE_ENDS.indexOf(text.charAt(end - 1)) >= 0;
    }

    /** Whether all its letters are capitals, and it has several. */
    boolean isInCapitals() {
        return text.codePoints().noneMatch(Character::isLowerCase)
                && text.codePoints().filter(Character::isUpperCase).limit(2).count() == 2;
    }

    /** Whether what follows belongs to it: a list after "Do not:". */
    boolean isLead() {
        return text.endsWith(":");
    }
}
