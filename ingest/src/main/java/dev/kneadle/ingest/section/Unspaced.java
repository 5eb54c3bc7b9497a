package dev.kneadle.ingest.section;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;

/** The scripts that put no space between words: Chinese, Japanese, Thai and their neighbours. */
final class Unspaced {
    private static final Set<UnicodeScript> SCRIPTS = EnumSet.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.THAI,
            UnicodeScript.LAO,
            UnicodeScript.KHMER,
            UnicodeScript.MYANMAR);

    /** Where the first of these scripts, Thai, begins: what is below need not be looked up. */
    static final int FIRST = 0x0E00;

    private Unspaced() {}

    static boolean is(int codePoint) {
        return codePoint >= FIRST && SCRIPTS.contains(UnicodeScript.of(codePoint));
    }

    static boolean startsIn(String text) {
        return !text.isEmpty() && is(text.codePointAt(0));
    }
}
