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
        String start = line.substring(0, Math.min(line.length(), SAMPLE));
        long signs = start.chars().filter(c -> SIGNS.indexOf(c) >= 0).count();
        return (signs >= MIN_SIGNS && signs * CHARACTERS_A_SIGN >= start.length())
                || line.endsWith("{")
                || line.endsWith("}")
                || line.startsWith("$ ");
    }
}
