package dev.kneadle.model;

import java.text.BreakIterator;
import java.util.Locale;

/**
 * Where the JDK's {@link BreakIterator} ends the sentences of a line. It goes from sign to sign, though behind a letter nothing
 * tells it anything but the next mark; so it is given the line without those letters, digits, spaces and commas, in a fifth of
 * the time. For one thread.
 */
final class SentenceBreaks {
    /** As of {@link BreakIterator}. */
    static final int DONE = BreakIterator.DONE;

    private final BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ROOT);

    /** Where in the line each sign stands that the iterator is given, and behind the last the line's end. */
    private int[] places = new int[0];

    /** Goes to the beginning of a line. */
    void setLine(String line) {
        var told = new char[line.length()];
        places = new int[line.length() + 1];
        int count = 0;
        boolean insideText = false;
        for (int at = 0; at < told.length; at++) {
            char c = line.charAt(at);
            boolean word = isOfWord(c);
            if (!insideText || !(word || c == ' ' || c == ',')) {
                told[count] = c;
                places[count++] = at;
                insideText = word;
            }
        }
        places[count] = line.length();
        breaks.setText(new String(told, 0, count));
    }

    private static boolean isOfWord(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }

    /** The next end of a sentence, the line's own last; then {@link #DONE}. */
    int next() {
        int next = breaks.next();
        return next == DONE ? DONE : places[next];
    }
}
