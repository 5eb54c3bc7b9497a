package dev.kneadle.ingest.section;

import dev.kneadle.ingest.extract.Block;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One line of plain text as its author thought of it: a paragraph, an item or a heading, with the line ends of a hard
 * wrap taken out. Immutable; what each line is asked for many times is found out once.
 */
final class Passage {
    /** A bullet and white space. */
    private static final Pattern BULLET = Pattern.compile("([-*•–—·▪◦‣●○■])\\s+(?=\\S)");

    /** "3." or "3)", of a heading or an item. */
    private static final Pattern NUMBER = Pattern.compile("(\\d{1,3})[.)]\\s+(?=\\S)");

    /** What may stand behind the end of a sentence. */
    private static final String CLOSING = "\"'”’)]";

    private static final Pattern DIGITS = Pattern.compile("\\d+");

    /** From this share of capital words on, a line is written as a title. */
    private static final double TITLE_CASE = 0.6;

    /** Longer text, in UTF-16 units, is no title. */
    private static final int MAX_TITLE_LENGTH = 200;

    /** UTF-16 units of four long words; a longer line is no label. */
    private static final int MAX_LABEL_LENGTH = 60;

    /** Words from which they are no longer counted: more is long, whatever is asked. */
    private static final int MANY_WORDS = 1_000;

    /** UTF-16 units of a text in which letters of unspaced scripts are counted. */
    private static final int MANY_LETTERS = 2 * MANY_WORDS;

    private static final String SENTENCE_ENDS = ".!…。！।۔";

    private final String text;
    private final boolean afterBlank;
    private final boolean beforeBlank;
    private final int indent;
    private final int cells;
    private final int words;
    private final int number;
    private final boolean bulleted;
    private final String firstWord;
    private final boolean inCapitals;
    private final boolean inTitleCase;
    private final List<String> lowWords;
    private final String label;

    /**
     * @param text never blank, single spaces
     * @param afterBlank whether a blank line, or the beginning of the text, stands before it
     * @param beforeBlank whether a blank line, or the end of the text, stands behind it
     * @param indent columns of white space before its first line
     * @param cells pieces of it that are set apart as in a row of a table; 1 where it goes over several lines
     */
    Passage(String text, boolean afterBlank, boolean beforeBlank, int indent, int cells) {
        this.text = text;
        this.afterBlank = afterBlank;
        this.beforeBlank = beforeBlank;
        this.indent = indent;
        this.cells = cells;
        this.words = words(text);
        this.number = number(text);
        this.bulleted = startsBullet(text);
        this.firstWord = firstWord(text);
        this.inCapitals = isInCapitals(text);
        this.inTitleCase = text.length() <= MAX_TITLE_LENGTH && isTitle(text);
        this.lowWords = text.length() <= MAX_LABEL_LENGTH ? LetterWords.of(text.toLowerCase(Locale.ROOT)) : List.of();
        this.label = lowWords.stream().filter(Passage::hasLetter).collect(Collectors.joining(" "));
    }

    private static boolean startsBullet(String text) {
        return !Character.isLetter(text.codePointAt(0)) && BULLET.matcher(text).lookingAt();
    }

    private static int number(String text) {
        if (Character.isLetter(text.codePointAt(0))) {
            return -1;
        }
        Matcher number = NUMBER.matcher(text);
        return number.lookingAt() ? Integer.parseInt(number.group(1)) : -1;
    }

    private static int words(String text) {
        int spaces = 0;
        int unspaced = 0;
        for (int at = 0; at < text.length() && spaces < MANY_WORDS; at++) {
            char c = text.charAt(at);
            if (c == ' ') {
                spaces++;
            } else if (c >= Unspaced.FIRST && at < MANY_LETTERS && Unspaced.is(text.codePointAt(at))) {
                unspaced++;
            }
        }
        return Math.min(MANY_WORDS, 1 + spaces + unspaced / 2);
    }

    String text() {
        return text;
    }

    boolean afterBlank() {
        return afterBlank;
    }

    boolean beforeBlank() {
        return beforeBlank;
    }

    int indent() {
        return indent;
    }

    int cells() {
        return cells;
    }

    /** Whether a line begins as an item of a list does. */
    static boolean startsItem(String line) {
        return startsBullet(line) || startsNumber(line);
    }

    static boolean startsNumber(String line) {
        return number(line) >= 0;
    }

    boolean isBulleted() {
        return bulleted;
    }

    /** The number the passage begins with, or -1. */
    int number() {
        return number;
    }

    Block.ListItem asItem() {
        Matcher number = NUMBER.matcher(text);
        if (number.lookingAt()) {
            return new Block.ListItem(text.substring(number.end()), 1, number.group(1) + ".");
        }
        Matcher bullet = BULLET.matcher(text);
        return Block.ListItem.bullet(bullet.lookingAt() ? text.substring(bullet.end()) : text);
    }

    /** Words, counted up to {@link #MANY_WORDS}; where no spaces part them, two letters are one, as in most of Chinese. */
    int words() {
        return words;
    }

    /** Its first word, with every number made one: "Step" of "Step 3", "0." of "12. Rest". */
    String firstWord() {
        return firstWord;
    }

    private static String firstWord(String text) {
        int end = text.indexOf(' ');
        return DIGITS.matcher(end < 0 ? text : text.substring(0, end)).replaceAll("0");
    }

    boolean hasLetter() {
        return hasLetter(text);
    }

    private static boolean hasLetter(String text) {
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            if (Character.isLetter(text.codePointAt(at))) {
                return true;
            }
        }
        return false;
    }

    boolean startsLow() {
        return Character.isLowerCase(text.codePointAt(0));
    }

    boolean endsInComma() {
        return text.endsWith(",") || text.endsWith(";");
    }

    /** Whether most of several words that carry meaning begin with a capital; short words such as "of" do not count. */
    boolean isInTitleCase() {
        return inTitleCase;
    }

    private static boolean isTitle(String text) {
        int counted = 0;
        int capital = 0;
        for (String word : LetterWords.of(text)) {
            if (word.length() >= 4 || Character.isUpperCase(word.codePointAt(0))) {
                counted++;
                capital += Character.isLowerCase(word.codePointAt(0)) ? 0 : 1;
            }
        }
        return counted > 1 && capital >= TITLE_CASE * counted;
    }

    /** The words of a short line in lower case; none of a long one, which is no label of anything. */
    List<String> lowWords() {
        return lowWords;
    }

    /** The same joined by spaces, without its numbers: "example" of "Example 2:". */
    String label() {
        return label;
    }

    /** Whether it ends as a sentence of running text does. A question may be a heading, so its mark does not count. */
    boolean endsSentence() {
        return endsSentence(text);
    }

    static boolean endsSentence(String text) {
        int end = text.length();
        while (end > 0 && CLOSING.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end > 0 && SENTENCE_ENDS.indexOf(text.charAt(end - 1)) >= 0;
    }

    boolean isQuestion() {
        return text.endsWith("?") || text.endsWith("？") || text.endsWith("؟");
    }

    /** Whether all its letters are capitals, and it has several. */
    boolean isInCapitals() {
        return inCapitals;
    }

    private static boolean isInCapitals(String text) {
        int capitals = 0;
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            int letter = text.codePointAt(at);
            if (Character.isLowerCase(letter)) {
                return false;
            }
            capitals += Character.isUpperCase(letter) ? 1 : 0;
        }
        return capitals > 1;
    }

    /** Whether what follows belongs to it: a list after "Do not:". */
    boolean isLead() {
        return text.endsWith(":") || text.endsWith("：");
    }
}
