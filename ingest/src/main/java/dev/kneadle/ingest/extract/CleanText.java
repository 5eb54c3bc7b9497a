package dev.kneadle.ingest.extract;

import java.text.Normalizer;

/**
 * Text as it is indexed and shown: composed (NFC), without characters that cannot be seen, white space folded to single
 * spaces.
 */
final class CleanText {
    /**
     * The last code point of the Latin blocks proper. The joiners spell words only in the scripts behind it, and so do the
     * marks that may have to be composed with a letter.
     */
    private static final int LAST_LATIN = 0x2FF;

    private CleanText() {}

    /** {@code raw} on one line, trimmed. */
    static String of(CharSequence raw) {
        return isClean(raw) ? raw.toString() : cleaned(raw);
    }

    /** Most texts are: words of ASCII with one space between them, which is told without copying them letter by letter. */
    private static boolean isClean(CharSequence raw) {
        boolean space = true;
        for (int at = 0; at < raw.length(); at++) {
            char c = raw.charAt(at);
            if (c >= 0x7F || c < ' ' || (space && c == ' ')) {
                return false;
            }
            space = c == ' ';
        }
        return raw.isEmpty() || !space;
    }

    private static String cleaned(CharSequence raw) {
        var clean = new StringBuilder(raw.length());
        boolean space = false;
        int previous = 0;
        boolean plain = true;
        for (int at = 0; at < raw.length(); ) {
            int c = raw.charAt(at);
            if (c > LAST_LATIN && Character.isSurrogate((char) c)) {
                c = Character.codePointAt(raw, at);
            }
            at += Character.charCount(c);
            plain = plain && c <= LAST_LATIN;
            if (isSpace(c)) {
                space = !clean.isEmpty();
            } else if (isSeen(c, previous)) {
                if (space) {
                    clean.append(' ');
                    space = false;
                }
                clean.appendCodePoint(c);
                previous = c;
            }
        }
        return plain ? clean.toString() : composed(clean);
    }

    private static String composed(CharSequence text) {
        return Normalizer.isNormalized(text, Normalizer.Form.NFC)
                ? text.toString()
                : Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private static boolean isSpace(int c) {
        return c <= ' ' ? c == ' ' || (c >= '\t' && c <= '\r') : c == 0x85 || Character.isSpaceChar(c);
    }

    /**
     * Whether a character says anything. Control characters, soft hyphens, zero-width and bidirectional marks and halves
     * of surrogate pairs do not; a joiner does behind a letter of Persian, Hindi or an emoji.
     */
    private static boolean isSeen(int c, int previous) {
        if (c > ' ' && c < 0x7F) {
            return true;
        }
        if (c == 0x200C || c == 0x200D) {
            return previous > LAST_LATIN;
        }
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.SURROGATE, Character.PRIVATE_USE -> false;
            case Character.FORMAT -> c >= 0x600 && c <= 0x8FF && c != 0x61C;
            default -> true;
        };
    }
}
