package dev.kneadle.ingest.extract;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Text that some program before this one read in the wrong encoding: {@code "donâ€™t"} where its author wrote
 * {@code "don’t"}. It is reported and not mended, since what is lost of it cannot be told.
 */
final class Mojibake {
    /** UTF-16 units that are looked at. */
    private static final int SAMPLE = 1 << 20;

    /** One may stand in an article about encodings. */
    private static final int FEWEST = 3;

    /** What the bytes 0x80 to 0xBF are in windows-1252, and in ISO-8859-1. */
    private static final String CONTINUATION = "[\\u0080-\\u00BF€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]";

    /**
     * The UTF-8 of accents, quotation marks, emoji and Cyrillic letters read as windows-1252; and what is put where no
     * character fits.
     */
    private static final Pattern GARBLED = Pattern.compile("Ã" + CONTINUATION + "|Â[\\u0080-\\u00BF]|â€" + CONTINUATION
            + "|ðŸ" + CONTINUATION + "|(?:[ÐÑ]" + CONTINUATION + "){2}|\uFFFD");

    /** What {@link #GARBLED} can begin with. Most texts have none of it, which is told in a tenth of the time. */
    private static final String BEGINNINGS = "ÃÂâðÐÑ\uFFFD";

    private Mojibake() {}

    static boolean isIn(List<Block> blocks) {
        int room = SAMPLE;
        int found = 0;
        for (Block block : blocks) {
            String text = block.text();
            int length = Math.min(room, text.length());
            found += mayBeGarbled(text, length) ? count(text, length) : 0;
            room -= length;
            if (found >= FEWEST || room == 0) {
                break;
            }
        }
        return found >= FEWEST;
    }

    private static boolean mayBeGarbled(String text, int length) {
        for (int at = 0; at < length; at++) {
            char letter = text.charAt(at);
            if (letter >= 0x80 && BEGINNINGS.indexOf(letter) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static int count(String text, int length) {
        return (int)
                GARBLED.matcher(text).region(0, length).results().limit(FEWEST).count();
    }
}
