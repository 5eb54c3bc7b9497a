package dev.kneadle.ingest.section;

/** Whether a line looks like code or the output of a program: by the signs in it that prose does not have. */
final class CodeLook {
    private static final String SIGNS = "{}[]<>=;|\\_$#@^~+*/`&";

    /** One sign in this many characters. Prose stays below one in a hundred, code has one in ten. */
    private static final int CHARACTERS_A_SIGN = 20;

    /** A lone sign may be a slash or an ampersand of prose. */
    private static final int MIN_SIGNS = 2;

    /** How much of a line is looked at, in UTF-16 units. */
    private static final int SAMPLE = 200;

    private CodeLook() {}

    static boolean in(String line) {
        int sample = Math.min(line.length(), SAMPLE);
        int signs = signs(line, sample);
        return (signs >= MIN_SIGNS && signs * CHARACTERS_A_SIGN >= sample)
                || line.endsWith("{")
                || line.endsWith("}")
                || line.startsWith("$ ");
    }

    private static int signs(String line, int end) {
        int signs = 0;
        for (int at = 0; at < end; at++) {
            char c = line.charAt(at);
            signs += !isOfWord(c) && SIGNS.indexOf(c) >= 0 ? 1 : 0;
        }
        return signs;
    }

    /** What most of a line is made of, told without looking through the signs. */
    private static boolean isOfWord(char c) {
        return c == ' ' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
